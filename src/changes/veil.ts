/**
 * What is told of changes, without the client's own words: for a log, a pull request, a report of CI.
 * Ids, numbers, dates, statuses and codes stay; of texts only how many words came and went.
 */
import { findInstrument } from '../measures/find.ts'
import { fieldShape } from '../plan/sameness.ts'
import type { Form, Scalar, Shape } from '../plan/shape.ts'
import type { Path } from '../source/document.ts'
import { valueAt } from '../source/meaning.ts'
import type { Change, Detail, FieldChange, Subject } from './change.ts'
import { isOfConflict } from './conflicts.ts'
import { blindNameOf } from './nouns.ts'
import { shapeIn } from './subjects.ts'
import type { Run, ToldChange, ToldGroup } from './told.ts'
import { warningOf } from './warnings.ts'

export const veiled = (groups: readonly ToldGroup[]): ToldGroup[] =>
  groups.map((group) => ({
    ...group,
    // What it is called by, and not what it says.
    heading: [{ text: blindNameOf(group.subject), mark: 'strong' }],
    changes: group.changes.map(veiledChange),
  }))

function veiledChange(told: ToldChange): ToldChange {
  const { below, note, ...rest } = told
  const { change } = told
  const isOpen = maySay(change) || isScore(change)
  const kept = isOpen ? note : warningOf(change)
  return {
    ...rest,
    ...(isOpen ? {} : { runs: said(change) }),
    ...(kept === undefined ? {} : { note: kept }),
  }
}

/** An instrument that the tool knows and a number; what else was written about it is left away below. */
function isScore(change: Change): boolean {
  if (change.what !== 'added' && change.what !== 'removed') return false
  const [name, score] = ['instrument', 'score'].map((field) => valueAt(change.value, [field]))
  return (
    change.subject.kind === 'score' &&
    typeof score === 'number' &&
    typeof name === 'string' &&
    findInstrument(name) !== undefined
  )
}

const said = (change: Change): Run[] => [{ text: howMuch(change), mark: 'quiet' }]

function howMuch(change: Change): string {
  if (change.what !== 'field' || isOfConflict(change)) return ''
  const { detail } = change
  if (detail?.kind === 'text') return wordsIn(detail)
  if (detail?.kind === 'entries') return entriesIn(detail)
  if (detail?.kind === 'order') return 'put in another order'
  if (change.before === undefined) return 'filled in'
  return change.after === undefined ? 'emptied' : 'changed'
}

/** “12 words in, 7 out”. */
function wordsIn({ pieces }: Extract<Detail, { kind: 'text' }>): string {
  const count = (side: 'before' | 'after') =>
    pieces
      .filter((piece) => piece.in === side)
      .reduce((sum, { text }) => sum + (text.match(/\S+/g) ?? []).length, 0)
  const [put, taken] = [count('after'), count('before')]
  if (put + taken === 0) return 'laid out anew'
  return `${put} ${put === 1 ? 'word' : 'words'} in, ${taken} out`
}

function entriesIn({
  added,
  removed,
  changed,
  left = [],
}: Extract<Detail, { kind: 'entries' }>): string {
  const parts = [
    [added.length, 'added'],
    [removed.length, 'removed'],
    [changed.length, 'changed'],
    [left.length, 'left behind'],
  ] as const
  return parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ')
}

/** Whether what a change says holds nothing that names the client or tells of her. */
export function maySay(change: Change): boolean {
  if (change.what === 'renamed' || change.what === 'moved') return true
  if (change.what !== 'field' || isAboutClient(change.subject)) return false
  const place = placeOf(change)
  const shape = shapeIn(change.subject, place)
  const values = [change.before, change.after]
  return (
    values.every((value) => isPlain(value, shape)) || (isReference(place) && values.every(areIds))
  )
}

/** Ids of things. Who is responsible may be somebody's name. */
const isReference = (place: Path): boolean =>
  ['diagnoses', 'problems', 'goals', 'objectives', 'interventions', 'services'].includes(
    String(place.findLast((part) => typeof part === 'string')),
  )

const areIds = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.every((id) => /^[a-z\d][a-z\d._-]*$/.test(String(id))))

/** Everything there says who somebody is, a birthday too. */
const isAboutClient = ({ kind, before, after }: Subject): boolean =>
  [kind.split('.')[0], before?.[0], after?.[0]].some((name) => name === 'client')

const placeOf = ({ subject, field }: FieldChange): Path => [
  ...(subject.after ?? subject.before ?? []),
  ...field,
]

/** No text of somebody's own in it. */
function isPlain(value: unknown, shape: Shape | undefined): boolean {
  if (value === undefined || value === null || typeof value === 'boolean') return true
  if (typeof value === 'number') return true
  if (shape === undefined) return false
  if (Array.isArray(value))
    return 'items' in shape && value.every((item) => isPlain(item, shape.items))
  if (typeof value !== 'object') return 'kind' in shape && isPlainText(String(value), shape)
  return Object.entries(value).every(([key, inner]) => isPlain(inner, fieldShape(shape, key)))
}

function isPlainText(text: string, { kind, forms }: Scalar): boolean {
  if (isDay(text)) return true
  if (narrative.has(kind)) return false
  if (kind === 'code') return /^[A-Z]{0,3}\d[A-Z\d.-]{0,9}$/.test(text)
  if (sealed.has(kind)) return forms.some((form) => holds(form, text))
  return /^[\p{Ll}\d][\p{Ll}\d .,:%/×+-]{0,39}$/u.test(text)
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}(?:-\d{2})?(?:[T ][\d:.+Z-]{5,14})?$/.test(text)

/** Kinds that take any text there is. Of the others, short words without a capital letter pass. */
const narrative: ReadonlySet<string> = new Set(['text', 'prose'])
/** Kinds that take nothing but what the model lists or describes. */
const sealed: ReadonlySet<string> = new Set(['word', 'id', 'change', 'minutes', 'clock'])

const holds = ({ words, pattern }: Form, text: string): boolean =>
  words?.includes(text) ?? pattern?.test(text) ?? false

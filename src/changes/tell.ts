/** One change told: its sign and label, what was put in and taken out, what it means, what it brings along. */
import { formatLong } from '../language/dates.ts'
import { nameOf as instrumentName } from '../measures/names.ts'
import { labelOf } from '../plan/labels.ts'
import type { Path } from '../source/document.ts'
import type { Added, Change, FieldChange, Piece, Removed, Subject } from './change.ts'
import { conflictLines, isOfConflict, isUndecided } from './conflicts.ts'
import { itemKind } from './item-kinds.ts'
import { noteOf } from './notes.ts'
import { lower, nameOf, nounOf } from './nouns.ts'
import { isMapping } from './run.ts'
import { entryLines, entryRuns, fromTo, isShort, leftWords, put, taken, textRuns } from './runs.ts'
import { signatureLines } from './signature-lines.ts'
import { shapeIn } from './subjects.ts'
import type { Run, ToldChange } from './told.ts'
import { fieldLines, valueWords } from './value-words.ts'
import { warningOf } from './warnings.ts'

export function told(change: Change, whole: boolean): ToldChange {
  const base = { change, class: change.class }
  if (change.what === 'field') return { ...base, ...toldField(change, whole) }
  if (change.what === 'renamed') return { ...base, ...toldRename(change.from, change.to) }
  if (change.what === 'moved')
    return {
      ...base,
      sign: '>',
      label: 'Moved',
      runs: fromTo(where(change.from), where(change.to)),
    }
  return { ...base, ...toldWhole(change), ...noted(change) }
}

/** Nobody may miss that what was written of a past day is not what it was, or that a merge is not done. */
function noted(change: Change): Partial<Part> {
  const note = noteOf(change)
  const isGrave = warningOf(change) !== undefined
  return { ...(note ? { note } : {}), ...(isGrave ? { tone: 'warning' as const } : {}) }
}

/** What came says all there is of it; of what went that, where no title says what it was. */
function toldWhole({ what, subject, value }: Added | Removed): Part {
  const noun = nounOf(subject)
  const title = titleWords(subject, value)
  if (what === 'added') {
    const runs = title === '' ? [] : [put(title)]
    return { sign: '+', label: `New ${lower(noun)}`, runs, ...below(bringsAlong(subject, value)) }
  }
  const label = `${noun} removed`
  if (title !== '') return { sign: '-', label, runs: [taken(title)] }
  return { sign: '-', label, runs: [], ...below(bringsAlong(subject, value).map(gone)) }
}

function titleWords({ kind, title = '', tag }: Subject, value: unknown): string {
  if (title === tag) return ''
  if (kind !== 'score' || !isMapping(value)) return formatLong(title)
  return [instrumentName(title) === undefined ? title : '', value['score']].join(' ').trim()
}

const gone = (line: readonly Run[]): Run[] =>
  line.map(({ text, mark }) => (mark === undefined ? taken(text) : { text, mark }))

type Part = Pick<ToldChange, 'sign' | 'label' | 'runs' | 'note' | 'below' | 'tone'>

const below = (lines: Run[][]) => (lines.length > 0 ? { below: lines } : {})

function toldRename(from: string | undefined, to: string | undefined): Part {
  const label = from === undefined ? 'Id given' : to === undefined ? 'Id taken away' : 'New id'
  return { sign: '>', label, runs: fromTo(from ?? '', to ?? '') }
}

const where = (goal: Subject | undefined) => (goal ? lower(nameOf(goal)) : 'no goal')

/** All else that a new item says, a line for each field. */
function bringsAlong(subject: Subject, value: unknown): Run[][] {
  const path = subject.after ?? subject.before ?? []
  if (!isMapping(value)) return []
  if (subject.kind === 'signature')
    return signatureLines(value, shapeIn(subject, path)).map(lineRuns)
  const keys = keysOf(path)
  const { title } = itemKind(keys.join('.'), subject.file)
  const said = title.find((field) => value[field] !== undefined)
  const except = ['id', ...(said ? [said] : []), ...(subject.file ? ['date', 'score'] : [])]
  return fieldLines(value, shapeIn(subject, path), keys, except).map(lineRuns)
}

const lineRuns = ({ label, words }: { label: string; words: string }): Run[] => [
  ...(label === '' ? [] : [{ text: `${label}: `, mark: 'quiet' as const }]),
  { text: words },
]

const keysOf = (path: Path): string[] => path.filter((part) => typeof part === 'string')

function toldField(change: FieldChange, whole: boolean): Part {
  const { before, after, detail, field, subject } = change
  const path = [...(subject.after ?? subject.before ?? []), ...field]
  const keys = keysOf(path)
  const part = {
    sign: before === undefined ? ('+' as const) : after === undefined ? ('-' as const) : '~',
    label: labelOf(keys),
    ...noted(change),
  } satisfies Partial<Part>
  if (isOfConflict(change)) return { ...part, ...toldConflict(change) }
  const values = (value: unknown) => valueWords(value, shapeIn(subject, path), keys)
  if (detail?.kind === 'text' && hasKept(detail.pieces))
    return { ...part, runs: textRuns(detail.pieces, whole) }
  if (detail?.kind === 'reference') return { ...part, runs: [{ text: leftWords(detail.left) }] }
  if (detail?.kind === 'order')
    return { ...part, runs: fromTo(detail.before.join(', '), detail.after.join(', ')) }
  if (detail?.kind !== 'entries') return { ...part, runs: fromTo(values(before), values(after)) }
  if (isShort(detail)) return { ...part, runs: entryRuns(detail) }
  return { ...part, runs: [], ...below(entryLines(detail, whole)) }
}

function toldConflict(change: FieldChange): Pick<Part, 'label' | 'runs' | 'below'> {
  if (!isUndecided(change)) return { label: 'Conflict decided', runs: [] }
  return {
    label: 'To be decided',
    runs: [],
    ...below(conflictLines(change).map((text) => [{ text }])),
  }
}

/** Texts that have no word in common are told as the one and the other. */
export const hasKept = (pieces: readonly Piece[]) =>
  pieces.some((piece) => piece.in === 'both' && /[\p{L}\p{N}]/u.test(piece.text))

/** Changes told in words, for whoever draws them: grouped by what they are about, or a line each. */
import { formatLong } from '../language/dates.ts'
import { nameOf as instrumentName } from '../measures/names.ts'
import { labelOf } from '../plan/labels.ts'
import type { Path } from '../source/document.ts'
import type { Added, Change, FieldChange, Piece, Removed, Subject } from './change.ts'
import { itemKind } from './item-kinds.ts'
import { isLate, lateWords, noteOf } from './notes.ts'
import { blindNameOf, fullNameOf, lower, nameOf, nounOf } from './nouns.ts'
import { isMapping } from './run.ts'
import { entryLines, entryRuns, fromTo, isShort, leftWords, put, taken, textRuns } from './runs.ts'
import { shapeIn } from './subjects.ts'
import type { Run, ToldChange, ToldGroup } from './told.ts'
import { fieldLines, valueWords } from './value-words.ts'
import { maySay } from './veil.ts'

export interface Telling {
  /** Long texts in full, and not just what stands around an edit. */
  whole?: boolean
}

/** What changed, subject by subject, in the order of the changes. */
export function inWords(
  { changes }: { changes: readonly Change[] },
  { whole = false }: Telling = {},
): ToldGroup[] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const { kind, before, after } = change.subject
    const name = JSON.stringify([kind, before, after])
    groups.set(name, [...(groups.get(name) ?? []), change])
  }
  return Array.from(groups.values(), (some) => {
    const { subject } = some[0] as Change
    return {
      subject,
      heading: headingOf(subject, some),
      changes: some.map((change) => told(change, whole)),
    }
  })
}

/** A new item says all its words below; there the heading only names it. */
function headingOf(subject: Subject, changes: readonly Change[]): Run[] {
  const { title, id, tag } = subject
  const saysItself = changes.some(({ what }) => what === 'added' || what === 'removed')
  const name: Run = { text: fullNameOf(subject), mark: 'strong' }
  const isSaid = title === id || title === tag || subject.kind === 'score'
  if (title === undefined || saysItself || isSaid) return [name]
  return [name, { text: ` ${inShort(title)}`, mark: 'quiet' }]
}

const mostLetters = 72

/** Cut behind a word. */
function inShort(text: string): string {
  if (text.length <= mostLetters) return text
  return `${text.slice(0, mostLetters - 1).replace(/\s+\S*$/, '')} …`
}

function told(change: Change, whole: boolean): ToldChange {
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

/** Whoever reads a record must see that what was written of a past day is not what it was. */
function noted(change: Change): Partial<Part> {
  const note = noteOf(change)
  return { ...(note ? { note } : {}), ...(isLate(change) ? { tone: 'warning' as const } : {}) }
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
  const keys = keysOf(path)
  const { title } = itemKind(keys.join('.'), subject.file)
  const said = title.find((field) => value[field] !== undefined)
  const except = ['id', ...(said ? [said] : []), ...(subject.file ? ['date', 'score'] : [])]
  const lines = fieldLines(value, shapeIn(subject, path), keys, except)
  return lines.map(({ label, words }) => [{ text: `${label}: `, mark: 'quiet' }, { text: words }])
}

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

/** Texts that have no word in common are told as the one and the other. */
const hasKept = (pieces: readonly Piece[]) =>
  pieces.some((piece) => piece.in === 'both' && /[\p{L}\p{N}]/u.test(piece.text))

/**
 * One change in one line, without the client's words: “objective sleep-1: target at most 9 → at most 12
 * (easier)”.
 */
export function oneLine(change: Change): string {
  const { label, runs, note } = told(change, false)
  const isOpen = maySay(change)
  const words = isOpen ? plain(runs) : ''
  const what = change.what === 'added' || change.what === 'removed' ? change.what : lower(label)
  const said = [what === 'added' ? 'new' : what, words || becameOf(change)].filter(Boolean)
  const kept = isOpen ? note : isLate(change) ? lateWords(change) : undefined
  return `${lower(blindNameOf(change.subject))}: ${said.join(' ')}${kept === undefined ? '' : ` (${kept})`}`
}

/** Where marks cannot show it, signs say what was taken out and put in. */
function plain(runs: readonly Run[]): string {
  if (runs.length < 2 || runs.some(({ text }) => text === ' → '))
    return runs.map(({ text }) => text).join('')
  const signs = { added: '+', removed: '-', strong: '', quiet: '' }
  const marked = runs.filter(({ mark, text }) => mark !== undefined || text !== ', ')
  return marked.map(({ mark, text }) => (mark ? signs[mark] : '') + text.trim()).join(' ')
}

/** Where the words themselves are not to be said. */
function becameOf(change: Change): string {
  if (change.what !== 'field') return ''
  if (change.before === undefined) return 'filled in'
  if (change.after === undefined) return 'emptied'
  return change.detail?.kind === 'text' && hasKept(change.detail.pieces) ? 'reworded' : 'changed'
}

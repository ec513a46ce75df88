/** What a change means, where that can be said: “easier”, “28 days later, the third time”. */
import { formatLong } from '../language/dates.ts'
import { gainWords } from '../measures/change-words.ts'
import { findInstrument } from '../measures/find.ts'
import { labelOf } from '../plan/labels.ts'
import { valueAt } from '../source/meaning.ts'
import type { Change, Detail, FieldChange, MovedDeadline, Since, Subject } from './change.ts'
import { fullNameOf, lower } from './nouns.ts'
import { warningOf } from './warnings.ts'

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']

export function noteOf(change: Change): string | undefined {
  const notes = [ownNote(change), warningOf(change)]
  return notes.filter((note) => note !== undefined).join('; ') || undefined
}

function ownNote(change: Change): string | undefined {
  if (change.what === 'added') return change.since && sinceNote(change.value, change.since)
  return change.what === 'field' ? fieldNote(change) : undefined
}

/** “6 points better than on October 20, 2026”. */
function sinceNote(value: unknown, { date, score }: Since): string | undefined {
  const [name, now] = [valueAt(value, ['instrument']), valueAt(value, ['score'])]
  if (typeof name !== 'string' || typeof now !== 'number') return undefined
  const instrument = findInstrument(name)
  const gain = instrument && gainWords(instrument, score, now)
  const than = `${gain === 'unchanged' || now === score ? 'since' : 'than on'} ${formatLong(date)}`
  return `${gain ?? differenceWords(now - score)} ${than}`
}

function differenceWords(by: number): string {
  if (by === 0) return 'unchanged'
  return `${Number(Math.abs(by).toFixed(6))} ${by > 0 ? 'higher' : 'lower'}`
}

function fieldNote({ detail, before, after, subject, field }: FieldChange): string | undefined {
  if (detail?.kind === 'date') return dateNote(detail, subject)
  if (detail?.kind === 'number' || detail?.kind === 'target' || detail?.kind === 'text')
    return detail.meaning
  if (detail?.kind === 'order') return 'in another order'
  if (detail?.kind === 'entries') return isOnlyOrder(detail) ? 'in another order' : undefined
  return subject.kind === 'assessment.risk' && field[0] === 'level'
    ? riskNote(String(before), String(after))
    : undefined
}

type Entries = Extract<Detail, { kind: 'entries' }>

const isOnlyOrder = ({ added, removed, changed, left = [] }: Entries): boolean =>
  added.length + removed.length + changed.length + left.length === 0

function dateNote({ days, times, moves }: DateDetail, subject: Subject): string {
  if (days === 0) return 'the same day'
  const count = Math.abs(days)
  const shift = `${count} ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`
  const again = subject.kind === 'signature' && days > 0 ? 'signed again, ' : ''
  const often = times === undefined ? '' : `, the ${ordinals[times] ?? `${times}th`} time`
  return `${again}${shift}${often}${moves ? `; ${movesWords(moves)}` : ''}`
}

type DateDetail = Extract<Detail, { kind: 'date' }>

/** As many are named; of all others only how many there are. */
const mostNamed = 4

/** “this moves 3 deadlines that are given as spans: the end of the plan, objective walk, goal sleep”. */
function movesWords(moves: readonly MovedDeadline[]): string {
  const names = moves.slice(0, mostNamed).map(deadlineName)
  const more = moves.length - names.length
  const all = more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
  const count =
    moves.length === 1
      ? 'a deadline that is given as a span'
      : `${moves.length} deadlines that are given as spans`
  return `this moves ${count}: ${all}`
}

function deadlineName({ subject, field }: MovedDeadline): string {
  if (subject.kind === 'plan' && field[0] === 'expires') return 'the end of the plan'
  const name = lower(fullNameOf(subject))
  if (field[0] === 'target_date') return name
  return `${lower(labelOf(field.filter((part) => typeof part === 'string')))} of ${name}`
}

const riskLevels = ['none', 'low', 'moderate', 'high', 'imminent']

function riskNote(before: string, after: string): string | undefined {
  const [from, to] = [riskLevels.indexOf(before), riskLevels.indexOf(after)]
  if (from < 0 || to < 0) return undefined
  return to > from ? 'higher' : 'lower'
}

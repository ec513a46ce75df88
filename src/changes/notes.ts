/** What a change means, where that can be said: “easier”, “28 days later, the third time”. */
import type { Detail, FieldChange } from './change.ts'

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']

export function noteOf({ detail, before, after, subject, field }: FieldChange): string | undefined {
  if (detail?.kind === 'date') return dateNote(detail)
  if (detail?.kind === 'number' || detail?.kind === 'target') return detail.meaning
  if (detail?.kind === 'order') return 'in another order'
  if (detail?.kind === 'entries') return isOnlyOrder(detail) ? 'in another order' : undefined
  return subject.kind === 'assessment.risk' && field[0] === 'level'
    ? riskNote(String(before), String(after))
    : undefined
}

const isOnlyOrder = ({ added, removed, changed }: Extract<Detail, { kind: 'entries' }>): boolean =>
  added.length + removed.length + changed.length === 0

function dateNote({ days, times }: Extract<Detail, { kind: 'date' }>): string {
  if (days === 0) return 'the same day'
  const count = Math.abs(days)
  const shift = `${count} ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`
  return times === undefined ? shift : `${shift}, the ${ordinals[times] ?? `${times}th`} time`
}

const riskLevels = ['none', 'low', 'moderate', 'high', 'imminent']

function riskNote(before: string, after: string): string | undefined {
  const [from, to] = [riskLevels.indexOf(before), riskLevels.indexOf(after)]
  if (from < 0 || to < 0) return undefined
  return to > from ? 'higher' : 'lower'
}

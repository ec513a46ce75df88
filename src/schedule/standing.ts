/** Where an item stands on a day: overdue, due, waiting for something, or open without a day. */
import { addDays, daysBetween } from '../language/dates.ts'
import type { DueItem, DueWaiting, Reason } from './item.ts'

/**
 * `overdue`: its day, and any grace, are over. `due`: they are not. `perhaps`: it has a day, and the
 * plan does not tell whether it concerns this client. `waiting`: it hangs on what has not happened
 * yet. `open`: nobody sets a day.
 */
export type Standing = 'overdue' | 'due' | 'perhaps' | 'waiting' | 'open'

export function standingOf(item: DueItem, asOf: string): Standing {
  const { day, until = day, isSure, waitingFor, notBefore } = item
  if (day === undefined) return waitingFor || notBefore ? 'waiting' : 'open'
  if (!isSure) return 'perhaps'
  return (until ?? day) < asOf ? 'overdue' : 'due'
}

export const groups = ['overdue', 'week', 'month', 'later', 'undated'] as const
export type Group = (typeof groups)[number]

/** The last days of the groups `week` and `month`. */
export const groupEnds = (asOf: string) => ({ week: addDays(asOf, 7), month: addDays(asOf, 30) })

export function groupOf(item: DueItem, asOf: string): Group {
  const { day } = item
  if (day === undefined) return 'undated'
  if (standingOf(item, asOf) === 'overdue') return 'overdue'
  const { week, month } = groupEnds(asOf)
  if (day <= week) return 'week'
  return day <= month ? 'month' : 'later'
}

/** Days left to its day; negative once it is over. */
export const daysLeft = ({ day }: DueItem, asOf: string): number | undefined =>
  day === undefined ? undefined : daysBetween(asOf, day)

/** With so many sessions or units left it is near, though nobody knows its day; ours. */
const fewLeft = 2

/** Due by that day, or so close that it may be. */
export function isWithin({ day, waitingFor }: DueItem, last: string): boolean {
  if (day !== undefined) return day <= last
  return waitingFor?.kind === 'count' && waitingFor.left <= fewLeft
}

/** `in 9 days`, `21 days over`, `after 2 more sessions`. */
export function whenWords(item: DueItem, asOf: string): string {
  const left = daysLeft(item, asOf)
  if (left === undefined) return undatedWords(item)
  const perhaps = item.isSure ? '' : ', if it applies'
  if (left < 0) return `${days(-left)} over${graceWords(item, asOf)}${perhaps}`
  return `${left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${days(left)}`}${perhaps}`
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

const graceWords = ({ until }: DueItem, asOf: string): string =>
  until !== undefined && until >= asOf ? `, in time until ${until}` : ''

function undatedWords({ notBefore, waitingFor }: DueItem): string {
  const waiting = waitingFor && waitingWords(waitingFor)
  const floor = notBefore === undefined ? undefined : `not before ${notBefore}`
  const said = [floor, waiting].filter((one) => one !== undefined)
  return said.length > 0 ? said.join(', ') : 'no day is set'
}

function waitingWords(waiting: DueWaiting): string {
  if (waiting.kind === 'event') return `before ${waiting.event.replaceAll('-', ' ')}`
  const unit = waiting.unit === 'units' ? 'unit' : 'session'
  return `${waiting.left} ${unit}${waiting.left === 1 ? '' : 's'} left`
}

/** Who decided and what the others would have said: `The earliest of 2. The practice’s habit: 2026-12-14.` */
export function decisionText({ day, why }: DueItem): string {
  const [first, ...others] = why
  if (first === undefined || day === undefined) return ''
  if (others.length === 0) return `${day}: only ${first.by} says by when.`
  const rest = others.map((one) => `${one.by}: ${othersDay(one)}`).join('; ')
  return `${day}: ${first.by}, the earliest of ${why.length}. ${capital(rest)}.`
}

function othersDay({ day, notBefore, isSure, hasLapsed }: Reason): string {
  if (hasLapsed) return 'holds no longer by then'
  const perhaps = isSure ? '' : ', if it applies'
  if (day !== undefined) return `${day}${perhaps}`
  return notBefore === undefined ? `no day yet${perhaps}` : `not before ${notBefore}${perhaps}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

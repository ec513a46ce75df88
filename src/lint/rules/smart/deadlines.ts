/** Whether a date or span named in a text agrees with the target date of the plan. */
import { daysBetween, isRealDate } from '../../../language/dates.ts'
import { months } from '../../../language/objective/lexicon/time.ts'
import type { TimeFrame } from '../../../language/objective/reading.ts'
import { parseSpan, resolveSpan, type Span } from '../../../language/spans.ts'

/** A target date: a day or a span, and the days from which spans may count. */
export interface Deadline {
  day: string | undefined
  span: Span | undefined
  anchors: () => readonly string[]
}

/** Reads a target date as it is written. */
export function deadlineOf(written: string, anchors: () => readonly string[]): Deadline {
  const text = written.trim()
  const day = isRealDate(text) ? text : undefined
  return { day, span: day === undefined ? parseSpan(text) : undefined, anchors }
}

/** What is more exact is looked at first. */
const ranks: Readonly<Record<TimeFrame['kind'], number>> = {
  date: 1,
  month: 2,
  span: 3,
  session: 3,
  day: 0,
  run: 0,
  event: 0,
}

/** The frame that contradicts the deadline, unless another of its kind agrees. */
export function contradictedBy(
  frames: readonly TimeFrame[],
  deadline: Deadline,
): TimeFrame | undefined {
  let [rank, found]: [number, TimeFrame | undefined] = [Number.POSITIVE_INFINITY, undefined]
  for (const frame of frames) {
    const own = ranks[frame.kind]
    if (own === 0 || own > rank || (own === rank && found === undefined)) continue
    const agrees = agreesWith(frame, deadline)
    if (agrees === undefined) continue
    if (agrees) [rank, found] = [own, undefined]
    else if (own < rank) [rank, found] = [own, frame]
  }
  return found
}

/** `undefined` where the two cannot be compared. */
function agreesWith(frame: TimeFrame, deadline: Deadline): boolean | undefined {
  if (frame.span !== undefined) return spanAgrees(frame.span, deadline)
  const slack = deadline.span ? weekOf : 0
  let known: boolean | undefined
  for (const day of daysMeant(deadline)) {
    const agrees = dayAgrees(frame, day, slack)
    if (agrees) return true
    known ??= agrees
  }
  return known
}

/** The days on which a deadline may fall: one for a date, one for each anchor of a span. */
function daysMeant({ day, span, anchors }: Deadline): string[] {
  if (day !== undefined) return [day]
  return span ? anchors().flatMap((anchor) => resolveSpan(span, anchor) ?? []) : []
}

const weekOf = 7

/** A day of the text and the day that is meant, `slack` days apart at most. */
function dayAgrees({ kind, date, text }: TimeFrame, day: string, slack: number) {
  if (date === day) return true
  if (kind === 'month') return monthAgrees(date, text, day)
  if (date !== undefined && isRealDate(date))
    return Math.abs(daysBetween(date, day)) <= slack || isTurned(text, date, day)
  const named = monthAndDay(text)
  if (named === undefined) return undefined
  const inYear = `${day.slice(0, 4)}-${named}`
  return isRealDate(inYear) && Math.abs(daysBetween(inYear, day)) <= slack
}

/** `4/12/2026` is the fourth of December to half of the world. */
function isTurned(text: string, date: string, day: string): boolean {
  if (!/\d[/.]\d/.test(text)) return false
  return `${date.slice(0, 4)}-${date.slice(8, 10)}-${date.slice(5, 7)}` === day
}

/** `March 9` as `03-09`, `9/3` as in America. */
function monthAndDay(text: string): string | undefined {
  const [, word = '', day = ''] = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?\b/i.exec(text) ?? []
  const [, before = '', after = ''] =
    /\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\b/i.exec(text) ?? []
  const [, number, of = ''] = /\b(\d{1,2})\/(\d{1,2})\b/.exec(text) ?? []
  const month = months.get(word.toLowerCase()) ?? months.get(after.toLowerCase()) ?? number
  const at = months.has(word.toLowerCase()) ? day : months.has(after.toLowerCase()) ? before : of
  return month === undefined || at === ''
    ? undefined
    : `${String(month).padStart(2, '0')}-${at.padStart(2, '0')}`
}

/** `by March` may end with February or with March. */
function monthAgrees(date: string | undefined, text: string, day: string): boolean | undefined {
  const month = date?.slice(5, 7) ?? monthNamed(text)
  if (month === undefined) return undefined
  const year = date?.slice(0, 4)
  const within = (one: string) =>
    one.slice(5, 7) === month && (year === undefined || one.slice(0, 4) === year)
  if (within(day)) return true
  const first = `${year ?? nextYear(day, month)}-${month}-01`
  const before = daysBetween(day, first)
  return before > 0 && before <= weekOf
}

const nextYear = (day: string, month: string) =>
  String(Number(day.slice(0, 4)) + (day.slice(5, 7) > month ? 1 : 0))

function monthNamed(text: string): string | undefined {
  for (const word of text.toLowerCase().split(/[^a-z]+/)) {
    const month = months.get(word)
    if (month !== undefined) return String(month).padStart(2, '0')
  }
  return undefined
}

/** A span against a date needs a day to count from; two spans can be compared without. */
function spanAgrees(span: Span, { day, span: other, anchors }: Deadline): boolean | undefined {
  if (other !== undefined) return spansAgree(span, other)
  if (span.kind === 'sessions' || day === undefined) return undefined
  const ends = anchors().flatMap((anchor) => resolveSpan(span, anchor) ?? [])
  if (ends.length === 0) return undefined
  return ends.some((end) => Math.abs(daysBetween(end, day)) <= slackOf(span))
}

const dayCounts = { day: 1, week: 7, month: 30.44, year: 365.25 } as const

/** A week, and for long spans a tenth of them: `in 6 months` is not meant to the day. */
function slackOf(span: Span): number {
  const days = span.kind === 'time' ? (span.upTo ?? span.amount) * dayCounts[span.unit] : 0
  return Math.max(weekOf, span.kind === 'time' && span.unit !== 'day' ? days / 10 : 0)
}

function spansAgree(one: Span, other: Span): boolean | undefined {
  if (one.kind !== other.kind) return undefined
  const [a, b] = [rangeOf(one), rangeOf(other)]
  const slack = isSameUnit(one, other) ? 0 : slackOf(one)
  return a.from <= b.to + slack && b.from <= a.to + slack
}

const isSameUnit = (one: Span, other: Span) =>
  one.kind === 'sessions' || (other.kind === 'time' && one.unit === other.unit)

function rangeOf(span: Span): { from: number; to: number } {
  const [amount, size] =
    span.kind === 'time' ? [span.amount, dayCounts[span.unit]] : [span.count, 1]
  return { from: amount * size, to: (span.upTo ?? amount) * size }
}

/** Days and months that are written with figures or names: `12/4`, `4 December 2026`, `by the 15th`. */
import type { Cursor } from '../cursor.ts'
import {
  byOrOn,
  dateLabels,
  dayLeads,
  deadlines,
  monthLeads,
  monthMarks,
  monthNouns,
  rangeMarks,
  yearLeads,
} from '../lexicon/around-time.ts'
import { months } from '../lexicon/time.ts'
import { governorOf, isMonth, isNoEnd } from './context.ts'
import { type FrameAt, frameAt } from './frame.ts'

/** A date that begins with a number. */
export function numericDate(cursor: Cursor, at: number): FrameAt | undefined {
  switch (cursor.at(at)?.form) {
    case 'date':
      return wholeDate(cursor, at)
    case 'share':
    case 'ratio':
      return monthAndDay(cursor, at)
    case 'clock':
    case 'series':
      return undefined
    default:
      return hyphenDay(cursor, at) ?? dayOfMonth(cursor, at) ?? yearAlone(cursor, at)
  }
}

function wholeDate(cursor: Cursor, at: number): FrameAt | undefined {
  if (isNoEnd(cursor, at)) return undefined
  const frame = frameAt(at, at, 'date')
  frame.date = cursor.at(at)?.date
  return frame
}

/** `by 12/4`: month and day, after a word that wants a day or with a day that no scale ends at. */
function monthAndDay(cursor: Cursor, at: number): FrameAt | undefined {
  const { value = 0, outOf = 0 } = cursor.at(at) ?? {}
  if (value > 12 || outOf > 31 || value < 1 || outOf < 1 || isNoEnd(cursor, at)) return undefined
  const isBare = at + 1 >= cursor.length || cursor.isMark(at + 1)
  const isDay = outOf > 12 && !scaleEnds.has(outOf) && isBare
  const isWanted =
    (isBare || outOf > 10) &&
    (cursor.is(at - 1, dayLeads) || isLabeled(cursor, at) || isBusinessDay(cursor, at))
  return isDay || isOnDay(cursor, at, isBare) || isWanted ? frameAt(at, at, 'date') : undefined
}

/** Where well-known scales end: `24/30` is a score. */
const scaleEnds = new Set([15, 20, 21, 24, 25, 27, 28, 30])

/** `Target date: 2/15`. */
const isLabeled = (cursor: Cursor, at: number): boolean =>
  cursor.low(at - 1) === ':' && cursor.is(at - 2, dateLabels)

/** `on 3/3`, where nothing is rated. */
const isOnDay = (cursor: Cursor, at: number, isBare: boolean): boolean =>
  isBare && cursor.low(at - 1) === 'on' && !/\b(?:rat|pain|scale|score|mood)/i.test(cursor.text)

/** `c.o.b. 12/4`. */
const isBusinessDay = (cursor: Cursor, at: number): boolean => {
  const start = cursor.at(at)?.start ?? 0
  return /\bc\.?o\.?b\.?\s*$/i.test(cursor.text.slice(Math.max(0, start - 8), start))
}

/** `by 3-15`. */
function hyphenDay(cursor: Cursor, at: number): FrameAt | undefined {
  const { value = 0, upTo = 0 } = cursor.at(at) ?? {}
  const fits = value >= 1 && value <= 12 && upTo > 12 && upTo <= 31
  if (!fits || cursor.isWord(at + 1) || !cursor.is(at - 1, dayLeads)) return undefined
  return frameAt(at, at, 'date')
}

/** `4 December 2026`, `the 3rd of May`, `by the 15th`. */
function dayOfMonth(cursor: Cursor, at: number): FrameAt | undefined {
  const { value: day = 0, form } = cursor.at(at) ?? {}
  if (day < 1 || day > 31) return undefined
  const month = cursor.low(at + 1) === 'of' ? at + 2 : at + 1
  if (isMonth(cursor, month) && !isNoEnd(cursor, at))
    return withYear(cursor, { from: at, to: month }, month, day)
  const isByThe = form === 'ordinal' && cursor.low(at - 1) === 'the' && cursor.is(at - 2, byOrOn)
  return isByThe && !cursor.isWord(at + 1) ? frameAt(at, at, 'date') : undefined
}

/** `by 2027`. */
function yearAlone(cursor: Cursor, at: number): FrameAt | undefined {
  if (yearAt(cursor, at) === undefined || !cursor.is(at - 1, yearLeads)) return undefined
  return isNoEnd(cursor, at) ? undefined : frameAt(at, at, 'month')
}

function yearAt(cursor: Cursor, at: number): number | undefined {
  const token = cursor.at(at)
  const value = token?.value ?? 0
  const isYear = token?.form === 'plain' && value > 1999 && value < 2100 && !token.joined
  return isYear ? value : undefined
}

/** Takes the year that may follow, after a comma or without: `March 3, 2027`. */
function withYear(
  cursor: Cursor,
  { from, to }: { from: number; to: number },
  month: number,
  day?: number,
): FrameAt {
  const mark = cursor.low(to + 1)
  const isNext = yearAt(cursor, to + 1) !== undefined
  const yearPlace = !isNext && (mark === ',' || mark === '.') ? to + 2 : to + 1
  const year = yearAt(cursor, yearPlace)
  const frame = frameAt(from, year === undefined ? to : yearPlace, day ? 'date' : 'month')
  if (year !== undefined) frame.date = isoOf(year, months.get(cursor.low(month)) ?? 0, day)
  return frame
}

const isoOf = (year: number, month: number, day?: number): string =>
  day ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : `${year}-${twoDigits(month)}`

const twoDigits = (number: number): string => `${number}`.padStart(2, '0')

/** `March`, `March 3`, `March 2027`; a bare month only where something leads to it. */
export function monthName(cursor: Cursor, at: number): FrameAt | undefined {
  const isRangeStart = cursor.low(at - 1) === 'from'
  if (!isRangeStart && isNoEnd(cursor, at)) return undefined
  const dayAt = cursor.low(at + 1) === '.' ? at + 2 : at + 1
  const hasDay = isDay(cursor, dayAt)
  const frame = hasDay
    ? withYear(cursor, { from: at, to: dayAt }, at, cursor.at(dayAt)?.value)
    : withYear(cursor, { from: at, to: at }, at)
  if (isRangeStart && !cursor.is(frame.to + 1, rangeMarks)) return undefined
  return hasDay || frame.date || isMonthOf(cursor, at) || isLedTo(cursor, at) ? frame : undefined
}

/** `in the month of July`. */
const isMonthOf = (cursor: Cursor, at: number): boolean =>
  cursor.low(at - 1) === 'of' && cursor.is(at - 2, monthNouns)

function isDay(cursor: Cursor, at: number): boolean {
  const token = cursor.at(at)
  if (token?.kind !== 'number' || (token.value ?? 99) > 31) return false
  return token.form === 'plain' || token.form === 'ordinal'
}

const isLedTo = (cursor: Cursor, at: number): boolean =>
  at === 0 ||
  cursor.is(at - 1, monthMarks) ||
  cursor.is(at - 1, monthLeads) ||
  cursor.is(governorOf(cursor, at), deadlines)

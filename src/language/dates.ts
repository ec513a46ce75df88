// Calendar dates as text. A plan's dates are days, not moments: 'YYYY-MM-DD' in, 'YYYY-MM-DD' out,
// and no time zone anywhere between, so the same plan reads the same on every machine.

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH = /^(\d{4})-(\d{2})$/
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/

const FIRST_YEAR = 1850
const LAST_YEAR = 2200
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export type DateShape = 'date' | 'month' | 'datetime'

/** A calendar month, with its first and last day as ISO dates. */
export interface IsoMonth {
  year: number
  month: number
  first: string
  last: string
}

interface Parts {
  year: number
  month: number
  day: number
}

/** Which ISO form the text has the look of. Says nothing about whether such a day exists. */
export function dateShape(text: string): DateShape | undefined {
  if (DATE.test(text)) return 'date'
  if (MONTH.test(text)) return 'month'
  return DATE_TIME.test(text) ? 'datetime' : undefined
}

/** True for the look of an ISO date; 2026-02-30 passes, see `isRealDate`. */
export function isIsoDateShape(text: string): boolean {
  return DATE.test(text)
}

/** True for a day that exists, in the years 1850 to 2200: outside those it is a slip of the pen. */
export function isRealDate(text: string): boolean {
  const parts = splitDate(text)
  return parts !== undefined && parts.year >= FIRST_YEAR && parts.year <= LAST_YEAR
}

/** True for '2026-10-01T14:30' with optional seconds and offset, on a real day. */
export function isRealDateTime(text: string): boolean {
  const [, date = '', clock = '', seconds = '00', offset = 'Z'] = DATE_TIME.exec(text) ?? []
  return isRealDate(date) && isClockTime(clock) && Number(seconds) < 60 && isOffset(offset)
}

/** True for a 24-hour clock time 'HH:MM', 00:00 to 23:59. */
export function isClockTime(text: string): boolean {
  return CLOCK.test(text)
}

/** Reads '2026-02'; undefined when it is not a month of the years 1850 to 2200. */
export function parseIsoMonth(text: string): IsoMonth | undefined {
  const match = MONTH.exec(text)
  const first = `${text}-01`
  if (!match || !isRealDate(first)) return undefined
  const [year, month] = [Number(match[1]), Number(match[2])]
  return { year, month, first, last: joinDate(year, month, monthLength(year, month)) }
}

/** Days since 1970-01-01, negative before it. Throws RangeError when the day does not exist. */
export function toDayNumber(date: string): number {
  const { year, month, day } = requireDate(date)
  // The year is taken to begin in March, so that a leap day is the last day of its year.
  const shifted = month > 2 ? year : year - 1
  const fromMarch = (month + 9) % 12
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1
  return daysBeforeYear(shifted) + dayOfYear - EPOCH
}

/** The inverse of `toDayNumber`. Throws RangeError outside the years 0 to 9999. */
export function fromDayNumber(dayNumber: number): string {
  const days = dayNumber + EPOCH
  let shifted = Math.floor(days / 365.2425)
  if (daysBeforeYear(shifted) > days) shifted -= 1
  else if (daysBeforeYear(shifted + 1) <= days) shifted += 1
  const dayOfYear = days - daysBeforeYear(shifted)
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = ((fromMarch + 2) % 12) + 1
  return joinDate(month > 2 ? shifted : shifted + 1, month, day)
}

export function addDays(date: string, days: number): string {
  return fromDayNumber(toDayNumber(date) + days)
}

/**
 * The same day of the month, `months` later; the last day of a shorter month stands in for it.
 * Count from the anchor (start + n), never from the last result, or a 31st drifts to the 28th.
 */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = requireDate(date)
  const count = year * 12 + (month - 1) + months
  const newYear = Math.floor(count / 12)
  const newMonth = count - newYear * 12 + 1
  return joinDate(newYear, newMonth, Math.min(day, monthLength(newYear, newMonth)))
}

export function addYears(date: string, years: number): string {
  return addMonths(date, years * 12)
}

/** Days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** Orders two ISO dates, for `sort`. */
export function compareDates(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/**
 * Completed years of age on a day; undefined before birth. Someone born on 29 February turns a
 * year older on 1 March of a common year (some states say 28 February).
 */
export function ageOn(birth: string, date: string): number | undefined {
  if (daysBetween(birth, date) < 0) return undefined
  const years = Number(date.slice(0, 4)) - Number(birth.slice(0, 4))
  return date.slice(5) < birth.slice(5) ? years - 1 : years
}

/** 'October 1, 2026', or 'February 2026' for a month. Anything else comes back as written. */
export function formatLong(text: string): string {
  const month = parseIsoMonth(text)
  if (month) return `${MONTH_NAMES[month.month - 1]} ${month.year}`
  const parts = splitDate(text)
  return parts ? `${MONTH_NAMES[parts.month - 1]} ${parts.day}, ${parts.year}` : text
}

/**
 * Minutes from one clock time to a later one. Undefined when either is no clock time, or when the
 * end comes first, unless `acrossMidnight` says that it belongs to the next day.
 */
export function minutesBetween(
  start: string,
  end: string,
  options: { acrossMidnight?: boolean } = {},
): number | undefined {
  if (!isClockTime(start) || !isClockTime(end)) return undefined
  const minutes = clockMinutes(end) - clockMinutes(start)
  if (minutes >= 0) return minutes
  return options.acrossMidnight ? minutes + 24 * 60 : undefined
}

/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468

function daysBeforeYear(year: number): number {
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
}

/** By hand rather than by the pattern: a plan has a hundred dates, and each is asked about often. */
function splitDate(text: string): Parts | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash)
    return undefined
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
  return exists ? { year, month, day } : undefined
}

const dash = 45

/** The number that the digits make; `NaN` when one of them is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** The message leaves the text out: a date of birth must not end up in a log. */
function requireDate(text: string): Parts {
  const parts = splitDate(text)
  if (!parts) throw new RangeError('Not a day of the calendar; expected YYYY-MM-DD.')
  return parts
}

function joinDate(year: number, month: number, day: number): string {
  if (!(year >= 0 && year <= 9999)) throw new RangeError('A date outside the years 0 to 9999.')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

function isOffset(text: string): boolean {
  return text === 'Z' || (isClockTime(text.slice(1)) && text.slice(1) <= '14:00')
}

function clockMinutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

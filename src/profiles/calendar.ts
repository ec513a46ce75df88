/**
 * The business calendar: Saturdays, Sundays and federal holidays. Deadlines in business days are
 * counted on it; every day that is passed over is named, so that a due date can be explained.
 */
import { addDays, toDayNumber } from '../language/dates.ts'

export interface Holiday {
  name: string
  /** The day on which offices are closed: Friday for a Saturday, Monday for a Sunday. */
  day: string
  /** The day that the law names. */
  falls: string
}

/** A day that is no business day, and why. */
export interface SkippedDay {
  day: string
  /** `Saturday`, `Sunday`, or the name of the holiday. */
  reason: string
  /** The day that the law names, where the holiday is kept on another one. */
  keptFor?: string
}

/**
 * Federal holidays that are kept within the year, in order, by the rules of 5 U.S.C. 6103 as they
 * have stood since 1986 (Juneteenth: since 2021). A New Year's Day on a Saturday is kept on the last
 * day of the year before, and stands in that year's list.
 */
export function federalHolidays(year: number): readonly Holiday[] {
  const known = kept.get(year)
  if (known) return known
  const all = [...named(year), newYear(year + 1)].map(observed)
  const made = all.filter(({ day }) => Number(day.slice(0, 4)) === year).sort(byDay)
  kept.set(year, made)
  return made
}

/** False on a Saturday, a Sunday and the day on which a federal holiday is kept. */
export function isBusinessDay(day: string): boolean {
  return notWorked(day) === undefined
}

/**
 * The `count`th business day after `day`; `day` itself is never counted. With it, every day that
 * was passed over, in order. Throws RangeError when `count` is not a whole number from 0.
 */
export function addBusinessDays(
  day: string,
  count: number,
): { day: string; skipped: readonly SkippedDay[] } {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError('Expected a whole number of business days, 0 or more.')
  const skipped: SkippedDay[] = []
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    const closed = notWorked(at)
    if (closed) skipped.push(closed)
    else left -= 1
  }
  return { day: at, skipped }
}

const kept = new Map<number, readonly Holiday[]>()

/** Why nobody works on that day; `undefined` on a business day. */
function notWorked(day: string): SkippedDay | undefined {
  const weekday = weekdayOf(day)
  if (weekday === saturday) return { day, reason: 'Saturday' }
  if (weekday === sunday) return { day, reason: 'Sunday' }
  const holiday = federalHolidays(Number(day.slice(0, 4))).find((one) => one.day === day)
  if (!holiday) return undefined
  const { name, falls } = holiday
  return falls === day ? { day, reason: name } : { day, reason: name, keptFor: falls }
}

type Named = Omit<Holiday, 'day'>

const newYear = (year: number): Named => ({ name: 'New Year’s Day', falls: `${year}-01-01` })

function named(year: number): Named[] {
  return [
    newYear(year),
    { name: 'Martin Luther King Jr. Day', falls: nthWeekday(year, 1, monday, 3) },
    { name: 'Washington’s Birthday', falls: nthWeekday(year, 2, monday, 3) },
    // The last Monday of May is the one before the first Monday of June.
    { name: 'Memorial Day', falls: addDays(nthWeekday(year, 6, monday, 1), -7) },
    ...(year >= 2021 ? [{ name: 'Juneteenth', falls: `${year}-06-19` }] : []),
    { name: 'Independence Day', falls: `${year}-07-04` },
    { name: 'Labor Day', falls: nthWeekday(year, 9, monday, 1) },
    { name: 'Columbus Day', falls: nthWeekday(year, 10, monday, 2) },
    { name: 'Veterans Day', falls: `${year}-11-11` },
    { name: 'Thanksgiving Day', falls: nthWeekday(year, 11, thursday, 4) },
    { name: 'Christmas Day', falls: `${year}-12-25` },
  ]
}

function observed({ name, falls }: Named): Holiday {
  const weekday = weekdayOf(falls)
  const shift = weekday === saturday ? -1 : weekday === sunday ? 1 : 0
  return { name, falls, day: shift === 0 ? falls : addDays(falls, shift) }
}

const byDay = (a: Holiday, b: Holiday): number => (a.day < b.day ? -1 : 1)

const sunday = 0
const monday = 1
const thursday = 4
const saturday = 6

/** 0 is Sunday, 6 is Saturday. 1970-01-01, day 0, was a Thursday. */
function weekdayOf(day: string): number {
  return (((toDayNumber(day) + thursday) % 7) + 7) % 7
}

function nthWeekday(year: number, month: number, weekday: number, n: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const ahead = (weekday - weekdayOf(first) + 7) % 7
  return addDays(first, ahead + (n - 1) * 7)
}

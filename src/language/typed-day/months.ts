/** A day of a month or a year, whether that is written or the nearest is meant. */
import { addMonths } from '../dates.ts'
import { dateIn, firstFit, isoMonth, type MonthDay, yearOf } from './calendar.ts'
import { monthName, STEP_OF } from './names.ts'
import { isYearInReach, yearRefused } from './reach.ts'
import type { Asked, Reading, Refused } from './reading.ts'

/** The year behind a month, for a pattern; what it holds is what `inMonth` takes as written. */
export const YEAR = String.raw`(?:(?:,? | of |,|-(?=\d{4}))('?\d{1,6}|(?:this|next|last) year))?`

export function monthAlone(asked: Asked, month: number, year: string): Reading {
  return asked.past ? wholeRefused('month') : inMonth(asked, month, 'last', year)
}

export const wholeRefused = (what: string): Refused => ({
  found: `names a whole ${what}`,
  wanted: 'the day, such as March 3 or 3 weeks ago',
})

/** A day of a month, of the year that is written; without one, the nearest such day. */
export function inMonth(asked: Asked, month: number, day: MonthDay, written?: string): Reading {
  if (month < 1 || month > 12) return { found: `names month ${month}, which does not exist` }
  const year = written === undefined ? undefined : writtenYear(written, asked, month, day)
  if (year !== undefined && !isYearInReach(year)) return yearRefused(year)
  const found =
    year === undefined
      ? firstFit(asked, (years) => dateIn(isoMonth(yearOf(asked.today) + years, month), day))
      : dateIn(isoMonth(year, month), day)
  return found === undefined ? noSuchDay(month, year) : { day: found }
}

function noSuchDay(month: number, year: number | undefined): Refused {
  const length = dateIn(isoMonth(year ?? LEAP_YEAR, month), 'last')?.slice(8)
  const name = year === undefined ? monthName(month) : `${monthName(month)} ${year}`
  return { found: `names a day that does not exist (${name} has ${length} days)` }
}

const LEAP_YEAR = 2024

function writtenYear(written: string, asked: Asked, month: number, day: MonthDay): number {
  const step = STEP_OF.get(written.replace(' year', ''))
  if (step !== undefined) return yearOf(asked.today) + step
  const figures = written.replace("'", '')
  if (figures.length !== 2) return Number(figures)
  const year = 2000 + Number(figures)
  const isAhead = (dateIn(isoMonth(year, month), day) ?? '') > asked.today
  return asked.past && isAhead ? year - 100 : year
}

export function ofMonths(asked: Asked, day: MonthDay, which?: string): Reading {
  const monthAfter = (steps: number) => addMonths(asked.today, steps).slice(0, 7)
  const step = STEP_OF.get(which ?? '')
  if (step !== undefined) {
    const [year, month] = monthAfter(step).split('-')
    return inMonth(asked, Number(month), day, year)
  }
  const found = firstFit(asked, (steps) => dateIn(monthAfter(steps), day))
  return found === undefined
    ? { found: 'names a day that does not exist (a month has 31 days at most)' }
    : { day: found }
}

/** Only the first and the last day: what 'mid-2027' is by, nobody can say to the day. */
export function ofYears(asked: Asked, part: MonthDay, written?: string): Reading {
  if (part === 1) return inMonth(asked, 1, 1, written)
  return part === 'last' ? inMonth(asked, 12, 'last', written) : undefined
}

/** Days of the calendar: the nearest that fits, that of a month, that of a weekday. */
import { addDays, isRealDate, parseIsoMonth, toDayNumber } from '../dates.ts'
import type { Weekday } from '../weekdays.ts'
import type { Asked } from './reading.ts'

export type MonthDay = number | 'last'

/** Leap days are at most eight years apart. */
const MOST_STEPS = 8

export function firstFit(
  { today, past }: Asked,
  at: (step: number) => string | undefined,
): string | undefined {
  for (let steps = 0; steps <= MOST_STEPS; steps += 1) {
    const day = at(past ? -steps : steps)
    if (day !== undefined && (past ? day <= today : day >= today)) return day
  }
  return undefined
}

/** A day of an ISO month, where that month has it. */
export function dateIn(month: string, day: MonthDay): string | undefined {
  const whole = parseIsoMonth(month)
  if (!whole || day === 'last') return whole?.last
  const date = `${month}-${twoDigits(day)}`
  return isRealDate(date) ? date : undefined
}

export function isoMonth(year: number, month: number): string {
  return `${year}-${twoDigits(month)}`
}

export function weekdayOf(day: string): Weekday {
  return (((((toDayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday
}

export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day))
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

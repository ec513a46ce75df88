/** The names of months and weekdays, written out or shortened, and which of them is meant. */
import { formatLong } from '../dates.ts'
import { describeWeekdays, type Weekday } from '../weekdays.ts'
import { isoMonth } from './calendar.ts'

export const MONTH_NAMES = Array.from({ length: 12 }, (_, i) => monthName(i + 1))
export const WEEKDAY_NAMES = ([1, 2, 3, 4, 5, 6, 7] as const).map(weekdayName)
export const MONTHS = MONTH_NAMES.map((name) => name.toLowerCase())
export const WEEKDAYS = WEEKDAY_NAMES.map((name) => name.toLowerCase())

export const STEP_OF = new Map([
  ['this', 0],
  ['next', 1],
  ['last', -1],
])

/** From 1, the place of the name that the word is or shortens; 0 when there is none. */
export function placeOf(word = '', names: readonly string[]): number {
  return word.length < 3 ? 0 : names.findIndex((name) => name.startsWith(word)) + 1
}

export function monthName(month: number): string {
  return formatLong(isoMonth(2000, month)).replace(' 2000', '')
}

export function weekdayName(day: Weekday): string {
  return describeWeekdays([day])
}

/** The years that a typed day may lie in; a day outside them is a slip. */
import type { Refused } from './reading.ts'

const FIRST_YEAR = 1900
const LAST_YEAR = 2100
export const YEARS_IN_REACH = LAST_YEAR - FIRST_YEAR
export const IN_REACH = `a day of the years ${FIRST_YEAR} to ${LAST_YEAR}`

export function isYearInReach(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

export function yearRefused(year: number): Refused {
  return { found: `is in the year ${year}`, wanted: IN_REACH }
}

/** Dates that are not written as txplan wants them: 12/15/2026, Dec 15, 2026, 15.12.26. */
import { isRealDate } from './dates.ts'

const lead = /^(?:by|on|before|until|due|due by)\s+/i
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/
const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)? ([a-z]{3,9})\.?,? (\d{4})$/i

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** The ISO days that a text may mean: one, two where day and month could change places, or none. */
export function otherDates(written: string): string[] {
  const text = written.trim().replace(/\s+/g, ' ').replace(lead, '').replace(weekday, '')
  const first = yearFirst.exec(text)
  if (first) return days([first[1], first[3], first[4]])
  const last = yearLast.exec(text)
  if (last) return days([last[4], last[1], last[3]], [last[4], last[3], last[1]])
  const named = monthFirst.exec(text)
  if (named) return days([named[3], monthNumber(named[1]), named[2]])
  const after = dayFirst.exec(text)
  return after ? days([after[3], monthNumber(after[2]), after[1]]) : []
}

/** `undefined` for what is no month; `Sept` is one, `Mayor` is not. */
function monthNumber(word = ''): string | undefined {
  const beginning = word.toLowerCase()
  const at = months.findIndex((month) => month.startsWith(beginning))
  return at < 0 ? undefined : String(at + 1)
}

type Parts = (string | undefined)[]

const days = (...all: Parts[]): string[] => [...new Set(all.map(join))].filter(isRealDate)

function join([year = '', month = '', day = '']: Parts): string {
  const full = year.length === 2 ? `20${year}` : year
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

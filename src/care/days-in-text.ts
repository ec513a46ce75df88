/** Days in a text, as people and fields write them: 'by March 1', 'March 1, 2027', '2027-03-01'. */
import { MONTHS } from '../language/typed-day/names.ts'

export interface DayInText {
  said: string
  month: number
  day: number
  year: number | undefined
  /** It is said by when. */
  isDeadline: boolean
}

const beginnings = MONTHS.map((month) => month.slice(0, 3)).join('|')
const named = new RegExp(
  String.raw`\b(by |until |before )?((?:${beginnings})[a-z]*)\.? (\d{1,2})(?:st|nd|rd|th)?\b(?:,? (\d{4}))?`,
  'gi',
)
const iso = /(by |until |before )?\b(\d{4})-(\d{2})-(\d{2})\b/gi

export function daysIn(text: string): DayInText[] {
  const inWords = [...text.matchAll(named)].flatMap(([said, lead, month = '', day, year]) => {
    const at = MONTHS.findIndex((one) => one.startsWith(month.toLowerCase()))
    const whole = year === undefined ? undefined : Number(year)
    return at < 0 ? [] : [dayOf(said, lead, at + 1, Number(day), whole)]
  })
  const figures = [...text.matchAll(iso)].map(([said, lead, year, month, day]) =>
    dayOf(said, lead, Number(month), Number(day), Number(year)),
  )
  return [...inWords, ...figures]
}

export const withoutDays = (text: string): string => text.replace(named, ' ').replace(iso, ' ')

const dayOf = (
  said: string,
  lead: string | undefined,
  month: number,
  day: number,
  year: number | undefined,
): DayInText => ({ said: said.trim(), month, day, year, isDeadline: lead !== undefined })

type Day = Pick<DayInText, 'year' | 'month' | 'day'>

/** Without a year it is that of the other. */
export const isSameDay = (one: Day, other: Day): boolean =>
  one.month === other.month &&
  one.day === other.day &&
  (one.year === undefined || other.year === undefined || one.year === other.year)

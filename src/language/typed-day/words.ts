/** Days with a word in them: 'tomorrow', 'December 15', 'the 3rd of next month'. */
import { addDays, addMonths } from '../dates.ts'
import { inMonth, ofMonths, YEAR } from './months.ts'
import { MONTHS, placeOf } from './names.ts'
import { partDay, wholeDay } from './parts.ts'
import type { Reader } from './reading.ts'
import { weekday } from './weekdays.ts'

const MONTH_THEN_DAY = new RegExp(
  String.raw`^([a-z]{3,9})[- ]?(?:the )?(\d{1,2})(?:st|nd|rd|th)?${YEAR}$`,
)
const DAY_THEN_MONTH = new RegExp(
  String.raw`^(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of |[- ]?)([a-z]{3,9})(?:-(\d\d)|${YEAR})$`,
)
const DAY_OF_MONTH =
  /^(?:the )?(\d{1,2})(?:st|nd|rd|th)(?: (?:of )?(?:(?:the|(this|next|last)) )?month)?$/
const STEP = /^(?:this time )?(next|last) (week|month|year)$/

export const ALIASES = new Map([
  ['eow', 'end of week'],
  ...['eom', 'month-end', 'month end', "month's end"].map(
    (text) => [text, 'end of month'] as const,
  ),
  ...['eoy', 'year-end', 'year end', "year's end"].map((text) => [text, 'end of year'] as const),
])

const DAYS_AWAY = new Map([
  ['now', 0],
  ['today', 0],
  ['tomorrow', 1],
  ['day after tomorrow', 2],
  ['yesterday', -1],
  ['day before yesterday', -2],
])

export const IN_WORDS: readonly Reader[] = [
  (text, { today }) => {
    const days = DAYS_AWAY.get(text.replace(/^the /, ''))
    return days === undefined ? undefined : { day: addDays(today, days) }
  },
  (text, { today }) => {
    const [, which, unit] = STEP.exec(text) ?? []
    const by = which === 'next' ? 1 : -1
    if (which === undefined) return undefined
    if (unit === 'week') return { day: addDays(today, by * 7) }
    return { day: addMonths(today, by * (unit === 'year' ? 12 : 1)) }
  },
  (text, asked) => {
    const [, name, day, year] = MONTH_THEN_DAY.exec(text) ?? []
    const month = placeOf(name, MONTHS)
    return month === 0 ? undefined : inMonth(asked, month, Number(day), year)
  },
  (text, asked) => {
    const [, day, name, shortYear, year] = DAY_THEN_MONTH.exec(text) ?? []
    const month = placeOf(name, MONTHS)
    return month === 0 ? undefined : inMonth(asked, month, Number(day), shortYear ?? year)
  },
  (text, asked) => {
    const [, day, which] = DAY_OF_MONTH.exec(text) ?? []
    return day === undefined ? undefined : ofMonths(asked, Number(day), which)
  },
  partDay,
  wholeDay,
  weekday,
]

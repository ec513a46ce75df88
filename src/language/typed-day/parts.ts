/** A part of a month, a week or a year, or the whole of it: 'mid-December', 'end of next month'. */
import type { MonthDay } from './calendar.ts'
import { inMonth, ofMonths, ofYears, wholeRefused, YEAR } from './months.ts'
import { MONTHS, placeOf } from './names.ts'
import type { Asked, Reading } from './reading.ts'
import { ofWeeks } from './weekdays.ts'

const PART = /^(?:the )?(?:very )?(1st day|last day|[a-z]+)(?: of | in |[- ])(?:the )?(.+)$/
const NAMED_MONTH = new RegExp(`^(?:(this|next|last) )?([a-z]{3,9})${YEAR}$`)
const STRETCH = /^(?:(this|next|last) )?(week|month|year)$/

/**
 * 'Early', 'mid' and 'late' name a third of a month (days 1 to 10, 11 to 20, 21 to the end, as in the
 * date reader Duckling); the day taken is the middle of it. Beginning and end are taken at their word.
 */
const PARTS = new Map<string, MonthDay>([
  ['beginning', 1],
  ['start', 1],
  ['1st day', 1],
  ['early', 5],
  ['mid', 15],
  ['middle', 15],
  ['late', 25],
  ['end', 'last'],
  ['last day', 'last'],
])

export function partDay(text: string, asked: Asked): Reading {
  const [, word, rest = ''] = PART.exec(text) ?? []
  const part = PARTS.get(word ?? '')
  return part === undefined ? undefined : partOf(rest, part, asked)
}

/** A month, or 'this year', is meant by its end: it is a deadline that one thinks of like that. */
export function wholeDay(text: string, asked: Asked): Reading {
  const [, which, name] = NAMED_MONTH.exec(text) ?? []
  const isStretch = which === 'this' && STRETCH.test(text)
  if (!isStretch && placeOf(name, MONTHS) === 0) return undefined
  return asked.past ? wholeRefused(isStretch ? `${name}` : 'month') : partOf(text, 'last', asked)
}

/** A part of a month, a week or a year: of 'December 2026', 'next month', '2027', 'this week'. */
function partOf(whole: string, part: MonthDay, asked: Asked): Reading {
  if (/^\d{4}$/.test(whole)) return ofYears(asked, part, whole)
  const [, whichOne, unit] = STRETCH.exec(whole) ?? []
  if (unit === 'month') return ofMonths(asked, part, whichOne)
  if (unit === 'year') return ofYears(asked, part, whichOne && `${whichOne} year`)
  if (unit === 'week') return ofWeeks(asked, part, whichOne)
  const [, which, name, year] = NAMED_MONTH.exec(whole) ?? []
  const month = placeOf(name, MONTHS)
  if (month === 0 || (which !== undefined && year !== undefined)) return undefined
  // 'Last March' is the nearest one gone by, in whichever year that was.
  if (which === 'last') return inMonth({ ...asked, past: true }, month, part)
  return inMonth(asked, month, part, which === undefined ? year : `${which} year`)
}

/** Weekdays, alone or before a date, and the work week. */
import { addDays, formatLong } from '../dates.ts'
import { firstFit, type MonthDay, mondayOf, weekdayOf } from './calendar.ts'
import { placeOf, STEP_OF, WEEKDAYS, weekdayName } from './names.ts'
import type { Asked, Reader, Reading } from './reading.ts'

const WEEKDAY = /^(?:((?:the |this )?(?:coming|past)|this|next|last) )?([a-z]{3,9})$/
const WEEKDAY_OF_WEEK = /^([a-z]{3,9}),? (?:of )?(?:the )?(this|next|last) week$/
const WEEKDAY_THEN_DAY = /^([a-z]{3,9})\.?,? (.+)$/

/**
 * 'Friday' and 'this Friday' are the nearest one ahead, and not today, which is typed as 'today'.
 * 'Next Friday' is that of the next week, Monday to Sunday: said on a Wednesday most people mean
 * nine days on, and said on a Saturday six. 'Last Friday' is the nearest one gone by.
 */
export function weekday(text: string, asked: Asked): Reading {
  const ofWeek = WEEKDAY_OF_WEEK.exec(text)
  if (ofWeek) return weekdayOfWeek(asked, ofWeek[1], ofWeek[2])
  const [, which = '', name] = WEEKDAY.exec(text) ?? []
  const place = placeOf(name, WEEKDAYS)
  if (place === 0) return undefined
  if (which === 'next') return weekdayOfWeek(asked, name, which)
  const isBack = /last|past/.test(which) || (asked.past && !which.endsWith('coming'))
  const ahead = (place - weekdayOf(asked.today) + 7) % 7
  return { day: addDays(asked.today, isBack ? ahead - 7 : ahead || 7) }
}

function weekdayOfWeek(asked: Asked, name?: string, which = ''): Reading {
  const place = placeOf(name, WEEKDAYS)
  if (place === 0) return undefined
  const weeks = STEP_OF.get(which) ?? 0
  return { day: addDays(mondayOf(asked.today), weeks * 7 + place - 1) }
}

/** 'Tuesday, December 15': the two have to agree, for one of them may be the slip. */
export function dayOfWeekday(text: string, asked: Asked, readDay: Reader): Reading {
  const [, name, rest = ''] = WEEKDAY_THEN_DAY.exec(text) ?? []
  const place = placeOf(name, WEEKDAYS)
  const reading = place === 0 ? undefined : readDay(rest.replace(/^the /, ''), asked)
  if (!reading || !('day' in reading) || weekdayOf(reading.day) === place) return reading
  const real = weekdayName(weekdayOf(reading.day))
  return { found: `names the wrong weekday (${formatLong(reading.day)} is a ${real})` }
}

/** The work week: it begins on Monday and ends on Friday. At a weekend, that of the coming week. */
export function ofWeeks(asked: Asked, part: MonthDay, which?: string): Reading {
  if (part !== 1 && part !== 'last') return undefined
  const start = addDays(mondayOf(asked.today), part === 1 ? 0 : 4)
  const at = (weeks: number) => addDays(start, weeks * 7)
  const step = which === 'this' ? undefined : STEP_OF.get(which ?? '')
  const day = step === undefined ? firstFit(asked, at) : at(step)
  return day === undefined ? undefined : { day }
}

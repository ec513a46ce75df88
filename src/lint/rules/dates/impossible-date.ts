import { formatLong, isRealDate, parseIsoMonth } from '../../../language/dates.ts'
import type { Args } from '../../finding.ts'
import { defineRule, type Report } from '../../rule.ts'
import { type DateAt, everyDate, shownDate } from './every-date.ts'

type Fault = Required<Pick<Report, 'message' | 'args'>>

export const impossibleDate = defineRule({
  id: 'impossible-date',
  group: 'dates',
  severity: 'error',
  what: 'A date is not a day of the calendar, or a time is none of the day.',
  why: 'Nobody can tell which day was meant, and whatever counts from it is wrong.',
  fix: 'Write the day or the time that was meant.',
  source: 'The Gregorian calendar and the 24-hour clock, ISO 8601-1:2019',
  messages: {
    day: '{date} is not in the calendar: {month} has {days} days.',
    month: '{date} is not in the calendar: there is no month {month}.',
    year: '{date} cannot be meant: the year would be {year}.',
    birth: 'The date of birth, {date}, cannot be right: there was no such day.',
    time: '{time} is not a time of day.',
  },
  bad: { plan: 'txplan: 1\neffective: 2026-02-30\n' },
  good: { plan: 'txplan: 1\neffective: 2026-02-28\n' },
  withoutPlan: true,
  check(context) {
    for (const date of everyDate(context))
      if (date.reading === 'impossible')
        context.report({ at: date.path, in: date.in, ...faultOf(date) })
  },
})

function faultOf(at: DateAt): Fault {
  if (at.field === 'client.date_of_birth') return fault('birth', { date: shownDate(at) })
  if (at.kind === 'clock') return fault('time', { time: at.text })
  const date = at.text.trim().slice(0, 10)
  return calendarFault(date) ?? fault('time', { time: at.text.slice(11) })
}

/** What is wrong with a date, its month or its year; `undefined` when the fault is elsewhere. */
function calendarFault(date: string): Fault | undefined {
  const [year = '', month = '01'] = date.split('-')
  if (!isRealDate(`${year}-01-01`)) return fault('year', { date, year })
  const known = parseIsoMonth(`${year}-${month}`)
  if (!known) return fault('month', { date, month })
  if (date.length < 10 || isRealDate(date)) return undefined
  return fault('day', {
    date,
    month: formatLong(`${year}-${month}`),
    days: Number(known.last.slice(8)),
  })
}

const fault = (message: string, args: Args): Fault => ({ message, args })

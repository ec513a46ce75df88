import { isDay } from '../../../plan/plan-day.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { type DateAt, everyDate } from './every-date.ts'

/** Fields that end something, and those beside them that begin it. */
const starts: Readonly<Record<string, readonly string[]>> = {
  to: ['from'],
  end: ['start'],
  expires: ['date', 'effective'],
  completed: ['initiated', 'start'],
  stopped: ['started'],
  last_use: ['first_use'],
  reconsider: ['noted'],
  recheck: ['date'],
}

export const endBeforeStart = defineRule({
  id: 'end-before-start',
  group: 'dates',
  severity: 'error',
  what: 'Something ends before it begins.',
  why: 'One of the two dates is wrong, and with it what is covered, authorized or in force.',
  fix: 'Correct one of the two dates.',
  source: 'txplan: dates that cannot both be true',
  messages: { found: '“{end}”, {endDate}, lies before “{start}”, {startDate}.' },
  bad: { plan: 'txplan: 1\neffective: 2026-10-01\nexpires: 2026-01-01\n' },
  good: { plan: 'txplan: 1\neffective: 2026-10-01\nexpires: 2027-01-01\n' },
  check(context) {
    for (const date of everyDate(context)) {
      const keys = Object.hasOwn(starts, date.key) ? starts[date.key] : undefined
      if (keys && date.day !== undefined) compare(date, date.day, keys, context)
      if (date.field === 'discharge.date') compareAdmission(date, context)
    }
  },
})

function compare(end: DateAt, day: string, keys: readonly string[], context: Context): void {
  const start = keys.find((key) => isDay(end.of[key]) && (end.of[key] as string) > day)
  if (start === undefined) return
  const args = { end: end.key, endDate: day, start, startDate: end.of[start] as string }
  context.report({ at: end.path, in: end.in, message: 'found', args })
}

function compareAdmission(discharge: DateAt, { plan, report }: Context): void {
  const admission = plan.setting?.admission
  const { day, field } = discharge
  if (day === undefined || !isDay(admission) || admission <= day) return
  const args = { end: field, endDate: day, start: 'setting.admission', startDate: admission }
  report({ at: discharge.path, message: 'found', args })
}

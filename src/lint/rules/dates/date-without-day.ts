import { defineRule } from '../../rule.ts'
import { everyDate, shownDate } from './every-date.ts'

export const dateWithoutDay = defineRule({
  id: 'date-without-day',
  group: 'dates',
  severity: 'warning',
  what: 'A date gives only the year, or the year and the month, where a day is needed.',
  why: 'Reviews, deadlines and the validity of codes count from a day, and an auditor looks for one.',
  fix: 'Write year, month and day, as in 2026-10-01.',
  source: 'txplan: what happens on a day, and what is due on one, is dated to the day.',
  messages: {
    month: 'Found {date}, which is a month; a day is wanted.',
    year: 'Found {date}, which is a year; a day is wanted.',
  },
  bad: { plan: 'txplan: 1\neffective: 2026-02\n' },
  good: {
    plan: 'txplan: 1\neffective: 2026-02-09\nmedications:\n  - name: Sertraline\n    started: "2024"\n',
  },
  withoutPlan: true,
  check(context) {
    for (const date of everyDate(context)) {
      if (date.reading !== 'partial') continue
      const message = date.text.includes('-') ? 'month' : 'year'
      context.report({ at: date.path, in: date.in, message, args: { date: shownDate(date) } })
    }
  },
})

import { isDay, planDay } from '../../../plan/plan-day.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { dayOf } from './every-date.ts'

export const reviewsOutOfOrder = defineRule({
  id: 'reviews-out-of-order',
  group: 'dates',
  severity: 'error',
  what: 'Reviews do not follow one another: the list is not in order, or the next review is not ahead of the last.',
  why: 'What is due is worked out from these dates; one slip, and a review is never called for.',
  fix: 'Correct the date, or put the reviews in order, the oldest first.',
  source: 'txplan: dates that cannot both be true',
  messages: {
    order: 'The review of {date} stands below that of {before}.',
    next: 'The next review, {next}, is not after the last one, {last}.',
    own: 'The review of {date} set the next one for {next}, which is not after it.',
    plan: 'The next review, {next}, lies before the plan’s date, “{field}”, {date}.',
  },
  bad: {
    plan: 'txplan: 1\nreview:\n  next: 2026-09-01\n  history:\n    - date: 2026-10-01\n',
  },
  good: {
    plan: 'txplan: 1\nreview:\n  next: 2027-01-04\n  history:\n    - date: 2026-10-01\n',
  },
  check(context) {
    checkNext(context, checkHistory(context))
  },
})

/** Reports what is wrong within the list; the day of the latest review. */
function checkHistory({ plan, report }: Context): string | undefined {
  let last: string | undefined
  for (const [index, { date, next }] of (plan.review?.history ?? []).entries()) {
    if (!isDay(date)) continue
    const at = ['review', 'history', index]
    if (last !== undefined && date < last)
      report({ at: [...at, 'date'], message: 'order', args: { date, before: last } })
    else last = date
    if (isDay(next) && next <= date)
      report({ at: [...at, 'next'], message: 'own', args: { date, next } })
  }
  return last
}

function checkNext(context: Context, last: string | undefined): void {
  const { plan, report } = context
  const first = planDay(plan)
  const next = dayOf(context, plan.review, 'next')
  const at = ['review', 'next']
  if (next === undefined) return
  if (last !== undefined && next <= last) report({ at, message: 'next', args: { next, last } })
  else if (first && next < first.day)
    report({ at, message: 'plan', args: { next, field: first.field, date: first.day } })
}

import type { Plan } from '../../../plan/types.generated.ts'
import { defineRule } from '../../rule.ts'
import { isAnyWritten, isOver, isWritten } from './written.ts'

export const reviewScheduleMissing = defineRule({
  id: 'review-schedule-missing',
  group: 'completeness',
  severity: 'info',
  what: 'The plan does not say when it will be looked at again.',
  why: 'A plan without a day of review is looked at when it is too late, or never.',
  fix: 'Add “every” under “review”, such as 90 days, or “next” with a date.',
  source:
    'The Joint Commission, CTS.03.01.03: at the organization’s own stated intervals; txplan: where no profile gives a cadence',
  messages: { found: 'Neither how often nor when next the plan is reviewed is given.' },
  bad: { plan: 'txplan: 1\nreview:\n  method: Completed tasks\n' },
  good: { plan: 'txplan: 1\nreview:\n  every: 90 days\n  method: Completed tasks\n' },
  check({ plan, report }) {
    if (isOver(plan) || hasReviewSchedule(plan)) return
    report({ at: ['review'], on: 'key', message: 'found' })
  },
})

/** True where the plan says how often or when it is reviewed, be it in the entry of its last review. */
export const hasReviewSchedule = ({ review }: Plan): boolean =>
  isWritten(review?.every) || isWritten(review?.next) || isAnyWritten(review?.history, ['next'])

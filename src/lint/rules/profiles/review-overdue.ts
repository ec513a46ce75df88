import { isInUse, lastLookedAt } from '../../../care/last-looked-at.ts'
import { type ReviewDue, reviewsDue } from '../../../care/reviews.ts'
import { daysBetween } from '../../../language/dates.ts'
import { defineRule } from '../../rule.ts'

export const reviewOverdue = defineRule({
  id: 'review-overdue',
  group: 'profiles',
  severity: 'warning',
  what: 'The review of the plan is overdue.',
  why: 'A plan that was not looked at in time no longer shows that care is still needed; sessions after that day may not be paid.',
  fix: 'Hold the review, and enter it under “review.history” with what it found for each objective.',
  source:
    'The review cadence of the plan’s profiles, the practice’s habit in txplan.yaml, and the plan’s own “review”; The Joint Commission, findings for CTS.03.01.03 (2022): reviews that were missed',
  messages: {
    profile: 'The review was due by {due}, {over} ago. {chain}',
    grace: 'The review was due by {due}; the days of grace end on {until}. {chain}',
    own: 'The review was due by {due}, {over} ago, by {by}.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-06-01\nreview:\n  every: 90 days\n',
    asOf: '2026-11-21',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-06-01\nreview:\n  every: 90 days\n  history:\n    - date: 2026-08-28\n      summary: PHQ-9 from 16 to 11; activities go on.\n',
    asOf: '2026-11-21',
  },
  check(context) {
    if (!isInUse(context)) return
    const overdue = reviewsDue(context).filter(({ day }) => day < context.asOf)
    const worst = overdue.find(isRequired) ?? overdue.find(({ demand }) => demand) ?? overdue[0]
    if (!worst) return
    const { day: due, until, by, chain, demand, unsure } = worst
    const isInGrace = until >= context.asOf
    context.report({
      at: worst.at ?? lastLookedAt(context)?.path ?? ['review'],
      message: demand ? (isInGrace ? 'grace' : 'profile') : 'own',
      args: { due, until, by, chain, over: daysText(daysBetween(due, context.asOf)) },
      ...(demand ? { demand } : {}),
      ...(isInGrace || unsure ? { atMost: 'warning' as const } : {}),
    })
  },
})

const isRequired = ({ demand }: ReviewDue): boolean => demand?.level === 'required'

const daysText = (days: number): string => (days === 1 ? '1 day' : `${days} days`)

import { isInUse } from '../../../care/last-looked-at.ts'
import { nextPlanned, reviewsDue } from '../../../care/reviews.ts'
import { defineRule } from '../../rule.ts'

export const reviewPlannedLate = defineRule({
  id: 'review-planned-late',
  group: 'profiles',
  severity: 'warning',
  what: 'The next review is planned for a day after the one on which it is due.',
  why: 'Whoever keeps to the plan’s own date then misses the payer’s.',
  fix: 'Set “review.next” to {due} or earlier.',
  source:
    'The review cadence of the plan’s profiles and the practice’s habit; txplan explain PROFILE gives the source',
  messages: {
    profile: 'The next review is planned for {next}; it is due by {due}. {chain}',
    own: 'The next review is planned for {next}; by {by} it is due by {due}.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-10-01\nreview:\n  next: 2027-03-01\n',
    profiles: ['va-105'],
    asOf: '2026-11-21',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-10-01\nreview:\n  next: 2026-12-28\n',
    profiles: ['va-105'],
    asOf: '2026-11-21',
  },
  check(context) {
    const next = nextPlanned(context)
    if (next === undefined || !isInUse(context)) return
    // A review that is overdue has a finding of its own.
    const before = reviewsDue(context).filter(
      ({ day, until }) => until < next && day >= context.asOf,
    )
    const worst = before.find(({ demand }) => demand?.level === 'required') ?? before[0]
    if (!worst) return
    const { day: due, by, chain, demand, unsure } = worst
    context.report({
      at: ['review', 'next'],
      message: demand ? 'profile' : 'own',
      args: { next, due, by, chain },
      ...(demand ? { demand } : {}),
      ...(unsure ? { atMost: 'warning' as const } : {}),
    })
  },
})

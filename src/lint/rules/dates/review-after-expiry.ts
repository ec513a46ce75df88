import { defineRule } from '../../rule.ts'
import { dayOf } from './every-date.ts'

export const reviewAfterExpiry = defineRule({
  id: 'review-after-expiry',
  group: 'dates',
  severity: 'warning',
  what: 'The next review is set for a day after the plan has expired.',
  why: 'Between the two days services are given without a plan in force.',
  fix: 'Set the review for a day before the plan ends, or correct “expires”.',
  source:
    'HHS-OIG A-09-21-03021 (2023): services given while no valid plan was in force; txplan: a plan is reviewed before it ends',
  messages: { found: 'The next review, {next}, lies after “expires”, {expires}.' },
  bad: {
    plan: 'txplan: 1\neffective: 2026-10-01\nexpires: 2026-12-31\nreview:\n  next: 2027-01-15\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-10-01\nexpires: 2026-12-31\nreview:\n  next: 2026-12-15\n',
  },
  check(context) {
    const { plan, report } = context
    const next = dayOf(context, plan.review, 'next')
    const expires = dayOf(context, plan, 'expires')
    if (next !== undefined && expires !== undefined && next > expires)
      report({ at: ['review', 'next'], message: 'found', args: { next, expires } })
  },
})

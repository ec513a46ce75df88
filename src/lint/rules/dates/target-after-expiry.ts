import { defineRule } from '../../rule.ts'
import { dayOf } from './every-date.ts'
import { isOpen, kindOf, targets } from './goal-dates.ts'

export const targetAfterExpiry = defineRule({
  id: 'target-after-expiry',
  group: 'dates',
  severity: 'warning',
  what: 'An objective, or a goal that is not a long-term one, is to be reached after the plan has expired.',
  why: 'When it falls due no plan is in force under which it could be worked on or judged.',
  fix: 'Bring the target date forward, move the plan’s end, or mark the goal “term: long”.',
  source: 'txplan: a plan’s short-term targets lie within the time for which it holds',
  messages: {
    found: 'The target date of this {kind}, {target}, lies after “expires”, {expires}.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-10-01\nexpires: 2026-12-31\ngoals:\n  - id: sleep\n    target_date: 6 months\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-10-01\nexpires: 2026-12-31\ngoals:\n  - id: sleep\n    target_date: 10 weeks\n',
  },
  check(context) {
    const { plan, report } = context
    const expires = dayOf(context, plan, 'expires')
    if (expires === undefined) return
    for (const target of targets(context)) {
      if (target.day <= expires || target.of['term'] === 'long' || !isOpen(target.of)) continue
      const args = { kind: kindOf(target), target: target.day, expires }
      report({ at: target.path, message: 'found', args })
    }
  },
})

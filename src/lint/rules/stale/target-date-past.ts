import { isInUse } from '../../aims/last-looked-at.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isOpen, kindOf, type Target, targets } from '../dates/goal-dates.ts'

export const targetDatePast = defineRule({
  id: 'target-date-past',
  group: 'stale',
  severity: 'warning',
  what: 'The target date of an open goal or objective has passed, and nothing says what came of it.',
  why: 'A reviewer reads an open step past its date as one that nobody looked at.',
  fix: 'Say where it stands: “status”, an entry under “progress” or in a review; then set a new date, or end it with a reason.',
  source:
    'The Joint Commission, findings for CTS.03.01.03 (2022): plans that were not updated; 12VAC35-105-675: progress at each review',
  messages: {
    found:
      'The target date of this {kind}, {day}, has passed; its status is still open, and nothing was written about it since.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-06-01\nobjectives:\n  - id: walks\n    statement: Walk 20 minutes on 4 days a week\n    target_date: 2026-09-01\n',
    asOf: '2026-11-21',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-06-01\nobjectives:\n  - id: walks\n    statement: Walk 20 minutes on 4 days a week\n    target_date: 2026-09-01\n    progress:\n      - date: 2026-09-02\n        status: partly-met\n        evidence: 3 days a week; goes on until December.\n',
    asOf: '2026-11-21',
  },
  check(context) {
    if (!isInUse(context)) return
    for (const target of targets(context)) {
      if (target.day >= context.asOf || !isOpen(target.of) || wasAnswered(target, context)) continue
      context.report({
        at: target.path,
        message: 'found',
        args: { kind: kindOf(target), day: target.day },
      })
    }
  },
})

/** Progress written on or after the day, or a review of that time which speaks of it. */
function wasAnswered({ of, day }: Target, { plan }: Context): boolean {
  const { id, progress } = of as { id?: string; progress?: { date?: string }[] }
  if ((progress ?? []).some(({ date }) => date !== undefined && date >= day)) return true
  return (plan.review?.history ?? []).some(
    ({ date, objectives }) =>
      date !== undefined &&
      date >= day &&
      (objectives === undefined || objectives.some((one) => one.id === id)),
  )
}

import { isInUse } from '../../../care/last-looked-at.ts'
import type { Objective } from '../../../plan/types.generated.ts'
import { isSaidOf } from '../../aims/said-of-aim.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isOpen, kindOf, type Target, targets } from '../dates/goal-dates.ts'
import type { Review } from '../thread/held-reviews.ts'

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
function wasAnswered(target: Target, context: Context): boolean {
  const { of, day } = target
  const { progress } = of as { progress?: { date?: string }[] }
  if ((progress ?? []).some(({ date }) => date !== undefined && date >= day)) return true
  return (context.plan.review?.history ?? []).some(
    (review) => review.date !== undefined && review.date >= day && answers(review, of, context),
  )
}

const ending: ReadonlySet<unknown> = new Set(['discharge', 'discontinue', 'transfer'])

/** By its list; where there is none, by its words. */
function answers(review: Review, of: Target['of'], context: Context): boolean {
  if (ending.has(review.decision)) return true
  const listed = review.objectives ?? []
  if (listed.length > 0) return listed.some(({ id }) => id && idsOf(of, context).includes(id))
  const said = [review.summary, review.decision_note, ...(review.changes ?? [])].join('\n')
  return isSaidOf(said, of as Objective, context.plan)
}

/** Its own id, and those that answer for it: an objective’s goal, a goal’s objectives. */
function idsOf(of: Target['of'], { objectives }: Context): (string | undefined)[] {
  const kin = objectives.filter(({ objective, goal }) => objective === of || goal === of)
  return [of.id as string | undefined, ...kin.flatMap((one) => [one.objective.id, one.goal?.id])]
}

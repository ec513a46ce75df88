import { addDays } from '../../../language/dates.ts'
import { isDay, planDay } from '../../../plan/plan-day.ts'
import type { Goal, Objective } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isRunning } from './answers.ts'
import { attended, isRevised } from './attended.ts'
import { heldReviews, isOfReview, type ReviewAt } from './held-reviews.ts'

export const goalUndecidedAtReview = defineRule({
  id: 'goal-undecided-at-review',
  group: 'thread',
  severity: 'info',
  what: 'The last review speaks of some goals and objectives and passes over another.',
  why: 'A review keeps, changes or ends each of them; what it leaves out seems forgotten.',
  fix: 'Add it under “objectives” of the review, with where it stands.',
  source:
    'Wis. Admin. Code DHS 35.19(3); 12VAC35-105-675; NGS Medicare, CERT findings: progress toward each goal at an update',
  messages: { found: 'The review of {day} says nothing of the {kind} “{id}”.' },
  bad: {
    plan: 'txplan: 1\neffective: 2026-09-01\nobjectives:\n  - id: walks\n    statement: Walk on 4 days a week\n  - id: calls\n    statement: Call a friend twice a week\nreview:\n  history:\n    - date: 2026-11-02\n      objectives:\n        - { id: walks, status: met }\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-09-01\nobjectives:\n  - id: walks\n    statement: Walk on 4 days a week\n  - id: calls\n    statement: Call a friend twice a week\nreview:\n  history:\n    - date: 2026-11-02\n      objectives:\n        - { id: walks, status: met }\n        - { id: calls, status: no progress, evidence: One call in all }\n',
  },
  check(context) {
    const last = heldReviews(context).at(-1)
    if (last?.day === undefined || !isRunning(context)) return
    const spoken = new Set((last.review.objectives ?? []).flatMap(({ id }) => id ?? []))
    if (spoken.size === 0) return
    for (const { goal, path } of context.goals)
      if (!isBrokenDown(goal, context)) check('goal', goal, undefined, path)
    for (const { objective, goal, path } of context.objectives)
      check('objective', objective, goal, path)

    function check(kind: string, of: Goal | Objective, goal: Goal | undefined, path: Path): void {
      const { id } = of
      if (id === undefined || spoken.has(id) || (goal?.id && spoken.has(goal.id))) return
      if (!wasOpen(of) || !wasThere(of, last as ReviewAt, context)) return
      if (of.progress?.some(({ date }) => isOfReview(last as ReviewAt, date))) return
      context.report({ at: path, message: 'found', args: { id, kind, day: last?.day ?? '' } })
    }
  },
})

/** Objectives answer for their goal. */
const isBrokenDown = (goal: Goal, { objectives }: Context): boolean =>
  objectives.some((one) => one.goal === goal)

const wasOpen = ({ status, completed }: Goal | Objective): boolean =>
  completed === undefined &&
  (status === undefined || status === 'active' || status === 'partly-met')

/**
 * Whether it stood in the plan before the review: an objective may have been added by it. A first
 * revision from before the review tells so of all its parts; of a later one, only what has a trace.
 */
function wasThere(of: Goal | Objective, { day = '' }: ReviewAt, context: Context): boolean {
  const { start } = of as Objective
  const { initiated } = of as Goal
  if ([start, initiated].some((date) => isDay(date) && date >= day)) return false
  const made = [planDay(context.plan)?.day, context.plan.revision?.date].filter(isDay).sort().at(-1)
  if (!isRevised(context) || (made !== undefined && made < day))
    return made !== undefined && made < day
  const before = addDays(day, -1)
  const dated = [
    initiated,
    of.measure?.baseline?.date,
    ...(of.progress ?? []).map(({ date }) => date),
  ]
  if (dated.some((date) => isDay(date) && date < before)) return true
  return attended(context).some(
    (one) => one.day < day && one.session.objectives?.includes(of.id ?? ''),
  )
}

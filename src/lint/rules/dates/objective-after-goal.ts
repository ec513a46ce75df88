import type { Goal } from '../../../plan/types.generated.ts'
import { defineRule } from '../../rule.ts'
import { dayOf } from './every-date.ts'
import { isOpen, type Target, targets } from './goal-dates.ts'

export const objectiveAfterGoal = defineRule({
  id: 'objective-after-goal',
  group: 'dates',
  severity: 'warning',
  what: 'An objective is to be reached later than the goal it belongs to.',
  why: 'Objectives are the steps to a goal; a step cannot be due after the goal is reached.',
  fix: 'Bring the objective’s target date forward, or move the goal’s.',
  source: 'txplan: an objective is a step towards its goal',
  messages: {
    found: 'The objective’s target date, {target}, lies after that of its goal, {goal}.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: sleep\n    target_date: 2026-12-15\n    objectives:\n      - id: log\n        target_date: 2027-02-01\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: sleep\n    target_date: 2026-12-15\n    objectives:\n      - id: log\n        target_date: 2026-11-15\n',
  },
  check(context) {
    const { plan, report } = context
    for (const target of targets(context)) {
      const goal = goalOf(target, plan.goals)
      const due = dayOf(context, goal, 'target_date')
      if (due === undefined || target.day <= due || !isOpen(target.of)) continue
      report({ at: target.path, message: 'found', args: { target: target.day, goal: due } })
    }
  },
})

/** The goal in which an objective stands, or which it names. */
function goalOf({ field, of, within }: Target, goals: Goal[] | undefined): Goal | undefined {
  if (field === 'goals.objectives.target_date') return within as Goal
  if (field !== 'objectives.target_date' || of['goal'] === undefined) return undefined
  return goals?.find(({ id }) => id === of['goal'])
}

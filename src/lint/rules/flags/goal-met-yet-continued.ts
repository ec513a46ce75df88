import type { Goal, Objective } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import { firstWords, subjectOf } from '../../aims/words.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { isClosed } from './standing.ts'

export const goalMetYetContinued = defineRule({
  id: 'goal-met-yet-continued',
  group: 'flags',
  severity: 'info',
  what: 'A goal is marked as met, and an objective under it goes on as before.',
  why: 'A payer asks why care continues for what was reached; a next step, or the word “maintain”, would answer.',
  fix: 'Close what is under it, set the next step, or say in “note” that it is being maintained and why.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: contradictory documentation as a reason for denial; txplan: a goal that is met changes what is done',
  messages: {
    objective: '{subject}, {words}: marked as met, while its objective {id} is marked “{status}”.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: sleep\n    statement: Sleep through the night\n    status: met\n    objectives:\n      - id: bed\n        statement: Lights out by ten on 6 nights a week\n        status: active\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: sleep\n    statement: Sleep through the night\n    status: met\n    objectives:\n      - id: bed\n        statement: Lights out by ten on 6 nights a week\n        status: met\n',
  },
  check(context) {
    if (isClosed(context.plan)) return
    for (const { goal, path } of context.goals)
      if (goal.status === 'met') checkGoal(goal, path, context)
  },
})

const open: ReadonlySet<unknown> = new Set(['active', 'partly-met', 'not-met'])

const isExplained = ({ note, reason }: Goal | Objective): boolean =>
  note !== undefined || reason !== undefined

const nameOf = ({ id, statement = '' }: Goal) => ({
  subject: subjectOf('goal', id),
  words: clientText(firstWords(statement)),
})

function checkGoal(goal: Goal, path: Path, { objectives, report }: Context): void {
  if (isExplained(goal)) return
  const left = objectives.find(
    ({ objective, goal: of }) =>
      of === goal && open.has(objective.status) && !isExplained(objective),
  )
  if (left === undefined) return
  const { id = 'without an id', status = '' } = left.objective
  report({
    at: [...path, 'status'],
    message: 'objective',
    args: { ...nameOf(goal), id, status },
  })
}

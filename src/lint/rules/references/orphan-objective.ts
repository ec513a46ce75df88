import { defineRule } from '../../rule.ts'

/** An objective that has ended, or waits, need not be put in order any more. */
const closed = new Set(['met', 'deferred', 'revised', 'discontinued'])

export const orphanObjective = defineRule({
  id: 'orphan-objective',
  group: 'references',
  severity: 'warning',
  what: 'An objective belongs to no goal.',
  why: 'An objective is a step toward something; without its goal a reader cannot tell toward what, and progress counts for nothing.',
  fix: 'Move it under “objectives” of its goal, or name the goal here: “goal: {example}”.',
  source: 'Fla. Admin. Code 65D-30.0044(1)(a) and 12VAC35-105-665: objectives belong to a goal',
  messages: {
    found: 'The objective “{id}” belongs to no goal.',
    unnamed: 'This objective belongs to no goal.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\nobjectives:\n  - id: bed\n    statement: In bed by eleven on five nights a week\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\nobjectives:\n  - id: bed\n    goal: rest\n    statement: In bed by eleven on five nights a week\n',
  },
  check({ plan, report }) {
    const example = plan.goals?.find(({ id }) => id !== undefined)?.id ?? 'sleep'
    for (const [index, { id, goal, status }] of (plan.objectives ?? []).entries()) {
      if (goal !== undefined || closed.has(status ?? 'active')) continue
      const at = ['objectives', index, 'goal']
      if (id === undefined) report({ at, message: 'unnamed', args: { example } })
      else report({ at, message: 'found', args: { id, example } })
    }
  },
})

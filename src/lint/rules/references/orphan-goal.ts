import type { GoalAt } from '../../../care/care.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { defineRule } from '../../rule.ts'

export const orphanGoal = defineRule({
  id: 'orphan-goal',
  group: 'references',
  severity: 'warning',
  what: 'A goal names no problem and no diagnosis.',
  why: 'A payer asks of every goal which diagnosed condition it treats.',
  fix: 'Name the problem it answers, such as “problems: [{example}]”. For a goal outside of treatment proper write “area: life goal”.',
  source:
    'Fla. Admin. Code 65D-30.0044(1)(a) and 12VAC35-105-665: goals answer assessed needs; CMS Medicare Benefit Policy Manual ch. 6 §70.1: goals stand with the diagnosis',
  messages: {
    found: 'The goal “{id}” names no problem and no diagnosis.',
    unnamed: 'This goal names no problem and no diagnosis.',
  },
  bad: {
    plan: 'txplan: 1\nproblems:\n  - id: sleep\n    statement: Wakes at three\n  - id: peers\n    statement: No friends outside of school\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
  },
  good: {
    plan: 'txplan: 1\nproblems:\n  - id: sleep\n    statement: Wakes at three\n  - id: peers\n    statement: No friends outside of school\ngoals:\n  - id: rest\n    statement: Sleep through the night\n    problems: [sleep]\n',
  },
  check({ plan, goals, report }) {
    const candidates = answerable(plan)
    if (candidates.length < 2) return
    const example = candidates.find(({ id }) => id !== undefined)?.id ?? 'sleep'
    for (const { goal, path } of goals) {
      if (isLinked(goal) || (goal.status ?? 'active') !== 'active') continue
      if (/\blife\b/i.test(goal.area ?? '')) continue
      const { id } = goal
      const at = [...path, 'problems']
      if (id === undefined) report({ at, message: 'unnamed', args: { example } })
      else report({ at, message: 'found', args: { id, example } })
    }
  },
})

/** What a goal can answer: the problems or, where there are none, the diagnoses that are treated. */
function answerable({ problems = [], diagnoses = [] }: Plan): { id?: string }[] {
  if (problems.length > 0) return problems.filter(({ status }) => (status ?? 'active') === 'active')
  return diagnoses.filter(({ status }) => status !== 'history' && status !== 'rule-out')
}

const isLinked = (goal: GoalAt['goal']) =>
  [goal, ...(goal.objectives ?? [])].some(({ problems }) => (problems ?? []).length > 0) ||
  (goal.diagnoses ?? []).length > 0

import type { Problem } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

export const orphanProblem = defineRule({
  id: 'orphan-problem',
  group: 'references',
  severity: 'warning',
  what: 'No goal or objective answers an active problem.',
  why: 'An auditor follows each problem to a goal and to what is done about it; a problem without one reads as forgotten.',
  fix: 'Name the problem under “problems” of the goal or objective that answers it. If it has to wait, set “status: deferred” and give the reason.',
  source:
    'The Joint Commission, CTS.03.01.03: every need found in the assessment is addressed; 26 TAC 564.804: a need set aside is justified',
  messages: {
    found: 'No goal or objective names the problem “{id}”.',
    unnamed: 'No goal or objective names this problem.',
  },
  bad: {
    plan: 'txplan: 1\nproblems:\n  - id: sleep\n    statement: Wakes at three\n  - id: peers\n    statement: No friends outside of school\ngoals:\n  - id: rest\n    statement: Sleep through the night\n    problems: [sleep]\n',
  },
  good: {
    plan: 'txplan: 1\nproblems:\n  - id: sleep\n    statement: Wakes at three\n  - id: peers\n    statement: No friends outside of school\n    status: deferred\n    reason: The client wishes to sleep first.\ngoals:\n  - id: rest\n    statement: Sleep through the night\n    problems: [sleep]\n',
  },
  check(context) {
    const { plan, report } = context
    const problems = plan.problems ?? []
    const { named, diagnoses } = answered(context)
    if (named.size === 0 && problems.length === 1 && plan.goals?.length === 1) return
    for (const [at, problem] of problems.entries()) {
      const { id, status } = problem
      if ((status ?? 'active') !== 'active' || isAnswered(problem, named, diagnoses)) continue
      const found = id === undefined ? { message: 'unnamed' } : { message: 'found', args: { id } }
      report({ at: ['problems', at], ...found })
    }
  },
})

/** The problems that goals and objectives name, and the diagnoses that goals name instead. */
function answered({ goals, objectives }: Context) {
  return {
    named: new Set([
      ...goals.flatMap(({ goal }) => goal.problems ?? []),
      ...objectives.flatMap(({ objective }) => objective.problems ?? []),
    ]),
    diagnoses: new Set(goals.flatMap(({ goal }) => goal.diagnoses ?? [])),
  }
}

const isAnswered = ({ id, diagnoses }: Problem, named: Set<string>, answeredBy: Set<string>) =>
  (id !== undefined && named.has(id)) || (diagnoses ?? []).some((one) => answeredBy.has(one))

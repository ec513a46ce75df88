import type { Plan } from '../../../plan/types.generated.ts'
import { defineRule } from '../../rule.ts'
import { isAnyWritten, isClosed, isWritten } from './written.ts'

export const needMissing = defineRule({
  id: 'need-missing',
  group: 'completeness',
  severity: 'info',
  element: 'assessed_needs',
  what: 'The plan does not say what brings the client: no presenting problem, problem or symptom.',
  why: 'Goals answer needs; without them nobody can tell why these goals, and whether any need was passed over.',
  fix: 'Add “problems”, or tell under “assessment” what was found: presenting_problem, client_words, symptoms.',
  source:
    'The Joint Commission, CTS.03.01.03; OAR 309-019-0140; 12VAC35-105-665; txplan: where no profile asks',
  messages: { found: 'There is no presenting problem, no problem and no symptom.' },
  bad: { plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n' },
  good: {
    plan: 'txplan: 1\nproblems:\n  - id: sleep\n    statement: Wakes at three on most nights\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
  },
  check(context) {
    const { plan, requirements, report } = context
    if (hasProblem(plan) || hasFinding(plan) || isClosed(context, 'assessed_needs')) return
    // Each row without words has a finding of its own.
    if (plan.problems?.length && !requirements.demand('assessed_needs')) return
    report({ at: ['problems'], message: 'found' })
  },
})

const hasProblem = ({ problems }: Plan): boolean =>
  isAnyWritten(problems, [
    'statement',
    'plain',
    'client_words',
    'behavioral_definition',
    'evidence',
    'nursing_diagnosis',
  ])

function hasFinding({ assessment = {} }: Plan): boolean {
  const { presenting_problem, client_words, symptoms, impairment, observations } = assessment
  return (
    isWritten(presenting_problem) ||
    isWritten(client_words) ||
    isAnyWritten(symptoms, ['symptom', 'note']) ||
    isAnyWritten(impairment, ['description']) ||
    isAnyWritten(observations, ['name', 'value'])
  )
}

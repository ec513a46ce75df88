import type { Plan } from '../../../plan/types.generated.ts'
import { defineRule } from '../../rule.ts'
import { isAnyWritten, isWritten } from './written.ts'

export const historyMissing = defineRule({
  id: 'history-missing',
  group: 'completeness',
  severity: 'off',
  what: 'The plan tells nothing of the client’s history.',
  why: 'What came before, and what helped then, is where a new plan begins.',
  fix: 'Add “history” under “assessment”, such as psychosocial, medical or treatment.',
  source:
    'txplan: guides to treatment plans name history among their parts; no profile asks for it in the plan',
  messages: { found: 'Nothing is told of the client’s history.' },
  bad: {
    plan: 'txplan: 1\nassessment:\n  presenting_problem: Low mood since March\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    history-missing: info\n',
  },
  good: {
    plan: 'txplan: 1\nassessment:\n  history:\n    treatment: Ten sessions in 2019, which helped\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    history-missing: info\n',
  },
  check({ plan, report }) {
    if (!hasHistory(plan)) report({ at: ['assessment', 'history'], message: 'found' })
  },
})

/** True where anything is told of what came before, be it a former level of functioning. */
export const hasHistory = ({ assessment, medical, diagnoses }: Plan): boolean =>
  isWritten(assessment?.history) ||
  isWritten(assessment?.prior_functioning) ||
  isAnyWritten(medical?.procedures, ['name']) ||
  (diagnoses ?? []).some(({ status }) => status === 'history')

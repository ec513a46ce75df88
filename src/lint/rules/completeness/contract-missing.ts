import { defineRule } from '../../rule.ts'
import { isJudged } from './judged.ts'
import { isWritten } from './written.ts'

export const contractMissing = defineRule({
  id: 'contract-missing',
  group: 'completeness',
  severity: 'off',
  what: 'What client and clinician take on is not written down.',
  why: 'Treatment is work of two; a line on who does what saves both from guessing.',
  fix: 'Add “contract”, “client_responsibilities” or “provider_responsibilities” under “agreement”.',
  source: 'txplan: a treatment contract as the field’s guides name it; no profile asks for one',
  messages: { found: 'What client and clinician each take on is not written down.' },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    contract-missing: info\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\nagreement:\n  client_responsibilities: [Keep the sleep diary]\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    contract-missing: info\n',
  },
  check(context) {
    const { plan, report } = context
    if (!isJudged(context)) return
    const { contract, client_responsibilities, provider_responsibilities } = plan.agreement ?? {}
    if (isWritten([contract, client_responsibilities, provider_responsibilities])) return
    report({ at: ['agreement'], message: 'found' })
  },
})

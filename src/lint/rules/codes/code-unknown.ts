import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { choices, diagnosisCodes, source } from './diagnosis-codes.ts'

export const codeUnknown = defineRule({
  id: 'code-unknown',
  group: 'codes',
  severity: 'error',
  what: 'A diagnosis code does not exist in ICD-10-CM.',
  why: 'A claim with a code that does not exist is sent back.',
  fix: 'Look the code up and correct it.',
  source,
  messages: { found: 'There is no code {code} in ICD-10-CM.' },
  bad: { plan: 'txplan: 1\ndiagnoses:\n  - id: mdd\n    code: F32.7\n' },
  good: { plan: 'txplan: 1\ndiagnoses:\n  - id: mdd\n    code: F32.1\n' },
  check(context) {
    for (const { code, path, status } of diagnosisCodes(context)) {
      if (status.status !== 'unknown') continue
      const near = status.nearest ? choices(status.nearest) : undefined
      const fix = near && `Look the code up and correct it. Near it are: ${near.text}.`
      const args = { code: clientText(code), ...near?.args }
      context.report({ at: path, message: 'found', args, fix })
    }
  },
})

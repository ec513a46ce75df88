import { defineRule } from '../../rule.ts'
import { source } from './diagnosis-codes.ts'

export const diagnosisWithoutCode = defineRule({
  id: 'diagnosis-without-code',
  group: 'codes',
  severity: 'warning',
  what: 'A diagnosis has no code.',
  why: 'Words such as “depression” leave open which diagnosis is meant; payers pay on the code.',
  fix: 'Add the code, as in “code: F32.1”. To find it: txplan codes search WORDS.',
  source,
  messages: { found: 'This diagnosis has no code.' },
  bad: { plan: 'txplan: 1\ndiagnoses:\n  - id: gad\n    description: Generalized anxiety\n' },
  good: {
    plan: 'txplan: 1\ndiagnoses:\n  - id: gad\n    code: F41.1\n    description: Generalized anxiety disorder\n',
  },
  check({ plan, report }) {
    for (const [index, diagnosis] of (plan.diagnoses ?? []).entries()) {
      const { code, other_codes, status } = diagnosis
      // What is only being considered, or is over, is not billed and needs no code.
      if (status === 'rule-out' || status === 'history') continue
      if (code === undefined && !other_codes?.length)
        report({ at: ['diagnoses', index], message: 'found' })
    }
  },
})

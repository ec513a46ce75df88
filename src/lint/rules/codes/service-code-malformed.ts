import { cptNotice, readServiceCode } from '../../../codes/service-codes.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { everyServiceCode } from './every-service-code.ts'

export const serviceCodeMalformed = defineRule({
  id: 'service-code-malformed',
  group: 'codes',
  severity: 'error',
  what: 'A service code does not look like one of CPT or HCPCS.',
  why: 'What was ordered and what was given are compared by these codes, and claims are paid on them.',
  fix: 'Write five digits, as in "90834", or a letter and four digits, as in "H0004"; one code in each field.',
  source: `The shape of CPT and HCPCS level II codes, CMS. ${cptNotice}`,
  messages: {
    found: '{code} does not look like a service code.',
    several: '{code} holds more than one service code.',
  },
  bad: { plan: 'txplan: 1\nservices:\n  - service: Psychotherapy\n    code: "9083"\n' },
  good: { plan: 'txplan: 1\nservices:\n  - service: Psychotherapy\n    code: "90834"\n' },
  withoutPlan: true,
  check(context) {
    for (const { code, path: at, in: file } of everyServiceCode(context)) {
      if (readServiceCode(code)) continue
      const parts = code.split(/[,;/&]| or | and |\n/)
      const several = parts.length > 1 && parts.every((part) => readServiceCode(part))
      const message = several ? 'several' : 'found'
      context.report({ at, in: file, message, args: { code: clientText(code) } })
    }
  },
})

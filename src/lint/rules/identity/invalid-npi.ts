import { isNpi } from '../../../codes/npi.ts'
import { clientText } from '../../finding.ts'
import { defineRule, type Report } from '../../rule.ts'

export const invalidNpi = defineRule({
  id: 'invalid-npi',
  group: 'identity',
  severity: 'error',
  what: 'An NPI in the plan cannot be one.',
  why: 'A claim or a letter with a wrong NPI is turned back.',
  fix: 'Copy the number from the clinician’s NPPES record: ten digits, nothing between them.',
  source: '45 CFR 162.406: ten digits, the last of which is a check digit',
  messages: {
    length: 'The NPI has {count} digits; an NPI has ten.',
    check: 'The NPI {npi} fails its check digit: a digit is wrong or two are swapped.',
    form: 'Found {found} as NPI; wanted ten digits.',
  },
  bad: { plan: 'txplan: 1\ncare_team:\n  - name: S. Lowe\n    npi: "1234567839"\n' },
  good: { plan: 'txplan: 1\ncare_team:\n  - name: S. Lowe\n    npi: "1234567893"\n' },
  check({ plan, report }) {
    for (const [at, { npi }] of (plan.care_team ?? []).entries())
      if (npi !== undefined && !isNpi(npi))
        report({ at: ['care_team', at, 'npi'], ...faultOf(npi) })
  },
})

function faultOf(npi: string): Pick<Report, 'message' | 'args'> {
  if (!/^\d+$/.test(npi)) return { message: 'form', args: { found: clientText(npi) } }
  if (npi.length !== 10) return { message: 'length', args: { count: npi.length } }
  return { message: 'check', args: { npi } }
}

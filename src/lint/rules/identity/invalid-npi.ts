import { npiFault } from '../../npi-fault.ts'
import { defineRule } from '../../rule.ts'

export const invalidNpi = defineRule({
  id: 'invalid-npi',
  group: 'identity',
  severity: 'error',
  what: 'An NPI in a plan or in txplan.yaml cannot be one.',
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
    for (const [at, { npi }] of (plan.care_team ?? []).entries()) {
      const fault = npi === undefined ? undefined : npiFault(npi)
      if (fault) report({ at: ['care_team', at, 'npi'], ...fault })
    }
  },
})

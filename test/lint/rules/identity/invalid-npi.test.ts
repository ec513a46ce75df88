import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'invalid-npi'
const npi = (text: string) => `care_team:\n  - name: S. Lowe\n    npi: "${text}"\n`

describe('invalid-npi', () => {
  it('says what is wrong with it', () => {
    expect(saidBy(rule, npi('1234567839'))).toEqual([
      'The NPI 1234567839 fails its check digit: a digit is wrong or two are swapped.',
    ])
    expect(saidBy(rule, npi('123456789'))).toEqual(['The NPI has 9 digits; an NPI has ten.'])
    expect(saidBy(rule, npi('123-456-7893'))).toEqual([
      'Found “123-456-7893” as NPI; wanted ten digits.',
    ])
  })

  it('is silent about one that passes, and about none', () => {
    expect(saidBy(rule, npi('1234567893'))).toEqual([])
    expect(saidBy(rule, 'care_team:\n  - name: S. Lowe\n')).toEqual([])
  })

  it('leaves the clinicians of txplan.yaml to the check of that file', () => {
    const practice = 'txplan: 1\nclinicians:\n  - id: lowe\n    name: S. Lowe\n    npi: "1"\n'
    expect(saidBy(rule, { plan: 'txplan: 1\nclinician: lowe\n', practice })).toEqual([])
  })
})

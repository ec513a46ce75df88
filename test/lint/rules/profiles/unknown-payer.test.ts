import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'unknown-payer'
const practice =
  'txplan: 1\npayers:\n  - { id: medicare, name: Medicare Part B, profile: medicare-outpatient }\n'
const paid = (payer: string, more = '') => ({
  plan: `txplan: 1\nclient:\n  coverages:\n    - payer: ${payer}\n${more}`,
  practice,
})

describe('unknown-payer', () => {
  it('tells of a slip of the pen', () => {
    expect(saidBy(rule, paid('medcare'))).toEqual([
      'txplan.yaml knows no payer medcare. Did you mean medicare?',
    ])
  })

  it.each(['medicare', 'Medicare', 'MEDICARE PART B', 'Aetna'])('says nothing of %s', (payer) => {
    expect(saidBy(rule, paid(payer))).toEqual([])
  })

  it('says nothing where the coverage names its profile, or the practice has no payers', () => {
    expect(saidBy(rule, paid('medcare', '      profile: carf\n'))).toEqual([])
    expect(saidBy(rule, { plan: paid('medcare').plan })).toEqual([])
  })

  it('judges by the payer’s profile, however its name is written', () => {
    const found = saidBy('strengths-missing', paid('Medicare', 'goals: [{ statement: Calm }]\n'))
    expect(found).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'plan-too-old'
const by = (profile: string, asOf: string, more = '') => ({
  plan: `txplan: 1\neffective: 2025-10-01\n${more}`,
  profiles: [profile],
  asOf,
})

describe('plan-too-old', () => {
  it('lets a plan be a year old to the day', () => {
    expect(saidBy(rule, by('medicare-outpatient-ngs', '2026-10-01'))).toEqual([])
    expect(saidBy(rule, by('medicare-outpatient-ngs', '2026-10-02'))).toEqual([
      'The plan is of 2025-10-01; it covers sessions for 12 months, to 2026-10-01.',
    ])
  })

  it('asks for a plan made anew where a profile does', () => {
    expect(saidBy(rule, by('va-105', '2026-11-21'))).toEqual([
      'The plan is of 2025-10-01; it had to be made anew by 2026-10-01, after 12 months.',
    ])
  })

  it('counts from the revision, and not for a plan that is over', () => {
    const revised = 'revision: { number: 2, date: 2026-04-01 }\n'
    expect(saidBy(rule, by('va-105', '2026-11-21', revised))).toEqual([])
    expect(saidBy(rule, by('va-105', '2026-11-21', 'status: discharged\n'))).toEqual([])
  })

  it('says nothing where no profile states an age', () => {
    expect(saidBy(rule, by('il-hfs-iatp', '2029-11-21'))).toEqual([])
  })
})

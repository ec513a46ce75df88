import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'review-planned-late'
const by = (profiles: string[], next: string) => ({
  plan: `txplan: 1\neffective: 2026-10-01\nreview: { next: ${next} }\n`,
  profiles,
  asOf: '2026-11-21',
})

describe('review-planned-late', () => {
  it('compares the planned day with the one that is due', () => {
    expect(saidBy(rule, by(['il-hfs-iatp'], '2027-03-30'))).toEqual([])
    expect(saidBy(rule, by(['il-hfs-iatp'], '2027-03-31'))[0]).toMatch(
      /^The next review is planned for 2027-03-31; it is due by 2027-03-30\. /,
    )
  })

  it('reads a span from the day on which the plan takes effect', () => {
    expect(saidBy(rule, by(['il-hfs-iatp'], '9 months'))[0]).toContain('planned for 2027-07-01')
    expect(saidBy(rule, by(['il-hfs-iatp'], '3 months'))).toEqual([])
  })

  it('leaves the days of grace', () => {
    expect(saidBy(rule, by(['va-105'], '2027-01-10'))).toEqual([])
    expect(saidBy(rule, by(['va-105'], '2027-01-20'))).toHaveLength(1)
  })

  it('leaves an overdue review to the rule about those', () => {
    const late = { ...by(['va-105'], '2027-06-01'), asOf: '2027-02-01' }
    expect(saidBy(rule, late)).toEqual([])
  })

  it('holds the plan to the practice’s habit too', () => {
    const practice = 'txplan: 1\nreview: { every: 90 days }\n'
    expect(saidBy(rule, { ...by([], '2027-01-15'), practice })).toEqual([
      'The next review is planned for 2027-01-15; by the practice’s habit it is due by 2026-12-30.',
    ])
  })
})

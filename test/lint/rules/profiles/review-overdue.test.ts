import { describe, expect, it } from 'vitest'
import { findingsOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'review-overdue'
const by = (profiles: string[], text: string, asOf: string, record?: string) => ({
  plan: `txplan: 1\n${text}`,
  profiles,
  asOf,
  ...(record === undefined ? {} : { record: `txplan: 1\n${record}` }),
})

describe('review-overdue', () => {
  const plan = 'effective: 2026-08-10\n'

  it('waits for the day after', () => {
    expect(saidBy(rule, by(['il-hfs-iatp'], plan, '2027-02-06'))).toEqual([])
    expect(saidBy(rule, by(['il-hfs-iatp'], plan, '2027-02-07'))).toEqual([
      'The review was due by 2027-02-06, 1 day ago. It is counted from 2026-08-10, the day of the last review or of the plan. 180 calendar days after 2026-08-10 is 2027-02-06.',
    ])
  })

  it('counts from the last review', () => {
    const reviewed = `${plan}review:\n  history:\n    - date: 2027-01-10\n`
    expect(saidBy(rule, by(['il-hfs-iatp'], reviewed, '2027-02-07'))).toEqual([])
  })

  it('is no error within the days of grace', () => {
    const on = (asOf: string) => findingsOf(rule, by(['va-105'], plan, asOf))[0]?.severity
    expect(on('2026-11-20')).toBe('warning')
    expect(on('2026-11-26')).toBe('error')
  })

  it('takes the later of days and sessions where a profile says so', () => {
    const held = (count: number) =>
      `sessions:\n${Array.from({ length: count }, (_, at) => `  - date: 2026-0${8 + Math.floor(at / 4)}-${11 + 3 * (at % 4)}\n`).join('')}`
    const on = (count: number) => saidBy(rule, by(['wi-dhs-35'], plan, '2026-11-21', held(count)))
    expect(on(5)).toEqual([])
    expect(on(6)).toHaveLength(1)
  })

  it('names the strictest of several', () => {
    const found = findingsOf(rule, by(['va-105', 'il-hfs-iatp', 'nc-27g'], plan, '2027-09-01'))
    expect(found).toHaveLength(1)
    expect(found[0]?.demand?.profile).toBe('va-105')
  })

  it('goes by the habit of the practice and by the plan’s own word where no profile asks', () => {
    const practice = 'txplan: 1\nreview: { every: 90 days }\n'
    const said = saidBy(rule, { plan: `txplan: 1\n${plan}`, practice, asOf: '2026-11-21' })
    expect(said).toEqual([
      'The review was due by 2026-11-08, 13 days ago, by the practice’s habit.',
    ])
    const planned = `${plan}review: { next: 2026-11-10 }\n`
    expect(saidBy(rule, by([], planned, '2026-11-21'))).toEqual([
      'The review was due by 2026-11-10, 11 days ago, by the plan’s own “review.next”.',
    ])
  })

  it('says nothing of a plan that is over, or of one without a day', () => {
    expect(saidBy(rule, by(['va-105'], `status: discharged\n${plan}`, '2027-09-01'))).toEqual([])
    expect(saidBy(rule, by(['va-105'], 'goals: []\n', '2027-09-01'))).toEqual([])
  })
})

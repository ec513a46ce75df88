import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'certification-span-differs'
const head = 'effective: 2026-02-02\nexpires: 2026-08-02\n'
const certified = (from: string, to: string, statement = 'Skilled care is needed.') =>
  `${head}necessity:\n  statement: ${statement}\n  certification: { from: ${from}, to: ${to} }\n`

describe('certification-span-differs', () => {
  it('holds a stated length against the dates', () => {
    const text = 'Certified for 90 days by the physician.'
    expect(saidBy(rule, certified('2026-02-02', '2026-04-02', text))).toEqual([
      'The certification from 2026-02-02 to 2026-04-02 is 60 days long; the text says 90 days, which ends on 2026-05-03.',
    ])
  })

  it.each([
    ['2026-05-02', 'Certified for 90 days.'],
    ['2026-05-03', 'Certified for 90 days.'],
    ['2026-05-02', 'A 90-day certification.'],
    ['2026-05-01', 'The certification period is for 3 months.'],
    ['2026-05-02', 'The certification period is for 3 months.'],
    ['2026-04-27', 'Certified for a period of 12 weeks.'],
    ['2026-04-02', 'Seen for 90 days before the certification.'],
    ['2026-04-02', 'Certified by the physician. Treatment of 90 days is expected.'],
  ])('agrees to an end on %s with %j', (to, text) => {
    expect(placesOf(rule, certified('2026-02-02', to, text))).toEqual([])
  })

  it.each(['2026-05-01', '2026-05-05', '2026-06-02'])('does not agree to %s', (to) => {
    expect(placesOf(rule, certified('2026-02-02', to, 'Certified for 90 days.'))).toEqual([
      'necessity.certification.to',
    ])
  })

  it('finds a period outside of the plan', () => {
    const before = certified('2025-10-01', '2025-12-30')
    expect(saidBy(rule, before)[0]).toContain('lies outside of the plan, 2026-02-02 to 2026-08-02')
    expect(placesOf(rule, certified('2026-09-01', '2026-11-30'))).toHaveLength(1)
  })

  it('warns of one that begins late, and lets one be that is renewed', () => {
    const late = findingsOf(rule, certified('2026-02-10', '2026-05-10'))
    expect(late.map(({ severity, args }) => [severity, args.days])).toEqual([['warning', 8]])
    expect(placesOf(rule, certified('2026-01-20', '2026-04-20'))).toEqual([])
  })

  it('leaves an end before the beginning to another rule', () => {
    expect(placesOf(rule, certified('2026-02-02', '2026-01-02'))).toEqual([])
  })

  it('holds an authorization against the plan and its own words', () => {
    const coverage = (fields: string) =>
      `${head}client:\n  coverages:\n    - { payer: x, authorization: { ${fields} } }\n`
    const at = 'client.coverages[0].authorization'
    expect(placesOf(rule, coverage('from: 2026-09-01'))).toEqual([`${at}.from`])
    expect(placesOf(rule, coverage('from: 2025-01-01, to: 2025-06-30'))).toEqual([])
    expect(placesOf(rule, coverage('sessions: 12, service: 20 sessions of therapy'))).toEqual([
      `${at}.sessions`,
    ])
    expect(placesOf(rule, coverage('sessions: 12, service: 12 sessions of therapy'))).toEqual([])
  })
})

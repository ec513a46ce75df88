import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'discharge-after-mandate'
const plan = (anticipated: string, ends = '2026-12-01', more = '') =>
  `effective: 2026-05-18\n${more}client:\n  legal: { ends: ${ends} }\ndischarge: { anticipated: ${anticipated} }\n`

describe('discharge-after-mandate', () => {
  it('finds a discharge after the last day of the mandate, as an information', () => {
    expect(findingsOf(rule, plan('2027-01-15')).map(({ severity }) => severity)).toEqual(['info'])
    expect(placesOf(rule, plan('40 weeks'))).toEqual(['discharge.anticipated'])
  })

  it.each([
    ['the last day itself', plan('2026-12-01')],
    ['an earlier day', plan('2026-10-01')],
    ['an earlier day by a span', plan('20 weeks')],
    ['a mandate that ends in a month', plan('2027-01-15', '2026-12')],
    ['a plan that is over', plan('2027-01-15', '2026-12-01', 'status: discharged\n')],
    ['no mandate', 'discharge: { anticipated: 2027-01-15 }\n'],
  ])('is silent for %s', (_, text) => {
    expect(placesOf(rule, text)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'ambiguous-frequency'
const often = (frequency: string) => `interventions:\n  - id: a\n    frequency: ${frequency}\n`

describe(rule, () => {
  it.each([
    'biweekly',
    'Bi-weekly',
    'biweekly, 45 min',
    'bimonthly',
    'weekly for 8 weeks, then biweekly',
  ])('finds %s', (frequency) => {
    expect(placesOf(rule, often(frequency))).toEqual(['interventions[0].frequency'])
  })

  it.each([
    'weekly',
    'twice a week',
    'every other week',
    'every 2 weeks',
    '2x/week',
    'biweekly (every other week)',
  ])('is silent about %s', (frequency) => {
    expect(placesOf(rule, often(frequency))).toEqual([])
  })

  it('looks at reviews too, and at no narrative', () => {
    expect(placesOf(rule, 'review:\n  every: biweekly\n')).toEqual(['review.every'])
    expect(placesOf(rule, 'summary: Biweekly visits to her mother tire her.\n')).toEqual([])
  })
})

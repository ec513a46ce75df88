import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'review-schedule-missing'

describe('review-schedule-missing', () => {
  it.each([
    'review: { next: 2027-01-05 }\n',
    'review: { every: monthly }\n',
    'review: { history: [{ date: 2026-10-01, next: 2027-01-05 }] }\n',
    'status: archived\n',
  ])('is silent about %s', (plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('asks the plan itself, whatever the practice’s habit', () => {
    const practice = 'txplan: 1\nreview: { every: 90 days }\n'
    expect(placesOf(rule, { plan: 'txplan: 1\n', practice })).toEqual(['review'])
  })
})

import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('review-after-expiry')

describe('review-after-expiry', () => {
  it('reports a review after the plan’s end, spans resolved', () => {
    expect(said('effective: 2026-10-01\nexpires: 12 weeks\nreview:\n  next: 90 days')).toEqual([
      'review.next: The next review, 2026-12-30, lies after “expires”, 2026-12-24.',
    ])
  })

  it('stays silent on the last day, and where either is missing', () => {
    expect(said('expires: 2026-12-31\nreview:\n  next: 2026-12-31')).toEqual([])
    expect(said('review:\n  next: 2026-12-31')).toEqual([])
    expect(said('expires: 2026-12-31\nreview:\n  every: monthly')).toEqual([])
    expect(said('expires: 12 weeks\nreview:\n  next: 2027-12-31')).toEqual([])
  })
})

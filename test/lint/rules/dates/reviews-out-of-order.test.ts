import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('reviews-out-of-order')
const review = (next: string, ...held: string[]) =>
  `review:\n  next: ${next}\n  history:\n${held.map((day) => `    - date: ${day}\n`).join('')}`

describe('reviews-out-of-order', () => {
  it('reports a review that stands below a later one', () => {
    expect(said(review('2027-01-04', '2026-07-01', '2026-04-01', '2026-05-01'))).toEqual([
      'review.history[1].date: The review of 2026-04-01 stands below that of 2026-07-01.',
      'review.history[2].date: The review of 2026-05-01 stands below that of 2026-07-01.',
    ])
  })

  it('reports a next review that is not ahead of the last one', () => {
    expect(said(review('2026-10-01', '2026-07-01', '2026-10-01'))).toEqual([
      'review.next: The next review, 2026-10-01, is not after the last one, 2026-10-01.',
    ])
    expect(said('review:\n  history:\n    - date: 2026-10-01\n      next: 2026-01-04')).toEqual([
      'review.history[0].next: The review of 2026-10-01 set the next one for 2026-01-04, which is not after it.',
    ])
  })

  it('reports a next review before the plan, as after a turn of the year', () => {
    expect(said('effective: 2026-10-01\nreview:\n  next: 2026-01-04')).toEqual([
      'review.next: The next review, 2026-01-04, lies before the plan’s date, “effective”, 2026-10-01.',
    ])
  })

  it('stays silent on order, on two reviews on a day, and on what names no day', () => {
    expect(said(review('2027-01-04', '2026-07-01', '2026-10-01', '2026-10-01'))).toEqual([])
    expect(said(review('next session', '2026-07', '2026-04-01'))).toEqual([])
    expect(said('effective: 2026-10-01\nreview:\n  next: 90 days')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('target-dates-all-at-review')
const plan = (dates: readonly string[], next = '2026-12-15') =>
  `effective: 2026-10-06\nreview: { next: ${next} }\nobjectives:\n${dates
    .map((date, at) => `  - { id: o${at}, target_date: ${date} }\n`)
    .join('')}`
const day = '2026-12-15'

describe('target-dates-all-at-review', () => {
  it('counts the objectives', () => {
    expect(said(plan([day, day, day]))).toEqual([
      'review.next: All 3 open objectives have the date of the next review, 2026-12-15, as their target date.',
    ])
  })

  it('understands spans', () => {
    expect(said(plan(['10 weeks', day, day]))).toHaveLength(1)
    expect(said(plan([day, day, day], '10 weeks'))).toHaveLength(1)
  })

  it('is silent on two, and where one differs or has none', () => {
    expect(said(plan([day, day]))).toEqual([])
    expect(said(plan([day, day, '2026-12-16']))).toEqual([])
    expect(said(`${plan([day, day, day])}  - { id: other }`)).toEqual([])
  })

  it('passes over what was met or given up', () => {
    const met = '  - { id: other, status: met, target_date: 2026-11-01 }'
    expect(said(`${plan([day, day, day])}${met}`)).toHaveLength(1)
    expect(said(`${plan([day, day])}${met}`)).toEqual([])
  })
})

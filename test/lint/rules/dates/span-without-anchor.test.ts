import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('span-without-anchor')
const goals = 'goals:\n  - id: a\n    target_date: 8 weeks'

describe('span-without-anchor', () => {
  it('reports a span that counts from nothing', () => {
    expect(said(goals)).toEqual([
      'goals[0].target_date: The span 8 weeks counts from the plan’s date, and the plan has none.',
    ])
  })

  it('speaks once, however many spans there are', () => {
    expect(said(`${goals}\n  - id: b\n    target_date: 3 months\nexpires: 6 months`)).toEqual([
      'expires: The span 6 months and 2 more count from the plan’s date, and the plan has none.',
    ])
  })

  it('leaves a date that lacks its day to the rule that names it', () => {
    expect(said(`effective: 2026-02\n${goals}`)).toEqual([])
  })

  it('counts from the revision where there is no effective date with a day', () => {
    expect(said(`revision:\n  date: 2026-10-01\n${goals}`)).toEqual([])
    expect(said(`effective: 2026-10\nrevision:\n  date: 2026-10-01\n${goals}`)).toEqual([])
  })

  it('leaves dates and sessions alone', () => {
    expect(said('goals:\n  - id: a\n    target_date: next session')).toEqual([])
    expect(said('goals:\n  - id: a\n    target_date: 2026-12-15')).toEqual([])
  })
})

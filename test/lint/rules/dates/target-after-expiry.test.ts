import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('target-after-expiry')
const plan = 'effective: 2026-10-01\nexpires: 2026-12-31\n'

describe('target-after-expiry', () => {
  it('reports goals and objectives', () => {
    const goals =
      'goals:\n  - id: a\n    target_date: 2027-01-01\n    objectives:\n      - id: b\n        target_date: 6 months'
    expect(said(plan + goals)).toEqual([
      'goals[0].target_date: The target date of this goal, 2027-01-01, lies after “expires”, 2026-12-31.',
      'goals[0].objectives[0].target_date: The target date of this objective, 2027-04-01, lies after “expires”, 2026-12-31.',
    ])
  })

  it('resolves a span in “expires”', () => {
    expect(
      said(
        'effective: 2026-10-01\nexpires: 12 weeks\nobjectives:\n  - id: a\n    target_date: 2026-12-25',
      ),
    ).toHaveLength(1)
    expect(
      said(
        'effective: 2026-10-01\nexpires: 12 weeks\nobjectives:\n  - id: a\n    target_date: 12 weeks',
      ),
    ).toEqual([])
  })

  it('leaves long-term goals and what is over alone', () => {
    expect(said(`${plan}goals:\n  - id: a\n    term: long\n    target_date: 2027-10-01`)).toEqual(
      [],
    )
    expect(
      said(`${plan}goals:\n  - id: a\n    status: deferred\n    target_date: 2027-10-01`),
    ).toEqual([])
  })

  it('stays silent without an end', () => {
    expect(said('effective: 2026-10-01\ngoals:\n  - id: a\n    target_date: 2027-10-01')).toEqual(
      [],
    )
    expect(said('expires: 12 weeks\ngoals:\n  - id: a\n    target_date: 2027-10-01')).toEqual([])
  })
})

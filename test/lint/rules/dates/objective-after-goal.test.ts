import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('objective-after-goal')
const goal = (due: string, objective: string) =>
  `effective: 2026-10-01\ngoals:\n  - id: a\n    target_date: ${due}\n    objectives:\n      - id: b\n        target_date: ${objective}`

describe('objective-after-goal', () => {
  it('reports an objective that outlasts its goal', () => {
    expect(said(goal('2026-12-15', '2026-12-16'))).toEqual([
      'goals[0].objectives[0].target_date: The objective’s target date, 2026-12-16, lies after that of its goal, 2026-12-15.',
    ])
    expect(said(goal('8 weeks', '3 months'))).toHaveLength(1)
  })

  it('finds the goal of an objective that stands outside', () => {
    const outside = (goal: string) =>
      `goals:\n  - id: a\n    target_date: 2026-12-15\nobjectives:\n  - id: b\n    goal: ${goal}\n    target_date: 2027-01-15`
    expect(said(outside('a'))).toHaveLength(1)
    expect(said(outside('c'))).toEqual([])
  })

  it('stays silent on the same day, without a goal’s date, and for what is over', () => {
    expect(said(goal('2026-12-15', '2026-12-15'))).toEqual([])
    expect(said(goal('someday', '2026-12-15'))).toEqual([])
    expect(said('objectives:\n  - id: b\n    target_date: 2027-01-15')).toEqual([])
    expect(said(`${goal('2026-12-15', '2027-01-15')}\n        status: met`)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'orphan-goal'
const two = 'problems:\n  - id: a\n  - id: b\n'

describe('orphan-goal', () => {
  it('is silent where an objective of the goal names a problem', () => {
    const plan = `${two}goals:\n  - id: g\n    objectives:\n      - id: o\n        problems: [a]\n`
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('is silent where the goal names a diagnosis', () => {
    expect(
      placesOf(rule, `${two}diagnoses:\n  - id: d\ngoals:\n  - id: g\n    diagnoses: [d]\n`),
    ).toEqual([])
  })

  it('is silent where there is only one thing it can answer', () => {
    expect(placesOf(rule, 'problems:\n  - id: a\ngoals:\n  - id: g\n')).toEqual([])
    expect(placesOf(rule, 'diagnoses:\n  - id: d\ngoals:\n  - id: g\n')).toEqual([])
    const deferred = 'problems:\n  - id: a\n  - id: b\n    status: deferred\n'
    expect(placesOf(rule, `${deferred}goals:\n  - id: g\n`)).toEqual([])
    const ruledOut = 'diagnoses:\n  - id: d\n  - id: e\n    status: rule-out\n'
    expect(placesOf(rule, `${ruledOut}goals:\n  - id: g\n`)).toEqual([])
  })

  it('counts diagnoses where there are no problems', () => {
    const plan = 'diagnoses:\n  - id: d\n  - id: e\ngoals:\n  - statement: Calm\n'
    expect(saidBy(rule, plan)).toEqual(['This goal names no problem and no diagnosis.'])
  })

  it('is silent about goals that have ended, and about life goals', () => {
    expect(placesOf(rule, `${two}goals:\n  - id: g\n    status: met\n`)).toEqual([])
    expect(placesOf(rule, `${two}goals:\n  - id: g\n    area: Life goal\n`)).toEqual([])
  })
})

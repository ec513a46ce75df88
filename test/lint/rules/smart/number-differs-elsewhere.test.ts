import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('number-differs-elsewhere')

const plan = (statement: string, seen: string, more = '') =>
  `problems:\n  - id: p\n    behavioral_definition: ${seen}\ngoals:\n  - id: g\n    problems: [p]\n    objectives:\n      - id: o\n        statement: ${statement}\n${more}`

describe('number-differs-elsewhere', () => {
  it('quotes both places', () => {
    expect(
      said(plan('Hand over 5 of her 12 weekly caregiving tasks', 'Eleven caregiving tasks a week')),
    ).toEqual([
      'goals[0].objectives[0].statement: Objective o, “Hand over 5 of her 12 weekly …”: the sentence says “5 of her 12 weekly caregiving tasks”, and problem p says “Eleven caregiving tasks a week”.',
    ])
  })

  it('compares wholes', () => {
    const mornings = 'Follow the plan on 4 of 6 school mornings'
    expect(said(plan(mornings, 'Raised voices on four of five school mornings'))).toHaveLength(1)
    expect(said(plan(mornings, 'Raised voices on four of six school mornings'))).toEqual([])
    expect(said(plan(mornings, 'Raised voices on two school evenings'))).toEqual([])
  })

  it('compares numbers that belong to a name, wherever it stands', () => {
    const steps = 'Follow the six-step morning plan'
    const view = (name: string) =>
      `client_view:\n  goals:\n    - goal: g\n      action_steps: [${name}]`
    expect(said(plan(steps, 'Shouting', view('Five-step morning plan')))).toHaveLength(1)
    expect(said(plan(steps, 'Shouting', view('Six-step morning plan')))).toEqual([])
    expect(said(plan(steps, 'Shouting', view('Five-step evening plan')))).toEqual([])
  })

  it('leaves targets alone: they are to differ from the problem', () => {
    expect(said(plan('Have 3 panic attacks a week', 'Eight panic attacks a week'))).toEqual([])
    expect(
      said(plan('Hand over 5 of her remaining 8 caregiving tasks', 'Eleven caregiving tasks')),
    ).toEqual([])
  })
})

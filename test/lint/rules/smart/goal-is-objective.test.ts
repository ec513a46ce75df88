import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'goal-is-objective'
const goal = (statement: string, objective: string) =>
  `goals:\n  - id: g\n    statement: ${statement}\n    objectives:\n      - id: a\n        statement: ${objective}\n`
const step = 'Attend 3 recovery meetings a week by March 3.'

describe(rule, () => {
  it('finds a counted, dated goal over a vague objective', () => {
    expect(placesOf(rule, goal(step, 'Live a sober life.'))).toEqual(['goals[0].statement'])
  })

  it('is silent when the objective can be checked too', () => {
    expect(placesOf(rule, goal(step, 'Call a sponsor by Friday.'))).toEqual([])
  })

  it('lets a goal name the score it leads to', () => {
    expect(placesOf(rule, goal('PHQ-9 from 17 to 4 within 12 weeks.', 'Feel better.'))).toEqual([])
  })

  it('is silent about a goal without objectives', () => {
    expect(placesOf(rule, `goals:\n  - id: g\n    statement: ${step}\n`)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'goal-without-objective'
const broad = '  - { id: calm, statement: To be at ease }\n'
const counted =
  '  - { id: nights, statement: "Sleep 7 hours on 5 nights a week by March 3, 2027" }\n'

describe('goal-without-objective', () => {
  it('finds a broad goal', () => {
    expect(saidBy(rule, `goals:\n${broad}`)).toEqual(['The goal “calm” has no objective.'])
    expect(placesOf(rule, 'goals:\n  - statement: To be at ease\n')).toEqual(['goals[0]'])
  })

  it('finds the one of two that has none', () => {
    const other = '  - id: rest\n    statement: To rest\n    objectives:\n      - { id: o }\n'
    expect(placesOf(rule, `goals:\n${other}${broad}`)).toEqual(['goals[1]'])
  })

  it('sees an objective that names the goal from elsewhere', () => {
    expect(placesOf(rule, `goals:\n${broad}objectives:\n  - { id: o, goal: calm }\n`)).toEqual([])
  })

  it.each([
    ['a goal that can be measured', `goals:\n${counted}`],
    ['a plan whose goals are its objectives', `goals:\n${counted}${broad}`],
    ['a plan with objectives that belong nowhere', `goals:\n${broad}objectives:\n  - { id: o }\n`],
    ['a life goal', 'goals:\n  - { id: g, statement: To finish college, area: life goal }\n'],
    ['a deferred goal', 'goals:\n  - { id: g, statement: To be at ease, status: deferred }\n'],
    ['a plan that is over', `status: discharged\ngoals:\n${broad}`],
  ])('is silent about %s', (_, plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })
})

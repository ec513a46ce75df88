import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'goal-met-yet-continued'
const goal = (fields: string, objective: string) =>
  `goals:\n  - { id: g, statement: Sleep, ${fields}, objectives: [{ id: o, statement: Lights out, ${objective} }] }\n`

describe('goal-met-yet-continued', () => {
  it.each(['active', 'not-met', 'partly-met'])('finds an objective marked %s', (status) => {
    expect(saidBy(rule, goal('status: met', `status: ${status}`))).toEqual([
      `Goal g, “Sleep”: marked as met, while its objective o is marked “${status}”.`,
    ])
  })

  it.each([
    ['status: met', 'status: met'],
    ['status: met', 'status: discontinued'],
    ['status: met', 'start: 2026-10-01'],
    ['status: met', 'status: active, note: Kept up through winter'],
    ['status: met, note: Maintained', 'status: active'],
    ['status: active', 'status: active'],
  ])('is silent for %s over %s', (of, objective) => {
    expect(placesOf(rule, goal(of, objective))).toEqual([])
  })

  it('lets a plan that is over rest', () => {
    expect(placesOf(rule, `status: discharged\n${goal('status: met', 'status: active')}`)).toEqual(
      [],
    )
  })
})

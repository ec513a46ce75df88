import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'goal-without-clients-words'

describe('goal-without-clients-words', () => {
  const judged = (plan: string) =>
    placesOf(rule, { plan: `txplan: 1\n${plan}`, profiles: ['carf'] })

  it('is off where nobody asks', () => {
    expect(placesOf(rule, 'goals: [{ id: g, statement: Sleep }]\n')).toEqual([])
    expect(judged('goals: [{ id: g, statement: Sleep }]\n')).toEqual(['goals'])
  })

  it.each([
    'goals: [{ id: g, statement: I want to sleep again. }]\n',
    `goals: [{ id: g, statement: 'Client: "get my nights back"' }]\n`,
    'goals: [{ id: g, statement: Sleep }]\nclient_view: { goals: [{ statement: Sleep again }] }\n',
    'goals: [{ id: g, statement: Sleep }]\nperson: { priorities: [My garden] }\n',
  ])('is satisfied by %s', (plan) => {
    expect(judged(plan)).toEqual([])
  })

  it('leaves a plan without goals to another rule', () => {
    expect(judged('')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'goals-missing'

describe('goals-missing', () => {
  it('leaves objectives without a goal to another rule, unless a profile asks', () => {
    const plan = 'txplan: 1\nobjectives: [{ id: o, statement: Walk on 4 days a week }]\n'
    expect(placesOf(rule, { plan })).toEqual([])
    expect(placesOf(rule, { plan, profiles: ['kaiser-wa'] })).toEqual(['goals'])
  })

  it('says once that a blank row is blank', () => {
    expect(placesOf(rule, 'goals: [{ id: g }]\n')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'strength-without-use'

describe('strength-without-use', () => {
  it('reports the one that is not used', () => {
    const plan =
      'person: { strengths: [{ strength: Sings, use: Rehearsals }, { strength: Runs }] }\n'
    expect(placesOf(rule, plan)).toEqual(['person.strengths[1]'])
  })

  it('says it once where none is used', () => {
    const plan = 'person: { strengths: [{ strength: Sings }, { strength: Runs }] }\n'
    expect(saidBy(rule, plan)).toEqual(['None of the 2 strengths says how it will be used.'])
  })

  it('passes over a blank row', () => {
    expect(placesOf(rule, 'person: { strengths: [{ strength: "" }] }\n')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'family-culture-missing'
const practice = 'txplan: 1\nlint: { rules: { family-culture-missing: info } }\n'
const judged = (plan: string) => placesOf(rule, { plan: `txplan: 1\n${plan}`, practice })

describe('family-culture-missing', () => {
  it('is off unless it is turned on', () => {
    expect(placesOf(rule, '')).toEqual([])
    expect(judged('').length).toBeGreaterThan(0)
  })

  it.each([
    'assessment: { history: { family: An aunt was depressed } }\n',
    'person: { culture: Elders are asked first }\n',
    'client: { living_situation: With her spouse }\n',
    'client: { guardians: [{ name: Lucia Reyes }] }\n',
  ])('is satisfied by %s', (plan) => {
    expect(judged(plan)).toEqual([])
  })
})

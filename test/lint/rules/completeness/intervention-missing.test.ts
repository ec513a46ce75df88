import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'intervention-missing'

describe('intervention-missing', () => {
  it.each([
    'services: [{ service: Individual psychotherapy }]\n',
    'medications: [{ name: Sertraline }]\n',
    'medical: { home_program: [{ exercise: Ankle pumps }] }\n',
    'status: discharged\n',
  ])('is silent about %s', (plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('leaves blank rows to another rule, unless a profile asks', () => {
    const plan = 'txplan: 1\ninterventions: [{ id: i }]\n'
    expect(placesOf(rule, { plan })).toEqual([])
    expect(placesOf(rule, { plan, profiles: ['carf'] })).toEqual(['interventions'])
  })
})

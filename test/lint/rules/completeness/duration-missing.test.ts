import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'duration-missing'

describe('duration-missing', () => {
  const judged = (plan: string) =>
    placesOf(rule, { plan: `txplan: 1\n${plan}`, profiles: ['medicare-outpatient'] })

  it.each([
    'expires: 2027-03-01\n',
    'discharge: { anticipated: 12 weeks }\n',
    'services: [{ service: Psychotherapy, estimated_sessions: 12 }]\n',
    'interventions: [{ id: i, modality: CBT, frequency: weekly for 8 weeks }]\n',
    'interventions: [{ id: i, modality: PT, frequency: 3w4 }]\n',
    'status: discharged\n',
  ])('is silent about %s', (plan) => {
    expect(judged(plan)).toEqual([])
  })

  it('is off where nobody asks', () => {
    expect(placesOf(rule, '')).toEqual([])
    expect(judged('')).toEqual(['duration'])
  })
})

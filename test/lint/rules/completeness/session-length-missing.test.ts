import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'session-length-missing'

describe('session-length-missing', () => {
  const judged = (plan: string) =>
    placesOf(rule, { plan: `txplan: 1\n${plan}`, profiles: ['medicare-outpatient'] })

  it.each([
    'services: [{ service: Psychotherapy, minutes: "45-60" }]\n',
    'services: [{ service: Psychotherapy, code: "90834" }]\n',
    'interventions: [{ id: i, modality: CBT, frequency: 45 min 2x/week }]\n',
    'setting: { program_hours: 9 hours a week }\n',
  ])('is silent about %s', (plan) => {
    expect(judged(plan)).toEqual([])
  })

  it('does not take the code of a group, which has no minutes, for a length', () => {
    expect(judged('services: [{ service: Group, code: "90853" }]\n')).toEqual(['services'])
  })
})

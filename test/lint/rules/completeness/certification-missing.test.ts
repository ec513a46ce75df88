import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'certification-missing'

describe('certification-missing', () => {
  const therapy = 'services: [{ service: Physical therapy }]\n'

  it.each([
    therapy,
    'clinician: M. Ruiz\ncare_team: [{ name: M. Ruiz, credentials: "MS, CCC-SLP" }]\n',
    'interventions: [{ id: i, modality: Occupational therapy }, { id: j, modality: Physical therapy }]\n',
  ])('asks of %s', (plan) => {
    expect(placesOf(rule, plan)).toEqual(['necessity.certification'])
  })

  it.each([
    `${therapy}necessity: { certification: { on: 2026-10-01 } }\n`,
    `${therapy}signatures: [{ role: physician, name: Dr. Ames, signed: 2026-10-01 }]\n`,
    `${therapy}medical: { orders: [{ order: Evaluate and treat, by: Dr. Ames, date: 2026-10-01 }] }\n`,
    `${therapy}status: discharged\n`,
    `diagnoses: [{ id: d, code: F20.9 }]\ninterventions: [{ id: i, modality: Occupational therapy }]\n`,
    'interventions: [{ id: i, modality: CBT }, { id: j, modality: Referral to physical therapy, kind: referral }]\nservices: [{ service: Psychotherapy }]\n',
    'clinician: A. Lee, LCSW\n',
  ])('does not ask of %s', (plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('asks although the lines for signatures stand there, blank', () => {
    const plan = `${therapy}signatures: [{ role: physician, name: Dr. Ames, signed: }]\n`
    expect(placesOf(rule, plan)).toEqual(['necessity.certification'])
  })
})

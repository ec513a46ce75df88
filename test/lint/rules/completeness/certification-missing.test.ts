import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

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
    `${therapy}necessity: { certification: { on: 2026-10-01, by: Dr. Ames } }\n`,
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

  it.each([
    ['{ from: 2026-02-02, to: 2026-05-02 }', 'who certified, and on which day'],
    ['{ from: 2026-02-02, by: Dr. Ames }', 'on which day it was certified'],
    ['{ on: 2026-02-02 }', 'who certified'],
  ])('asks what %s leaves out', (certification, what) => {
    const plan = `${therapy}necessity: { certification: ${certification} }\n`
    expect(saidBy(rule, plan)).toEqual([`The certification does not say ${what}.`])
    const signed = 'signatures: [{ role: physician, name: Dr. Ames, signed: 2026-02-02 }]\n'
    expect(placesOf(rule, plan + signed)).toEqual([])
  })

  it('asks it of any plan that has a certification', () => {
    const home = 'necessity: { certification: { from: 2026-02-02, to: 2026-04-02 } }\n'
    expect(placesOf(rule, home)).toEqual(['necessity.certification'])
  })
})

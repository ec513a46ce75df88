import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'intervention-unexplained'

describe('intervention-unexplained', () => {
  const of = (fields: string) => placesOf(rule, `interventions: [{ id: i, ${fields} }]\n`)

  it.each([
    'modality: Individual therapy',
    'modality: Weekly individual counseling sessions',
    'description: Client will attend therapy',
    'kind: therapy, modality: Group psychotherapy',
    'modality: Outpatient mental health treatment',
  ])('finds %s', (fields) => {
    expect(of(fields)).toEqual(['interventions[0]'])
  })

  it.each([
    'modality: CBT',
    'modality: Behavioral therapy',
    'modality: Behavioral activation',
    'modality: Supportive therapy',
    'modality: Individual therapy, technique: Exposure',
    'modality: Individual therapy, rationale: It helped in 2019',
    'modality: Individual therapy, status: completed',
    'modality: Medication management',
    'modality: Physical therapy, kind: Gait training',
    'description: ""',
  ])('is silent about %s', (fields) => {
    expect(of(fields)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'frequency-missing'

describe('frequency-missing', () => {
  it('says it once where nothing has a frequency', () => {
    const plan = 'interventions: [{ id: a, modality: CBT }, { id: b, modality: DBT }]\n'
    expect(saidBy(rule, plan)).toEqual(['Nothing says how often anything is done.'])
  })

  it('names the parts without one where others have it', () => {
    const plan =
      'interventions: [{ id: a, modality: CBT, frequency: weekly }, { id: b, modality: DBT }]\n'
    expect(placesOf(rule, plan)).toEqual(['interventions[1]'])
    const [found] = findingsOf(rule, { plan: `txplan: 1\n${plan}`, profiles: ['carf'] })
    expect(found?.severity).toBe('warning')
  })

  it.each([
    'interventions: [{ id: a, modality: CBT, frequency: weekly }, { id: b, kind: referral, description: Eye test }]\n',
    'interventions: [{ id: a, modality: CBT, frequency: weekly }, { id: b, description: Refer to psychiatry }]\n',
    'interventions: [{ id: a, modality: CBT, frequency: weekly }, { id: b, modality: DBT, status: completed }]\n',
    'interventions: [{ id: a, modality: Exercise, dose: 3 x 10 }]\n',
    'interventions: [{ id: a, description: Weekly sessions of cognitive therapy }]\n',
    'interventions: [{ id: a, modality: CBT }]\nphases: [{ name: First, frequency: weekly }]\n',
    'interventions: [{ id: a, modality: CBT }]\nservices: [{ service: Psychotherapy, frequency: weekly }]\n',
    'services: [{ service: Psychotherapy, frequency: weekly }, { service: Intake, code: "90791" }]\n',
    'services: [{ service: Psychotherapy, estimated_sessions: 12 }]\n',
    'status: discharged\ninterventions: [{ id: a, modality: CBT }]\n',
    'interventions: [{ id: a }]\n',
  ])('is silent about %s', (plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('mentions, and no more, that only the services of several interventions say it', () => {
    const plan =
      'txplan: 1\ninterventions: [{ id: a, modality: CBT }, { id: b, modality: DBT }]\nservices: [{ service: Psychotherapy, frequency: weekly }]\n'
    expect(saidBy(rule, { plan })).toEqual([
      'No intervention says how often; only the services do.',
    ])
    expect(findingsOf(rule, { plan, profiles: ['carf'] })[0]?.severity).toBe('info')
  })

  it('names a service without one beside services that have it', () => {
    const plan =
      'services: [{ service: Psychotherapy, frequency: weekly }, { service: Family therapy }]\n'
    expect(placesOf(rule, plan)).toEqual(['services[1]'])
  })

  it('is an error where a profile asks and nothing is planned at all', () => {
    const [found] = findingsOf(rule, { plan: 'txplan: 1\n', profiles: ['carf'] })
    expect(found?.severity).toBe('error')
    expect(placesOf(rule, '')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'
import { sessionsEvery } from './weekly.ts'

const rule = 'intervention-not-delivered'

const plan = (second: string, more = '') =>
  `txplan: 1\neffective: 2026-07-01\n${more}interventions:\n  - { id: cbt, modality: CBT }\n  - { id: other, ${second} }\n`

const cbt = sessionsEvery(7, '2026-09-29', 8, ', interventions: [cbt]')

describe('intervention-not-delivered', () => {
  it('finds the one that no session used', () => {
    expect(placesOf(rule, { plan: plan('modality: Exposure'), record: cbt })).toEqual([
      'interventions[1]',
    ])
    expect(saidBy(rule, { plan: plan('modality: Exposure'), record: cbt })).toEqual([
      'No session has used “other” in 8 weeks; 8 sessions used others.',
    ])
  })

  it.each([
    'kind: medication',
    'kind: case management, frequency: weekly',
    'modality: Exposure, format: collateral',
    'modality: Crisis coaching, frequency: as needed',
    'modality: Exposure, frequency: once',
    'modality: Exposure, frequency: every 12 weeks',
    'modality: Exposure, status: planned',
    'modality: Exposure, status: discontinued',
    'modality: Exposure, start: 2026-10-27',
    'modality: Exposure, end: 2026-10-27',
  ])('is silent about {%s}', (second) => {
    expect(placesOf(rule, { plan: plan(second), record: cbt })).toEqual([])
  })

  it('does not expect the sessions of a colleague in this record', () => {
    const team = 'care_team:\n  - { id: a, name: Ann Lee }\n  - { id: b, name: Bo Day }\n'
    const by = sessionsEvery(7, '2026-09-29', 8, ', interventions: [cbt], clinician: a')
    const given = (who: string) => plan(`modality: Exposure, responsible: [${who}]`, team)
    expect(placesOf(rule, { plan: given('b'), record: by })).toEqual([])
    expect(placesOf(rule, { plan: given('Ann Lee'), record: by })).toHaveLength(1)
  })

  it('is silent where sessions do not say what was used', () => {
    const record = sessionsEvery(7, '2026-09-29', 8)
    expect(placesOf(rule, { plan: plan('modality: Exposure'), record })).toEqual([])
  })
})

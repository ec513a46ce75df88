import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('vague-frequency')
const found = (frequency: string, more = 'modality: Cognitive behavioral therapy') =>
  said(`interventions:\n  - id: i\n    frequency: ${frequency}\n    ${more}`).length

describe('vague-frequency', () => {
  it('quotes the words', () => {
    expect(said('interventions:\n  - { id: i, modality: CBT, frequency: regularly }')).toEqual([
      'interventions[0].frequency: Intervention i says “regularly”, which cannot be counted.',
    ])
    expect(said('interventions:\n  - { modality: CBT, frequency: as needed }')).toEqual([
      'interventions[0].frequency: This intervention is given “as needed” only: no regular session is named.',
    ])
  })

  it.each([
    'most nights',
    'as prescribed',
    'ongoing',
    'several times a week',
    'PRN',
    'as often as possible',
  ])('finds %s', (frequency) => expect(found(frequency)).toBe(1))

  it.each([
    'weekly',
    'weekly, more often as needed',
    'ongoing, every other week',
    'every session',
    '3 sets of 10',
    'on non-therapy days',
    'monthly and as needed',
    'at each visit',
    'daily',
    'per protocol',
  ])('is silent on %s', (frequency) => expect(found(frequency)).toBe(0))

  it('lets medicine, crisis help and what a rehabilitation plan has ready wait for their occasion', () => {
    expect(found('as needed', 'kind: medication')).toBe(0)
    expect(found('as needed', 'technique: Phone coaching')).toBe(0)
    expect(found('if indicated', 'kind: Modalities')).toBe(0)
    expect(found('if indicated', 'description: Cold packs for pain')).toBe(0)
    expect(found('as needed', 'dose: 3 x 10')).toBe(0)
    expect(found('as needed', 'status: completed')).toBe(0)
  })

  it('judges services, save what is to be had as needed', () => {
    expect(said('services:\n  - { id: s, frequency: regularly }')).toHaveLength(1)
    expect(said('services:\n  - { id: s, frequency: as needed }')).toEqual([])
  })
})

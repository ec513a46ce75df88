import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'intervention-without-dose'
const plan = (more: string) => `interventions:\n  - { id: i, modality: CBT, ${more} }\n`

describe('intervention-without-dose', () => {
  it.each(['per protocol', 'see schedule', 'throughout treatment', 'until discharge', 'n/a'])(
    'finds “%s”',
    (frequency) => {
      const found = placesOf(rule, plan(`frequency: ${frequency}`))
      expect(found).toEqual(['interventions[0].frequency'])
    },
  )

  it.each([
    'frequency: weekly',
    'frequency: every session',
    'frequency: weekly until discharge',
    'frequency: as needed',
    'frequency: regularly',
    'frequency: per protocol 2x/week',
    'frequency: per protocol, dose: 3 x 10',
    'frequency: per protocol, status: completed',
    'technique: Exposure',
  ])('is silent about {%s}', (more) => {
    expect(placesOf(rule, plan(more))).toEqual([])
  })
})

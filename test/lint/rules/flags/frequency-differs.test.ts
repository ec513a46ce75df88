import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'frequency-differs'
const service = (fields: string) => `services:\n  - { id: s, ${fields} }\n`
const ot = 'service: Occupational therapy, frequency: 3x/week'
const individual = 'service: Individual psychotherapy, modality: individual, frequency: weekly'

describe('frequency-differs', () => {
  it('compares a text with the service it names', () => {
    expect(saidBy(rule, `summary: PT 3x/week; OT 2x/week (self-care).\n${service(ot)}`)).toEqual([
      'This text gives “2x/week” for occupational therapy; services[0].frequency says “3x/week”.',
    ])
  })

  it.each([
    [ot, 'Occupational therapy twice a week.'],
    [ot, 'Weekly occupational therapy.'],
    [individual, 'Individual therapy twice a week, and sertraline.'],
    [individual, 'Monthly individual sessions.'],
    ['service: Therapy, code: "90853", frequency: weekly', 'Group therapy twice a week.'],
  ])('finds %s against %j', (fields, text) => {
    expect(placesOf(rule, `summary: ${text}\n${service(fields)}`)).toEqual(['summary'])
  })

  it.each([
    [ot, 'OT three times a week.'],
    [ot, 'OT 3 x week.'],
    [ot, 'OT works on dressing; walks daily.'],
    [ot, 'OT was 2x/week until March.'],
    [ot, 'OT to be reduced from 3x/week to weekly.'],
    [ot, 'PT twice a week.'],
    ['service: Occupational therapy, frequency: as ordered', 'OT twice a week.'],
    ['service: Physical and occupational therapy, frequency: 3x/week', 'OT twice a week.'],
    [individual, 'Weekly individual therapy.'],
    [individual, 'Weekly therapy and daily walks.'],
    [
      'service: Individual therapy, modality: individual, frequency: "weekly for 8 weeks, then monthly"',
      'Monthly individual therapy.',
    ],
  ])('is silent for %s and %j', (fields, text) => {
    expect(placesOf(rule, `summary: ${text}\n${service(fields)}`)).toEqual([])
  })

  it('takes services that add up to what the text says', () => {
    const two =
      'services:\n  - { service: Individual therapy, modality: individual, frequency: every other week }\n  - { service: By video, modality: individual, frequency: every other week }\n'
    expect(placesOf(rule, `summary: Weekly individual therapy.\n${two}`)).toEqual([])
    expect(placesOf(rule, `summary: Monthly individual therapy.\n${two}`)).toEqual(['summary'])
  })

  it('falls back on interventions where there is no service', () => {
    const plan =
      'interventions:\n  - { id: i, modality: Occupational therapy, frequency: weekly }\n'
    expect(placesOf(rule, `summary: OT twice a week.\n${plan}`)).toEqual(['summary'])
  })

  it('compares all interventions of a discipline with its service', () => {
    const plan = (first: string, second: string) =>
      `${service(ot)}interventions:\n  - { modality: Occupational therapy, frequency: ${first} }\n  - { modality: Occupational therapy, frequency: ${second} }\n`
    expect(placesOf(rule, plan('2x/week', '2x/week'))).toEqual(['interventions[0].frequency'])
    expect(placesOf(rule, plan('2x/week', '3x/week'))).toEqual([])
    expect(placesOf(rule, plan('3x/week', '3x/week'))).toEqual([])
  })

  it('finds what is planned more often than there are sessions', () => {
    const plan = (frequency: string) =>
      `${service(individual)}interventions:\n  - { modality: CBT, format: individual, frequency: ${frequency} }\n`
    expect(placesOf(rule, plan('2x/week'))).toEqual(['interventions[0].frequency'])
    for (const often of ['weekly', 'monthly', 'daily', 'as needed'])
      expect(placesOf(rule, plan(often))).toEqual([])
  })
})

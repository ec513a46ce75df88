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
    for (const often of ['weekly', 'daily', 'as needed'])
      expect(placesOf(rule, plan(often))).toEqual([])
  })
})

describe('frequency-differs, the only sessions of a plan', () => {
  const psychotherapy = 'service: Individual psychotherapy, code: "90834"'
  const plan = (ordered: string, planned: string) =>
    `${service(`${psychotherapy}, frequency: ${ordered}`)}interventions:\n  - { id: i, ${planned} }\n`
  const activation = 'modality: Behavioral activation, minutes: 45'

  it.each([
    ['every other week', `${activation}, frequency: weekly`],
    ['weekly', `${activation}, frequency: 2x/week`],
    ['weekly', `${activation}, frequency: every other week`],
    ['weekly', `${activation}, format: individual, frequency: monthly`],
  ])('compares %s with %s', (ordered, planned) => {
    expect(placesOf(rule, plan(ordered, planned))).toEqual(['interventions[0].frequency'])
  })

  it.each([
    ['weekly', `${activation}, frequency: weekly`],
    ['weekly', `${activation}, frequency: as needed`],
    ['weekly', `${activation}, frequency: daily`],
    ['weekly', `${activation}, frequency: "weekly for 8 weeks, then monthly"`],
    ['"weekly for 8 weeks, then monthly"', `${activation}, frequency: weekly`],
    ['weekly', `${activation}, status: completed, frequency: 2x/week`],
    ['weekly', 'modality: Case management, minutes: 15, frequency: 2x/week'],
    ['weekly', 'kind: medication, modality: Medication visits, minutes: 20, frequency: monthly'],
    ['weekly', 'modality: Occupational therapy, minutes: 45, frequency: 2x/week'],
    ['weekly', 'technique: Walks with a friend, frequency: 3x/week'],
  ])('is silent for %s and %s', (ordered, planned) => {
    expect(placesOf(rule, plan(ordered, planned))).toEqual([])
  })

  it('lets one of several interventions take place more rarely', () => {
    const both = `${plan('weekly', `${activation}, frequency: monthly`)}  - { id: j, modality: CBT, frequency: weekly }\n`
    expect(placesOf(rule, both)).toEqual([])
  })

  it.each([
    ['Attend weekly sessions', 1],
    ['Attend weekly therapy sessions.', 1],
    ['Attend sessions every other week', 0],
    ['Attend the weekly therapy group', 0],
    ['Weekly sessions with the school counselor', 0],
    ['Had weekly therapy in 2019', 0],
  ])('reads “%s”', (text, count) => {
    const agreed = `agreement:\n  client_responsibilities: ["${text}"]\n`
    const ordered = service(`${psychotherapy}, frequency: every other week`)
    expect(placesOf(rule, `${agreed}${ordered}`)).toHaveLength(count)
    const two = `${ordered}  - { id: g, service: Group, code: "90853", frequency: weekly }\n`
    expect(placesOf(rule, `${agreed}${two}`)).toEqual([])
    const phases = 'phases:\n  - { name: First, frequency: weekly }\n'
    expect(placesOf(rule, `${agreed}${ordered}${phases}`)).toEqual([])
  })
})

describe('frequency-differs, hours a week', () => {
  const direct = 'service: Adaptive behavior treatment by protocol, code: "97153"'
  const plan = (...interventions: string[]) =>
    `${service(`${direct}, frequency: 25 hours a week`)}  - { service: Protocol modification, code: "97155", frequency: 2 hours/week }\n  - { service: Family guidance, code: "97156" }\ninterventions:\n${interventions.map((one) => `  - { ${one} }\n`).join('')}`

  it('compares interventions with services', () => {
    expect(saidBy(rule, plan('modality: ABA, frequency: 20 hours a week'))).toEqual([
      'This says “20 hours a week” for applied behavior analysis; services[0].frequency says “25 hours a week”.',
    ])
  })

  it.each([
    [['modality: ABA, frequency: 25 hours per week']],
    [['modality: ABA, frequency: 27 hrs/wk']],
    [['modality: ABA, frequency: 20-25 hours a week']],
    [
      [
        'modality: "ABA, discrete trials", frequency: 15 hours weekly',
        'modality: "ABA, natural environment", frequency: 10 hours weekly',
      ],
    ],
    [['modality: ABA, frequency: 5x/week']],
    [['modality: Parent training in ABA, frequency: 1 hour a week']],
    [['modality: School aide, frequency: 10 hours a week']],
    [['modality: ABA, status: completed, frequency: 20 hours a week']],
  ])('is silent for %j', (interventions) => {
    expect(placesOf(rule, plan(...interventions))).toEqual([])
  })

  it.each([
    ['ABA 20 hours a week, at home.', 1],
    ['He receives 20 hours a week of ABA.', 1],
    ['ABA 25 hours a week.', 0],
    ['Preschool 15 hours a week and ABA.', 0],
    ['ABA was 20 hours a week until May.', 0],
    ['ABA 15-20 hours a week.', 0],
  ])('reads “%s”', (text, count) => {
    expect(placesOf(rule, `summary: ${text}\n${plan()}`)).toHaveLength(count)
  })

  it('compares the hours of the program with what else is said of it', () => {
    const program = (hours: string, text: string) =>
      `summary: ${text}\nsetting: { program: Intensive outpatient program, program_hours: ${hours} }\n`
    expect(placesOf(rule, program('9 hours a week', 'IOP for 12 hours a week.'))).toEqual([
      'summary',
    ])
    expect(placesOf(rule, program('9 hours a week', 'IOP for 9 hours a week.'))).toEqual([])
    expect(placesOf(rule, program('9 hours or more', 'IOP for 12 hours a week.'))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'
import { advisedBy } from '../said-by.ts'

const rule = 'service-code-differs-from-modality'

const service = (fields: string) => `services:\n  - { id: s, ${fields} }\n`
const session = (fields: string, plan = '') => ({
  plan: `txplan: 1\n${plan}`,
  record: `txplan: 1\nsessions:\n  - { date: 2026-10-08, ${fields} }\n`,
})

describe('service-code-differs-from-modality, services', () => {
  it.each([
    'service: Group therapy, code: "90834", modality: group',
    'service: Skills group, code: "90837"',
    'service: Couple therapy, code: "90837-95"',
    'service: Emotionally focused couple therapy, code: "90834"',
    'service: Individual psychotherapy, code: "90853"',
    'service: Individual psychotherapy, code: "90847"',
    'service: Family therapy, code: "90853"',
    'service: Family therapy without the client, code: "90847"',
    'service: Conjoint family therapy, code: "90846"',
  ])('finds %s', (fields) => {
    expect(placesOf(rule, service(fields))).toEqual(['services[0].code'])
  })

  it.each([
    'service: Group therapy, code: "90853", modality: group',
    'service: Couple therapy, code: "90847"',
    'service: Couple therapy, code: "90846"',
    'service: Individual psychotherapy, code: "90834", modality: individual',
    'service: Psychotherapy, code: "90834"',
    'service: Internal family systems therapy, code: "90834"',
    'service: Family systems work, code: "90837"',
    'service: Individual psychotherapy with family present, code: "90834"',
    'service: Therapy for a client in a group home, code: "90834"',
    'service: Marriage and family therapy, code: "90834"',
    'service: Multi-family group, code: "90853"',
    'service: Group crisis debriefing, code: "90839"',
    'service: Group with interactive complexity, code: "+90785"',
    'service: Group therapy, code: H0004',
    'service: Group therapy',
  ])('is silent for %s', (fields) => {
    expect(placesOf(rule, service(fields))).toEqual([])
  })

  it('says what the code stands for, and which would fit', () => {
    const plan = service('service: Skills group, code: "90834"')
    expect(saidBy(rule, plan)).toEqual([
      '90834 stands for an individual session; this is described as group sessions.',
    ])
    expect(advisedBy(rule)(plan)).toEqual([
      'Correct the code, or what is said about the session. A group session is 90853.',
    ])
  })
})

describe('service-code-differs-from-modality, sessions', () => {
  const family =
    'interventions:\n  - { id: eft, format: couple }\n  - { id: cbt, format: individual }\n'
  const couples = 'interventions:\n  - { id: eft, format: couple }\n'

  it.each([
    ['service_code: "90834", modality: "Group, in person"', ''],
    ['service_code: "90853", modality: "Individual, by telehealth"', ''],
    ['service_code: "90837", modality: Couple', ''],
    ['service_code: "90847", modality: parents only', ''],
    ['service_code: "90846", participants: [Client, mother]', ''],
    ['service_code: "90846", participants: [Bo Reed]', 'client: { name: Bo Reed }\n'],
    ['service_code: "90834", interventions: [eft]', family],
    ['service_code: "90837", participants: [Owen]', couples],
  ])('finds %s', (fields, plan) => {
    expect(placesOf(rule, session(fields, plan))).toEqual(['sessions[0].service_code'])
  })

  it.each([
    ['service_code: "90847", modality: Couple', ''],
    ['service_code: "90846", modality: parents only, participants: [mother]', ''],
    ['service_code: "90834", modality: "Individual, family joined at the end"', ''],
    ['service_code: "90834", participants: [mother]', ''],
    ['service_code: "90834", participants: [mother]', family],
    ['service_code: "90834", participants: ["A. Quint, interpreter"]', couples],
    ['service_code: "90834", interventions: [eft, cbt]', family],
    ['service_code: "90847", interventions: [eft]', family],
    ['service_code: "90834", modality: Group, attendance: no-show', ''],
    ['service_code: "90839", modality: Family', ''],
    ['modality: Group', ''],
  ])('is silent for %s', (fields, plan) => {
    expect(placesOf(rule, session(fields, plan))).toEqual([])
  })

  it('judges a record without a plan', () => {
    const { record } = session('service_code: "90853", modality: individual')
    expect(placesOf(rule, { plan: '', record })).toEqual(['sessions[0].service_code'])
  })
})

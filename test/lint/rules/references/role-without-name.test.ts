import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'role-without-name'
const by = (text: string, before = '') =>
  `${before}interventions:\n  - id: cbt\n    responsible: ["${text}"]\n`

describe('role-without-name', () => {
  it.each([
    'therapist',
    'Primary therapist',
    'Provider',
    'case manager',
    'Staff',
    'Treatment team',
    'therapist and client',
    'Residential staff / nurses',
  ])('finds a role alone: %s', (text) => {
    expect(placesOf(rule, by(text))).toEqual(['interventions[0].responsible[0]'])
  })

  it.each([
    'client',
    'Client and mother',
    'guardian',
    'Foster parents',
    'teacher',
    'S. Lowe',
    'S. Lowe, therapist',
    'Therapist (S. Lowe)',
    'Dr. Lin and case manager',
    'Reach One counseling center',
  ])('is silent about %s', (text) => {
    expect(placesOf(rule, by(text))).toEqual([])
  })

  it('looks at goals, objectives, interventions and services', () => {
    const plan =
      'goals:\n  - id: g\n    responsible: [staff]\n    objectives:\n      - id: o\n        responsible: [nurse]\nservices:\n  - id: s\n    responsible: [provider]\n'
    expect(placesOf(rule, plan)).toEqual([
      'goals[0].responsible[0]',
      'goals[0].objectives[0].responsible[0]',
      'services[0].responsible[0]',
    ])
  })

  it.each(['therapist', 'Provider', 'Treating clinician', 'counselor and client'])(
    'finds %s even where one clinician is known: an auditor asks for the name',
    (text) => {
      expect(placesOf(rule, by(text, 'clinician: S. Lowe, LMFT\n'))).toHaveLength(1)
      const team = 'care_team:\n  - name: S. Lowe\n    role: Therapist\n'
      expect(placesOf(rule, by(text, team))).toHaveLength(1)
    },
  )

  it('does not take the one clinician for a case manager', () => {
    expect(placesOf(rule, by('case manager', 'clinician: S. Lowe, LMFT\n'))).toHaveLength(1)
  })

  it('does not take a role for a name in “clinician”', () => {
    expect(placesOf(rule, by('therapist', 'clinician: Primary therapist\n'))).toHaveLength(1)
  })

  const team =
    'care_team:\n  - name: R. Osei\n    role: PT\n    discipline: Physical therapy\n  - name: M. Lund\n    role: Case manager\n  - role: Nurse\n'

  it('resolves by role or discipline, if there is a name', () => {
    expect(placesOf(rule, by('physical therapist', team))).toEqual([])
    expect(placesOf(rule, by('case manager', team))).toEqual([])
    expect(placesOf(rule, by('treatment team', team))).toEqual([])
    expect(saidBy(rule, by('nurse', team))).toEqual([
      'Responsible is “nurse”: a role, not a named person.',
    ])
  })

  it('resolves by the role of an outside provider', () => {
    const outside = 'outside_providers:\n  - name: K. Ames\n    role: School counselor\n'
    expect(placesOf(rule, by('school counselor', outside))).toEqual([])
  })
})

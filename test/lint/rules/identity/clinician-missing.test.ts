import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'clinician-missing'
const practice = (...names: string[]) =>
  `txplan: 1\nclinicians:\n${names.map((name) => `  - id: ${name.toLowerCase()}\n    name: ${name}\n`).join('')}`

describe('clinician-missing', () => {
  it.each([
    'clinician: S. Lowe\n',
    'care_team:\n  - name: S. Lowe\n',
    'signatures:\n  - role: clinician\n    name: S. Lowe\n',
  ])('is content with %j', (plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('is content with the only clinician of the practice', () => {
    expect(placesOf(rule, { plan: 'txplan: 1\n', practice: practice('Lowe') })).toEqual([])
  })

  it('wants one of several named', () => {
    expect(saidBy(rule, { plan: 'txplan: 1\n', practice: practice('Lowe', 'Grant') })).toEqual([
      'No clinician is named, and the practice has 2.',
    ])
  })

  it('takes no client’s signature and no team of roles for a clinician', () => {
    expect(placesOf(rule, 'signatures:\n  - role: client\n    name: A\n')).toEqual(['clinician'])
    expect(placesOf(rule, 'care_team:\n  - role: Therapist\n')).toEqual(['clinician'])
  })

  it('knows a member of the team by the id of a clinician of the practice', () => {
    const plan = 'txplan: 1\ncare_team:\n  - id: lowe\n    role: Therapist\n'
    expect(placesOf(rule, { plan, practice: practice('Lowe', 'Grant') })).toEqual([])
  })

  it('reports an id that stands for nobody', () => {
    expect(saidBy(rule, 'clinician: jdoe\n')).toEqual([
      'The clinician is given only as “jdoe”, and nobody has that id or name.',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'clinician-without-credentials'

describe('clinician-without-credentials', () => {
  it.each([
    'S. Lowe, LMFT',
    'R. Osei PT DPT',
    'Wei Lin (PhD)',
    'Dr. Lin',
    'M. Lund, OTR/L',
    'Ana Ruiz Ph.D.',
  ])('reads them behind a name: %s', (name) => {
    expect(placesOf(rule, `clinician: ${name}\n`)).toEqual([])
  })

  it.each(['S. Lowe', 'Sam Lowe', 'J.R. Lowe'])('finds none in %s', (name) => {
    expect(placesOf(rule, `clinician: ${name}\n`)).toEqual(['clinician'])
  })

  it.each(['credentials: LMFT', 'discipline: Social work', 'license: {number: LC-1, state: ME}'])(
    'is content with %s in the team or the practice',
    (field) => {
      const person = `  - id: lowe\n    name: S. Lowe\n    ${field}\n`
      expect(placesOf(rule, `clinician: lowe\ncare_team:\n${person}`)).toEqual([])
      const practice = `txplan: 1\nclinicians:\n${person}`
      expect(placesOf(rule, { plan: 'txplan: 1\nclinician: lowe\n', practice })).toEqual([])
    },
  )

  it('looks at the only member of the team', () => {
    expect(placesOf(rule, 'care_team:\n  - name: S. Lowe\n')).toEqual(['care_team[0]'])
  })

  it('cannot tell whose plan it is among several, and says nothing', () => {
    expect(placesOf(rule, 'care_team:\n  - name: S. Lowe\n  - name: L. Grant\n')).toEqual([])
  })

  it('is content with the credentials at the signature', () => {
    const plan =
      'clinician: S. Lowe\nsignatures:\n  - role: clinician\n    name: S. Lowe\n    credentials: LMFT\n'
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('leaves a missing clinician to clinician-missing', () => {
    expect(placesOf(rule, 'title: Plan\n')).toEqual([])
    expect(placesOf(rule, 'clinician: jdoe\n')).toEqual([])
  })
})

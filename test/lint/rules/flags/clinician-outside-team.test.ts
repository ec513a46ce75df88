import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'clinician-outside-team'
const team = 'care_team:\n  - { id: t-lind, name: "Tova Lind, LPC" }\n'

const record = (...clinicians: string[]) =>
  `txplan: 1\nsessions:\n${clinicians.map((one, at) => `  - { date: 2026-06-0${at + 1}, clinician: ${one} }\n`).join('')}`

const at = (clinician: string, plan = team) =>
  placesOf(rule, { plan: `txplan: 1\n${plan}`, record: record(clinician) })

describe('clinician-outside-team', () => {
  it('tells of each name once', () => {
    const sessions = record('t-lind', 'A. Ferris', 'A. Ferris', 'Bo Reed')
    expect(placesOf(rule, { plan: `txplan: 1\n${team}`, record: sessions })).toEqual([
      'sessions[1].clinician',
      'sessions[3].clinician',
    ])
    expect(saidBy(rule, { plan: `txplan: 1\n${team}`, record: sessions })[0]).toBe(
      'Session held by “A. Ferris”, whom neither the care team nor the practice lists (2 sessions).',
    )
  })

  it('knows the clinicians of the practice', () => {
    const practice = 'txplan: 1\nclinicians:\n  - { id: ferris, name: Ann Ferris }\n'
    const example = { plan: `txplan: 1\n${team}`, record: record('A. Ferris'), practice }
    expect(placesOf(rule, example)).toEqual([])
    const other = { ...example, plan: 'txplan: 1\n', record: record('Bo Reed') }
    expect(placesOf(rule, other)).toEqual(['sessions[0].clinician'])
  })

  it.each([
    't-lind',
    'Tova Lind',
    'T. Lind, LPC',
    'Tova',
    'Tova Lind-Berg',
    'TL',
    'T.L.',
    'Covering therapist',
    'Intern',
    'a-ferris',
  ])('is silent for %s', (name) => {
    expect(at(name)).toEqual([])
  })

  it('is silent where nobody is listed by name', () => {
    expect(at('A. Ferris', '')).toEqual([])
    expect(at('A. Ferris', 'care_team:\n  - { id: t-lind, role: Therapist }\n')).toEqual([])
    expect(at('Ann Ferris', `${team}clinician: Ann Ferris\n`)).toEqual([])
  })
})

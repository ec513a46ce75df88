import { describe, expect, it } from 'vitest'
import { sentence } from '../../../../src/lint/finding.ts'
import { foundBy, saidBy } from '../said-by.ts'

const said = saidBy('place-of-service-unknown')
const setting = (code: string) => `setting:\n  place_of_service: "${code}"`

describe('place-of-service-unknown', () => {
  it('reports a code outside of the set, wherever it stands', () => {
    expect(said(setting('28'))).toEqual([
      'setting.place_of_service: There is no place of service 28.',
    ])
    expect(said('services:\n  - place_of_service: "00"')).toHaveLength(1)
    expect(said('interventions:\n  - id: a\n    place_of_service: "35"')).toHaveLength(1)
    const record = 'sessions:\n  - date: 2026-10-08\n    place_of_service: "111"'
    expect(said('', { record })).toEqual([
      'sessions[0].place_of_service: There is no place of service “111”.',
    ])
  })

  it('reports words in the place of a code, and hides them where values are hidden', () => {
    const [finding] = foundBy('place-of-service-unknown')(setting('at 12 Elm Street'))
    expect(finding && sentence(finding, false)).toBe('There is no place of service (not shown).')
  })

  it('reports a code before its time, on the day of the plan or of the session', () => {
    expect(said(`effective: 2021-12-31\n${setting('10')}`)).toEqual([
      'setting.place_of_service: The place of service 10, telehealth, client at home, is in force from 2022-01-01; this is of 2021-12-31.',
    ])
    const record = 'sessions:\n  - date: 2022-01-01\n    place_of_service: "10"'
    expect(said('effective: 2021-12-31', { record })).toEqual([])
  })

  it('takes codes of the set', () => {
    for (const code of ['02', '10', '11', '12', '53', '2']) expect(said(setting(code))).toEqual([])
    expect(said('setting:\n  location: Office')).toEqual([])
  })
})

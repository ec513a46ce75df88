import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('telehealth-place-mismatch')
const setting = (place: string, used: boolean) =>
  `setting:\n  place_of_service: "${place}"\n  telehealth:\n    used: ${used}\n`
const session = (place: string, modality: string) => ({
  record: `sessions:\n  - place_of_service: "${place}"\n    modality: ${modality}`,
})

describe('telehealth-place-mismatch', () => {
  it('reports telehealth at a place that is none of it', () => {
    expect(said(setting('11', true))).toEqual([
      'setting.place_of_service: Care is given by telehealth, and the place of service 11 is not one of telehealth.',
    ])
    const services =
      'setting:\n  telehealth:\n    used: true\nservices:\n  - place_of_service: "11"'
    expect(said(services)).toHaveLength(1)
  })

  it('reports a place of telehealth where there is none', () => {
    expect(said(setting('10', false))).toEqual([
      'setting.place_of_service: The place of service 10 is one of telehealth, and telehealth is not used.',
    ])
  })

  it('takes visits in person beside telehealth', () => {
    expect(said(`${setting('11', true)}services:\n  - place_of_service: "10"`)).toEqual([])
  })

  it('stays silent where the plan does not say, or says the same', () => {
    expect(said(setting('10', true))).toEqual([])
    expect(said(setting('11', false))).toEqual([])
    expect(said('setting:\n  place_of_service: "10"')).toEqual([])
    expect(said('setting:\n  telehealth:\n    used: true')).toEqual([])
    expect(said(setting('28', true))).toEqual([])
  })

  it.each(['telehealth', 'individual, video', 'individual by video', 'video visit', 'Teletherapy'])(
    'reports a session by “%s” in the office',
    (modality) => {
      expect(said('', session('11', modality))).toEqual([
        'sessions[0].place_of_service: The session was held at a distance, and its place of service 11 says otherwise.',
      ])
      expect(said('', session('10', modality))).toEqual([])
    },
  )

  it('reports a session in person with a place of telehealth', () => {
    expect(said('', session('02', 'individual, in person'))).toEqual([
      'sessions[0].place_of_service: The session was held in person, and its place of service 02 is telehealth.',
    ])
  })

  it.each([
    'individual',
    'video feedback with mother and child',
    'in person or by telehealth',
    'video modeling',
  ])('does not guess at “%s”', (modality) => {
    expect(said('', session('11', modality))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const rule = 'session-without-place'
const said = (session: string, plan = '') =>
  saidBy(rule)(plan, {
    record: `sessions:\n  - { date: 2026-11-05, ${session} }`,
    profiles: ['ma-cbhc-448'],
  })

describe('session-without-place', () => {
  it.each([
    'place_of_service: "11"',
    'modality: Individual by telehealth',
    'modality: "Family, in person"',
    'modality: Phone call',
    'modality: Individual at school',
    'attendance: no-show',
  ])('is content with %j', (session) => {
    expect(said(session)).toEqual([])
  })

  it('wants the place of the session, whatever the plan intends', () => {
    expect(said('modality: Individual', 'setting: { place_of_service: "11" }')).toEqual([
      'sessions[0].place_of_service: No place of service, and no word on telehealth.',
    ])
  })

  it('is off unless somebody asks', () => {
    expect(saidBy(rule)('', { record: 'sessions:\n  - { date: 2026-11-05 }' })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'strengths-missing'

describe('strengths-missing', () => {
  it('takes a blank row for none', () => {
    expect(placesOf(rule, 'person: { strengths: [{ strength: "" }] }\n')).toEqual([
      'person.strengths',
    ])
  })

  it('is satisfied by the client’s own list', () => {
    expect(placesOf(rule, 'client_view: { strengths: [You know yourself] }\n')).toEqual([])
  })

  it('does not ask a physical therapist, unless a profile does', () => {
    const plan = 'txplan: 1\nclinician: R. Osei, PT\nservices: [{ service: Physical therapy }]\n'
    expect(placesOf(rule, { plan })).toEqual([])
    expect(placesOf(rule, { plan, profiles: ['carf'] })).toEqual(['person.strengths'])
  })

  it('is off where the profile was read whole and does not mention it', () => {
    const plan = 'txplan: 1\n'
    expect(placesOf(rule, { plan, profiles: ['medicare-outpatient'] })).toEqual([])
  })
})

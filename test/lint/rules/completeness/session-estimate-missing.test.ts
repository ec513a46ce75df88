import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'session-estimate-missing'
const practice = 'txplan: 1\nlint: { rules: { session-estimate-missing: info } }\n'
const judged = (plan: string) => placesOf(rule, { plan: `txplan: 1\n${plan}`, practice })

describe('session-estimate-missing', () => {
  it('is off unless it is turned on', () => {
    expect(placesOf(rule, '')).toEqual([])
    expect(judged('').length).toBeGreaterThan(0)
  })

  it('is satisfied by a length of time or an authorization', () => {
    expect(judged('duration: 12 weeks\n')).toEqual([])
    expect(judged('client: { coverages: [{ authorization: { sessions: 12 } }] }\n')).toEqual([])
  })

  it('says nothing where a profile asks for the duration', () => {
    const plan = 'txplan: 1\n'
    expect(placesOf(rule, { plan, practice, profiles: ['medicare-outpatient'] })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'risk-not-assessed'

describe('risk-not-assessed', () => {
  const judged = (plan: string, profile = 'wa-246-341') =>
    findingsOf(rule, { plan: `txplan: 1\n${plan}`, profiles: [profile] })

  it.each([
    'assessment: { risk: { flags: [] } }\n',
    'assessment: { screenings: [{ for: Suicide, result: Negative }] }\n',
    'assessment: { safety_plan: { not_needed: No risk was found } }\n',
  ])('is satisfied by %s', (plan) => {
    expect(judged(plan)).toEqual([])
  })

  it('is satisfied by what was seen in a session', () => {
    const record = 'txplan: 1\nsessions: [{ date: 2026-10-01, risk: None seen }]\n'
    expect(placesOf(rule, { plan: 'txplan: 1\n', record, profiles: ['wa-246-341'] })).toEqual([])
  })

  it('is no error where the text asks for a plan only if a risk was found', () => {
    expect(judged('')[0]?.severity).toBe('error')
    expect(judged('', 'va-105')[0]?.severity).toBe('info')
    expect(judged('', 'or-309-019')[0]?.messageId).toBe('presupposed')
  })

  it('is off where nobody asks', () => {
    expect(placesOf(rule, '')).toEqual([])
  })
})

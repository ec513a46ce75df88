import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const rule = 'session-without-diagnosis'
const said = (plan: string, session = '') =>
  saidBy(rule)(plan, {
    record: `sessions:\n  - { date: 2026-11-05, ${session} }`,
    profiles: ['bcbs-mn'],
  })
const one = 'diagnoses: [{ id: mdd, code: F32.1 }]'
const two = 'diagnoses: [{ id: mdd, code: F32.1 }, { id: gad, code: F41.1 }]'

describe('session-without-diagnosis', () => {
  it('wants to know for which of several, or for what at all', () => {
    expect(said(two)).toEqual(['sessions[0].diagnoses: No diagnosis.'])
    expect(said('')).toHaveLength(1)
    expect(said(two, 'diagnoses: []')).toHaveLength(1)
  })

  it('is content where it is said, or there is one', () => {
    expect(said(two, 'diagnoses: [gad]')).toEqual([])
    expect(said(one)).toEqual([])
    expect(said(two, 'attendance: cancelled')).toEqual([])
  })

  it('is off unless somebody asks', () => {
    expect(saidBy(rule)(two, { record: 'sessions:\n  - { date: 2026-11-05 }' })).toEqual([])
  })
})

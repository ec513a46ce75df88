import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const practice =
  'txplan: 1\nclinicians: [{ id: lowe, name: S. Lowe }, { id: grant, name: A. Grant }]\nlint:\n  rules:\n    session-without-clinician: info\n'
const said = (plan: string, session = '') =>
  saidBy('session-without-clinician')(plan, {
    practice,
    record: `sessions:\n  - { date: 2026-11-05, ${session} }`,
  })

describe('session-without-clinician', () => {
  it('wants to know which of several it was', () => {
    const message = 'sessions[0].clinician: No clinician, and 2 people treat this client.'
    expect(said('care_team: [{ name: S. Lowe }, { name: A. Grant }]')).toEqual([message])
    expect(said('')).toEqual([message])
  })

  it('is content where it is said, or there is one', () => {
    expect(said('', 'clinician: lowe')).toEqual([])
    expect(said('clinician: lowe')).toEqual([])
    expect(said('care_team: [{ name: S. Lowe }]')).toEqual([])
    expect(said('', 'attendance: cancelled')).toEqual([])
  })
})

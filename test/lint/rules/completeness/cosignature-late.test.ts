import { describe, expect, it } from 'vitest'
import { foundBy, saidBy } from '../said-by.ts'

const rule = 'cosignature-late'
const team =
  'clinician: lowe\ncare_team:\n  - { id: lowe, name: S. Lowe, role: Intern, supervised_by: grant }\n  - { id: grant, name: A. Grant, credentials: LMFT }\ngoals: [{ id: rest, statement: Sleep }]'
const signed = (own: string, second: string) =>
  `${team}\nsignatures:\n  - { role: clinician, name: S. Lowe, credentials: BA, signed: ${own} }\n  - { role: supervisor, name: A. Grant, credentials: LMFT, signed: ${second} }`
const said = (plan: string, asOf?: string) =>
  saidBy(rule)(plan, { profiles: ['fl-65d-30'], ...(asOf ? { asOf } : {}) })

describe('cosignature-late', () => {
  it('counts ten days from the author’s signature', () => {
    expect(said(signed('2026-10-01', '2026-10-11'))).toEqual([])
    expect(said(signed('2026-10-01', '2026-10-12'))).toEqual([
      'signatures[1].signed: The second signature is of 2026-10-12; its last day was 2026-10-11.',
    ])
  })

  it('speaks up on the day after the last one', () => {
    expect(said(signed('2026-10-01', ''), '2026-10-11')).toEqual([])
    expect(said(signed('2026-10-01', ''), '2026-10-12')).toEqual([
      'signatures[1].signed: The second signature, of a supervisor or physician or clinician, was due by 2026-10-11 and is not there.',
    ])
  })

  it('says nothing where nobody sets a time, or the author has not signed', () => {
    expect(saidBy(rule)(signed('2026-01-01', ''), { profiles: ['oh-5122-27'] })).toEqual([])
    expect(saidBy(rule)(signed('2026-01-01', ''))).toEqual([])
    expect(said(signed('', ''))).toEqual([])
  })

  it('is an error of the profile that sets the time, and mild with a draft', () => {
    const judged = (plan: string) =>
      foundBy(rule)(plan, { profiles: ['fl-65d-30'] }).map((one) => [
        one.severity,
        one.demand?.profile,
      ])
    expect(judged(signed('2026-10-01', ''))).toEqual([['error', 'fl-65d-30']])
    expect(judged(`status: draft\n${signed('2026-10-01', '')}`)).toEqual([['info', 'fl-65d-30']])
  })

  it('counts business days from the first service, as Oregon did until October 2024', () => {
    const plan = `setting: { first_session: 2024-05-20 }\n${team}`
    const at = (asOf: string) => saidBy(rule)(plan, { profiles: ['or-309-019'], asOf })
    expect(at('2024-06-04')).toEqual([])
    expect(at('2024-06-05')).toHaveLength(1)
    expect(at('2024-11-01')).toEqual([])
  })
})

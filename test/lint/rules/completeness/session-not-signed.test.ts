import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const rule = 'session-not-signed'
const said = (plan: string, ...sessions: string[]) =>
  saidBy(rule)(plan, {
    record: `sessions:\n${sessions.map((one) => `  - { ${one} }`).join('\n')}`,
    profiles: ['medicare-outpatient'],
  })
const lowe = 'clinician: S. Lowe, LMFT'
const signed = 'date: 2026-11-05, signed: 2026-11-05T15:10'

describe('session-not-signed', () => {
  it('wants a signature by somebody whose credentials are known', () => {
    expect(said(lowe, signed)).toEqual([])
    expect(said(lowe, 'date: 2026-11-05')).toEqual(['sessions[0].signed: The note is not signed.'])
    expect(said('', signed)).toEqual([
      'sessions[0].clinician: The note is signed, and it is not known by whom.',
    ])
    expect(said('clinician: S. Lowe', signed)).toEqual([
      'sessions[0].clinician: The note is signed, and the credentials of its author are not known.',
    ])
  })

  it('knows the credentials of who held the session', () => {
    const team =
      'care_team: [{ id: lowe, name: S. Lowe, credentials: LMFT }, { id: kim, name: J. Kim }]'
    expect(said(team, `${signed}, clinician: lowe`)).toEqual([])
    expect(said(team, `${signed}, clinician: kim`)).toHaveLength(1)
  })

  it('says it once where no note is ever signed', () => {
    expect(said(lowe, 'date: 2026-11-05', 'date: 2026-11-12')).toEqual([
      'sessions: None of the 2 notes in this record is signed.',
    ])
    expect(said(lowe, 'date: 2026-11-05', signed, 'date: 2026-11-12')).toHaveLength(2)
  })

  it('leaves the day itself for writing the note, and missed sessions alone', () => {
    expect(said(lowe, 'date: 2026-11-21')).toEqual([])
    expect(said(lowe, 'date: 2026-11-05, attendance: no-show')).toEqual([])
  })

  describe('where nobody asks', () => {
    const alone = (...sessions: string[]) =>
      saidBy(rule)('', {
        record: `sessions:\n${sessions.map((one) => `  - { ${one} }`).join('\n')}`,
      })

    it('tells the one that was forgotten among those that are signed', () => {
      expect(alone('date: 2026-10-29', signed, 'date: 2026-11-12')).toEqual([
        'sessions[0].signed: The note is not signed.',
        'sessions[2].signed: The note is not signed.',
      ])
    })

    it('says nothing where notes are signed elsewhere, or not yet due', () => {
      expect(alone('date: 2026-10-29', 'date: 2026-11-12')).toEqual([])
      expect(alone(signed, 'date: 2026-11-14')).toEqual([])
      expect(alone(signed, 'date: 2026-11-13')).toHaveLength(1)
      expect(alone('date: 2026-10-29, attendance: cancelled', signed)).toEqual([])
    })
  })
})

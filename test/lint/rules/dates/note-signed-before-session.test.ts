import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = (session: string) =>
  saidBy('note-signed-before-session')('', { record: `sessions: [{ ${session} }]` })

describe('note-signed-before-session', () => {
  it('says so by the day', () => {
    expect(said('date: 2026-11-05, signed: 2026-11-04')).toEqual([
      'sessions[0].signed: The note is signed on 2026-11-04, before the session of 2026-11-05.',
    ])
  })

  it('says so by the hour, where no zone is in the way', () => {
    const start = 'date: 2026-11-05, start: "14:00"'
    expect(said(`${start}, signed: 2026-11-05T13:10`)).toEqual([
      'sessions[0].signed: The note is signed at 13:10, before the session began at 14:00.',
    ])
    expect(said(`${start}, signed: 2026-11-05T14:00`)).toEqual([])
    expect(said(`${start}, signed: 2026-11-05T13:10Z`)).toEqual([])
  })

  it('allows the day before only in another zone', () => {
    expect(said('date: 2026-11-05, signed: 2026-11-04T22:00Z')).toEqual([])
    expect(said('date: 2026-11-05, signed: 2026-11-04T22:00')).toHaveLength(1)
    expect(said('date: 2026-11-05, signed: 2026-11-03T22:00Z')).toHaveLength(1)
  })

  it.each([
    'date: 2026-11-05, signed: 2026-11-05',
    'date: 2026-11-05, signed: 2026-11-12',
    'date: 2026-11-05',
    'date: 2026-11, signed: 2026-10-01',
    'date: 2026-11-05, signed: 2026-02-30',
    'date: 2026-11-05, signed: 2026-11-01, attendance: cancelled',
  ])('says nothing of %j', (session) => {
    expect(said(session)).toEqual([])
  })
})

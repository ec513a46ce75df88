import { describe, expect, it } from 'vitest'
import { foundBy, saidBy } from '../said-by.ts'

const rule = 'session-without-time'
const record = (session: string) => `sessions:\n  - { date: 2026-11-05, ${session} }`
const said = (session: string) => saidBy(rule)('', { record: record(session) })

describe('session-without-time', () => {
  it('wants start and end, and says which is missing', () => {
    expect(said('service_code: "90834"')).toEqual(['sessions[0].start: No start or end time.'])
    expect(said('start: "14:00"')).toEqual(['sessions[0].end: No end time.'])
    expect(said('end: "14:47"')).toEqual(['sessions[0].start: No start time.'])
    expect(said('start: "14:00", end: "14:47"')).toEqual([])
  })

  it('does not take minutes in prose for the times', () => {
    expect(said('note: Practiced breathing for 20 minutes.')).toHaveLength(1)
  })

  it.each(['attendance: cancelled', 'attendance: no-show', 'date: 2026-12-05'])(
    'says nothing with %j',
    (session) => {
      const text = session.startsWith('date') ? `sessions:\n  - { ${session} }` : record(session)
      expect(saidBy(rule)('', { record: text })).toEqual([])
    },
  )

  it('says nothing more of a time that cannot be read', () => {
    expect(said('start: noonish, end: "14:47"')).toEqual([])
  })

  it('speaks of each session, as strictly as who asks', () => {
    const two = `${record('attendance: attended')}\n  - { date: 2026-11-12 }`
    const found = (profile?: string) =>
      foundBy(rule)('', { record: two, ...(profile ? { profiles: [profile] } : {}) })
    expect(found().map(({ severity, file }) => [severity, file])).toEqual([
      ['info', 'record.yaml'],
      ['info', 'record.yaml'],
    ])
    expect(found('medicare-outpatient').map(({ severity }) => severity)).toEqual(['error', 'error'])
    expect(found('asuris-regence').map(({ severity }) => severity)).toEqual(['warning', 'warning'])
  })
})

import { describe, expect, it } from 'vitest'
import { foundBy, saidBy } from '../said-by.ts'

const rule = 'note-signed-late'
const record = (...sessions: string[]) => ({
  record: `sessions:\n${sessions.map((one) => `  - { ${one} }`).join('\n')}`,
})
const judged = (...sessions: string[]) =>
  foundBy(rule)('', record(...sessions)).map(({ severity, messageId, args }) => [
    severity,
    messageId,
    args['days'] ?? args['count'],
  ])

describe('note-signed-late', () => {
  it('begins after a week, and is graver after thirty days', () => {
    expect(judged('date: 2026-09-01, signed: 2026-09-08')).toEqual([])
    expect(judged('date: 2026-09-01, signed: 2026-09-09')).toEqual([['info', 'found', 8]])
    expect(judged('date: 2026-09-01, signed: 2026-10-01T09:00')).toEqual([['info', 'found', 30]])
    expect(judged('date: 2026-09-01, signed: 2026-10-02')).toEqual([['warning', 'found', 31]])
  })

  it.each([
    'date: 2026-09-01',
    'date: 2026-09-01, signed: 2026-09',
    'date: 2026-09, signed: 2026-11-01',
    'date: 2026-09-01, signed: 2026-11-01, attendance: no-show',
    'signed: 2026-11-01',
  ])('says nothing of %j', (session) => {
    expect(judged(session)).toEqual([])
  })

  it('tells a habit once', () => {
    const late = Array.from(
      { length: 6 },
      (_, at) => `date: 2026-09-0${at + 1}, signed: 2026-09-20`,
    )
    expect(saidBy(rule)('', record(...late, 'date: 2026-10-01, signed: 2026-10-01'))).toEqual([
      'sessions: 6 of 7 notes were signed more than 7 days after their sessions.',
    ])
    expect(judged(...late.slice(1))).toHaveLength(5)
  })
})

import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('sessions-overlap')

function record(...sessions: string[]) {
  const lines = sessions.map((fields) => `  - {date: 2026-10-08, ${fields}}`)
  return { record: `sessions:\n${lines.join('\n')}` }
}

describe('sessions-overlap', () => {
  it('reports the second of two that overlap', () => {
    const two = record("start: '14:00', end: '14:50'", "start: '14:30', end: '15:20'")
    expect(said('', two)).toEqual([
      'sessions[1]: On 2026-10-08 the session from 14:30 to 15:20 overlaps one from 14:00 to 14:50.',
    ])
  })

  it('reports one that was entered twice, and one within another', () => {
    expect(
      said('', record("start: '14:00', end: '14:50'", "start: '14:00', end: '14:50'")),
    ).toHaveLength(1)
    expect(
      said('', record("start: '14:10', end: '14:20'", "start: '14:00', end: '14:50'")),
    ).toHaveLength(1)
    expect(
      said(
        '',
        record(
          "clinician: lee, start: '14:00', end: '14:50'",
          "clinician: lee, start: '14:10', end: '14:50'",
        ),
      ),
    ).toHaveLength(1)
  })

  it.each([
    ['one after the other', "start: '14:00', end: '14:50'", "start: '14:50', end: '15:20'"],
    [
      'two clinicians',
      "clinician: lee, start: '14:00', end: '14:50'",
      "clinician: ray, start: '14:00', end: '14:50'",
    ],
    [
      'a missed session',
      "attendance: no-show, start: '14:00', end: '14:50'",
      "start: '14:00', end: '14:50'",
    ],
    [
      'an add-on code',
      "service_code: '90834', start: '14:00', end: '14:50'",
      "service_code: '90785', start: '14:00', end: '14:50'",
    ],
    ['a time that is missing', "start: '14:00', end: '14:50'", "start: '14:10'"],
  ])('takes %s', (_, first, second) => {
    expect(said('', record(first, second))).toEqual([])
  })

  it('takes the same hour on another day', () => {
    const days = ['2026-10-08', '2026-10-15'].map(
      (day) => `  - {date: ${day}, start: '14:00', end: '14:50'}`,
    )
    expect(said('', { record: `sessions:\n${days.join('\n')}` })).toEqual([])
  })
})

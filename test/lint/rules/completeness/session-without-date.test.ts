import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = (session: string) =>
  saidBy('session-without-date')('', { record: `sessions:\n  - { ${session} }` })

describe('session-without-date', () => {
  it('wants the day of each session that was held', () => {
    expect(said('start: "14:00"')).toEqual(['sessions[0].date: This session has no date.'])
    expect(said('date: 2026-11-05')).toEqual([])
    expect(said('attendance: late')).toHaveLength(1)
  })

  it.each(['cancelled', 'no-show'])('says nothing of one that was %s', (attendance) => {
    expect(said(`attendance: ${attendance}`)).toEqual([])
  })
})

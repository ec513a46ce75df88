import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('long-session')
const session = (start: string, end: string) => ({
  record: `sessions:\n  - date: 2026-10-08\n    start: ${start}\n    end: ${end}`,
})

describe('long-session', () => {
  it('reports a session longer than eight hours', () => {
    expect(said('', session('1:30', '14:20'))).toEqual([
      'sessions[0].end: From 1:30 to 14:20 the session lasts 12.8 hours.',
    ])
  })

  it('takes a day of eight hours, and leaves wrong order to another rule', () => {
    expect(said('', session('08:00', '16:00'))).toEqual([])
    expect(said('', session('14:00', '13:00'))).toEqual([])
    expect(said('', session('22:00', '00:30'))).toEqual([])
  })
})

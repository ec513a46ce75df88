import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('session-end-before-start')
const session = (start: string, end: string) => ({
  record: `sessions:\n  - date: 2026-10-08\n    start: ${start}\n    end: ${end}`,
})

describe('session-end-before-start', () => {
  it('reports an end before, or at, the start', () => {
    expect(said('', session('12:30', '1:20'))).toEqual([
      'sessions[0].end: The session ends at 01:20, before it starts at 12:30.',
    ])
    expect(said('', session('14:00', '14:00'))).toEqual([
      'sessions[0].end: The session starts and ends at 14:00.',
    ])
  })

  it('takes a crisis session that runs past midnight', () => {
    expect(said('', session('23:30', '00:45'))).toEqual([])
  })

  it('stays silent when a time is missing or is none', () => {
    expect(said('', session('9:05', '9:50'))).toEqual([])
    expect(said('', session('14:00', '25:00'))).toEqual([])
    expect(said('', { record: 'sessions:\n  - start: 14:00' })).toEqual([])
    expect(said('')).toEqual([])
  })
})

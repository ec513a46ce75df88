import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('date-without-day')

describe('date-without-day', () => {
  it('wants the day', () => {
    expect(said('effective: 2026-02\nrevision:\n  date: "2026"')).toEqual([
      'effective: Found 2026-02, which is a month; a day is wanted.',
      'revision.date: Found 2026, which is a year; a day is wanted.',
    ])
  })

  it('wants it of deadlines and of the record, too', () => {
    expect(said('goals:\n  - id: a\n    target_date: 2026-12')).toHaveLength(1)
    expect(said('', { record: 'sessions:\n  - date: 2026-10' })).toEqual([
      'sessions[0].date: Found 2026-10, which is a month; a day is wanted.',
    ])
  })

  it('takes an approximate date where one is natural', () => {
    const plan = [
      'diagnoses:',
      '  - id: mdd',
      '    code: F33.1',
      '    onset: 2019-04',
      'medications:',
      '  - name: Sertraline',
      '    started: "2024"',
    ].join('\n')
    expect(said(plan)).toEqual([])
  })

  it('leaves impossible months and spans to others', () => {
    expect(said('effective: 2026-13\nexpires: 12 weeks')).toEqual([])
  })
})

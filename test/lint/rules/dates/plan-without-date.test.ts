import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('plan-without-date')

describe('plan-without-date', () => {
  it('reports a plan that does not say of when it is', () => {
    expect(said('title: Plan\nsetting:\n  admission: 2026-10-01')).toEqual([
      'effective: The plan has neither “effective” nor “revision: date”.',
    ])
  })

  it('leaves a date that cannot be read to the finding that says so', () => {
    expect(said('effective: 10/01/2026')).toEqual([])
  })

  it('is content with either date, in whatever state', () => {
    expect(said('effective: 2026-10-01')).toEqual([])
    expect(said('revision:\n  date: 2026-10-01')).toEqual([])
    expect(said('effective: 2026-02')).toEqual([])
  })
})

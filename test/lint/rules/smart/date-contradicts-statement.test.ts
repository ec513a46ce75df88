import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { planOf, type Written } from './plan-of.ts'

const said = saidBy('date-contradicts-statement')
const found = (statement: string, target_date: string, more: Written = {}) =>
  said(planOf(`${statement} client will walk daily`, { target_date, ...more })).length

describe('date-contradicts-statement', () => {
  it('quotes both dates', () => {
    const plan = planOf('By December 18, 2026, client will walk', { target_date: '2027-01-18' })
    expect(said(plan)).toEqual([
      'objectives[0].target_date: Objective o, “By December 18, 2026, client will walk”: the sentence says “By December 18, 2026”, and the target date is 2027-01-18.',
    ])
  })

  it.each([
    ['By December 18, 2026', '2026-12-18', '2026-12-19'],
    ['By 12/18/26', '2026-12-18', '2026-12-19'],
    ['By March 9', '2027-03-09', '2027-03-19'],
    ['By December', '2026-12-04', '2027-02-04'],
    ['By December 2026', '2026-12-31', '2027-12-31'],
    ['By January', '2026-12-31', '2026-12-11'],
    ['Within 8 weeks', '2026-12-28', '2027-01-11'],
    ['By week 4', '2026-12-07', '2026-12-15'],
    ['Within 3 months', '2027-02-08', '2027-03-01'],
    ['Within 8 weeks', '8 weeks', '6 weeks'],
    ['Within 12 weeks', '3 months', '4 months'],
    ['In 8 weeks', '6-8 weeks', '4-6 weeks'],
    ['By session 6', '6 sessions', '8 sessions'],
  ])('%s: %s fits, %s does not', (statement, fits, other) => {
    expect(found(statement, fits)).toBe(0)
    expect(found(statement, other)).toBe(1)
  })

  it('finds a day that is in no calendar', () => {
    expect(found('By February 29, 2027', '2027-01-29')).toBe(1)
  })

  it('lets day and month change places', () => {
    expect(found('By 4/12/2026', '2026-12-04')).toBe(0)
  })

  it('counts spans from the plan or from the objective’s own start', () => {
    expect(found('Within 4 weeks', '2027-02-01')).toBe(1)
    expect(found('Within 4 weeks', '2027-02-01', { start: '2027-01-04' })).toBe(0)
  })

  it('lets one of several dates fit, and the date decide over a span', () => {
    expect(found('From December 1, 2026 until March 9, 2027', '2027-03-09')).toBe(0)
    expect(found('Within 8 weeks and by March 9, 2027', '2027-03-09')).toBe(0)
    expect(found('Within 8 weeks and by March 9, 2027', '2027-03-10')).toBe(1)
  })

  it('has nothing to compare with words, or without a date', () => {
    expect(found('By discharge', '2027-03-09')).toBe(0)
    expect(found('By December 18, 2026', 'next session')).toBe(0)
    expect(said('objectives:\n  - { id: o, statement: "By March 9, 2027, walk daily" }')).toEqual(
      [],
    )
    expect(
      said('objectives:\n  - { id: o, statement: Walk within 8 weeks, target_date: 2030-01-01 }'),
    ).toEqual([])
  })

  it('compares a goal likewise', () => {
    expect(
      said(
        'goals:\n  - { id: g, statement: "Back at work by May 1, 2027", target_date: 2027-06-01 }',
      ),
    ).toHaveLength(1)
  })
})

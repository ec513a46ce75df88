import { describe, expect, it } from 'vitest'
import { sentence } from '../../../../src/lint/finding.ts'
import { foundBy, saidBy } from '../said-by.ts'

const said = saidBy('impossible-date')

describe('impossible-date', () => {
  it('says what is wrong with the day, the month or the year', () => {
    expect(said('effective: 2026-02-30')).toEqual([
      'effective: 2026-02-30 is not in the calendar: February 2026 has 28 days.',
    ])
    expect(said('effective: 2026-13-01')).toEqual([
      'effective: 2026-13-01 is not in the calendar: there is no month 13.',
    ])
    expect(said('effective: 0206-10-01')).toEqual([
      'effective: 0206-10-01 cannot be meant: the year would be 0206.',
    ])
  })

  it('knows leap years', () => {
    expect(said('effective: 2028-02-29')).toEqual([])
    expect(said('effective: 2027-02-29')).toEqual([
      'effective: 2027-02-29 is not in the calendar: February 2027 has 28 days.',
    ])
  })

  it('looks at months and years without a day', () => {
    expect(said('effective: 2026-00')).toEqual([
      'effective: 2026-00 is not in the calendar: there is no month 00.',
    ])
    expect(said('expires: "9999"')).toEqual([
      'expires: 9999 cannot be meant: the year would be 9999.',
    ])
  })

  it('looks into lists, deadlines and moments', () => {
    const plan = [
      'goals:',
      '  - id: sleep',
      '    target_date: 2026-11-31',
      'signatures:',
      '  - signed: 2026-02-30T10:00',
      '  - signed: 2026-02-28T25:00',
      '  - signed: 2026-02-28T10:00+02:00',
      '  - signed: 2026-02-28 10:00',
    ].join('\n')
    expect(said(plan)).toEqual([
      'goals[0].target_date: 2026-11-31 is not in the calendar: November 2026 has 30 days.',
      'signatures[0].signed: 2026-02-30 is not in the calendar: February 2026 has 28 days.',
      'signatures[1].signed: 25:00 is not a time of day.',
    ])
  })

  it('judges words and years only where a full date was written', () => {
    const plan = (started: string) => `medications:\n  - name: Sertraline\n    started: ${started}`
    expect(said(plan('2026-02-30'))).toHaveLength(1)
    expect(said(plan('1990-95'))).toEqual([])
    expect(said(plan('in her twenties'))).toEqual([])
  })

  it('judges the times of sessions, with or without a plan beside them', () => {
    const record = 'sessions:\n  - start: 25:70\n    end: 9:05\n  - start: "24:00"'
    expect(said('', { record })).toEqual([
      'sessions[0].start: 25:70 is not a time of day.',
      'sessions[1].start: 24:00 is not a time of day.',
    ])
  })

  it('does not repeat a date of birth where values are hidden', () => {
    const [finding] = foundBy('impossible-date')('client:\n  date_of_birth: 1988-02-30')
    expect(finding && sentence(finding, false)).toBe(
      'The date of birth, (not shown), cannot be right: there was no such day.',
    )
  })
})

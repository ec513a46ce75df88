import { describe, expect, it } from 'vitest'
import { otherDates } from '../../src/language/other-dates.ts'

describe('otherDates', () => {
  it.each([
    '12/15/2026',
    '12-15-2026',
    '15.12.2026',
    '12/15/26',
    '2026/12/15',
    '2026.12.15',
    'December 15, 2026',
    'Dec. 15 2026',
    'Tuesday, December 15th, 2026',
    '15 December 2026',
    '15th of December, 2026',
    'by 12/15/2026',
    'by 2026-12-15',
    '2026-12-15T10:00',
  ])('reads %s', (text) => {
    expect(otherDates(text)).toEqual(['2026-12-15'])
  })

  it('gives both readings where day and month could change places', () => {
    expect(otherDates('03/04/2026')).toEqual(['2026-03-04', '2026-04-03'])
    expect(otherDates('04/04/2026')).toEqual(['2026-04-04'])
    expect(otherDates('2026-3-4')).toEqual(['2026-03-04'])
  })

  it.each([
    'soon',
    '02/30/2026',
    '13/13/2026',
    'Mayor 3, 2026',
    'December 2026',
    '12/2026',
    '1-2',
    '12/15-2026',
    '',
  ])('does not guess at “%s”', (text) => {
    expect(otherDates(text)).toEqual([])
  })
})

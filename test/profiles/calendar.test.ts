import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, compareDates, fromDayNumber } from '../../src/language/dates.ts'
import { addBusinessDays, federalHolidays, isBusinessDay } from '../../src/profiles/calendar.ts'

/** 1999-12-01 to 2100-12-31. */
const day = fc.integer({ min: 10_926, max: 47_846 }).map(fromDayNumber)
const few = fc.integer({ min: 0, max: 40 })

describe('federal holidays, as OPM lists them', () => {
  it.each([
    [2020, '01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25'],
    [2021, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
    [2022, '01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26'],
    [2023, '01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'],
    [2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    [2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
  ])('%i', (year, days) => {
    expect(federalHolidays(year).map((one) => one.day.slice(5))).toEqual(days.split(' '))
  })

  it('names them and the day that the law gives', () => {
    expect(federalHolidays(2026).map(({ name }) => name)).toEqual([
      'New Year’s Day',
      'Martin Luther King Jr. Day',
      'Washington’s Birthday',
      'Memorial Day',
      'Juneteenth',
      'Independence Day',
      'Labor Day',
      'Columbus Day',
      'Veterans Day',
      'Thanksgiving Day',
      'Christmas Day',
    ])
    expect(federalHolidays(2026)[5]).toEqual({
      name: 'Independence Day',
      day: '2026-07-03',
      falls: '2026-07-04',
    })
  })
})

describe('business days', () => {
  it.each([
    ['2026-09-04', true],
    ['2026-09-05', false],
    ['2026-09-06', false],
    ['2026-09-07', false],
    ['2026-09-08', true],
    ['2026-07-03', false],
    ['2020-06-19', true],
    ['2021-12-31', false],
    ['2100-11-25', false],
  ])('%s: %s', (date, expected) => expect(isBusinessDay(date)).toBe(expected))

  it('names the days that it passes over', () => {
    expect(addBusinessDays('2026-09-04', 1)).toEqual({
      day: '2026-09-08',
      skipped: [
        { day: '2026-09-05', reason: 'Saturday' },
        { day: '2026-09-06', reason: 'Sunday' },
        { day: '2026-09-07', reason: 'Labor Day' },
      ],
    })
    expect(addBusinessDays('2027-12-23', 1).skipped[0]).toEqual({
      day: '2027-12-24',
      reason: 'Christmas Day',
      keptFor: '2027-12-25',
    })
  })

  it('stays where it is for none, even on a Sunday', () => {
    expect(addBusinessDays('2026-09-06', 0)).toEqual({ day: '2026-09-06', skipped: [] })
  })

  it.each([-1, 1.5, Number.NaN])('refuses %d', (count) => {
    expect(() => addBusinessDays('2026-09-04', count)).toThrow(RangeError)
  })

  it('ends on a business day, strictly later', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const end = addBusinessDays(from, count).day
        return isBusinessDay(end) && end > from
      }),
    )
  })

  it('adds up', () => {
    fc.assert(
      fc.property(day, few, few, (from, a, b) => {
        const [first, whole] = [addBusinessDays(from, a), addBusinessDays(from, a + b)]
        const second = addBusinessDays(first.day, b)
        expect(second.day).toBe(whole.day)
        expect([...first.skipped, ...second.skipped]).toEqual(whole.skipped)
      }),
    )
  })

  it('counts or names every day between', () => {
    fc.assert(
      fc.property(day, few, (from, count) => {
        const { day: end, skipped } = addBusinessDays(from, count)
        expect(addDays(from, count + skipped.length)).toBe(end)
        expect(skipped.some((one) => isBusinessDay(one.day))).toBe(false)
        expect(skipped.map((one) => one.day).toSorted(compareDates)).toEqual(
          skipped.map((one) => one.day),
        )
      }),
    )
  })
})

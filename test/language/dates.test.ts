import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  compareDates,
  dateShape,
  daysBetween,
  formatLong,
  fromDayNumber,
  isClockTime,
  isIsoDateShape,
  isRealDate,
  isRealDateTime,
  minutesBetween,
  parseIsoMonth,
  toDayNumber,
} from '../../src/language/dates.ts'

const day = fc.integer({ min: -25_567, max: 47_846 }).map(fromDayNumber)

describe('shapes', () => {
  it.each([
    ['2026-10-01', 'date'],
    ['2026-02-30', 'date'],
    ['2026-02', 'month'],
    ['2026-10-01T14:30', 'datetime'],
    ['2026-10-01T14:30:05.123-05:00', 'datetime'],
    ['20261001', undefined],
    ['2026-1-1', undefined],
    ['10/01/2026', undefined],
    ['2026-10-01 ', undefined],
    ['2026-10-01\n', undefined],
    ['', undefined],
  ])('reads %j as %s', (text, shape) => {
    expect(dateShape(text)).toBe(shape)
    expect(isIsoDateShape(text)).toBe(shape === 'date')
  })
})

describe('isRealDate', () => {
  it.each(['2024-02-29', '2000-02-29', '1850-01-01', '2200-12-31'])('accepts %s', (text) => {
    expect(isRealDate(text)).toBe(true)
  })
  it.each(['2026-02-29', '1900-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10'])(
    'rejects %s',
    (text) => expect(isRealDate(text)).toBe(false),
  )
  it.each(['2026-10-00', '1849-12-31', '2201-01-01', '0206-10-01', '2026-10-01T10:00'])(
    'rejects %s',
    (text) => expect(isRealDate(text)).toBe(false),
  )
})

describe('date-times and clock times', () => {
  it.each([
    ['2026-10-01T14:30', true],
    ['2026-10-01T14:30:59', true],
    ['2026-10-01T14:30:00.25Z', true],
    ['2026-10-01T14:30-05:00', true],
    ['2026-10-01T24:00', false],
    ['2026-10-01T14:60', false],
    ['2026-10-01T14:30:60', false],
    ['2026-10-01T14:30+15:00', false],
    ['2026-02-30T14:30', false],
    ['2026-10-01', false],
    ['2026-10-01 14:30', false],
  ])('isRealDateTime(%j) is %s', (text, real) => expect(isRealDateTime(text)).toBe(real))

  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['9:30', false],
    ['14:30:00', false],
    ['2:30 PM', false],
  ])('isClockTime(%j) is %s', (text, real) => expect(isClockTime(text)).toBe(real))

  it('counts minutes, across midnight only when asked', () => {
    expect(minutesBetween('14:00', '14:53')).toBe(53)
    expect(minutesBetween('09:05', '09:05')).toBe(0)
    expect(minutesBetween('23:30', '00:15')).toBeUndefined()
    expect(minutesBetween('23:30', '00:15', { acrossMidnight: true })).toBe(45)
    expect(minutesBetween('2pm', '14:53')).toBeUndefined()
  })
})

describe('months', () => {
  it('knows the first and last day', () => {
    expect(parseIsoMonth('2024-02')).toEqual({
      year: 2024,
      month: 2,
      first: '2024-02-01',
      last: '2024-02-29',
    })
    expect(parseIsoMonth('2026-13')).toBeUndefined()
    expect(parseIsoMonth('2026-02-01')).toBeUndefined()
  })
})

describe('day numbers', () => {
  it('count from 1970-01-01', () => {
    expect(toDayNumber('1970-01-01')).toBe(0)
    expect(toDayNumber('1969-12-31')).toBe(-1)
    expect(toDayNumber('2000-03-01')).toBe(11_017)
  })
  it('agree with the calendar on every day from 1900 to 2100', () => {
    let date = '1900-01-01'
    for (let n = toDayNumber(date); n <= toDayNumber('2100-12-31'); n += 1) {
      if (fromDayNumber(n) !== date || toDayNumber(date) !== n) expect.fail(date)
      date = nextByHand(date)
    }
    expect(date).toBe('2101-01-01')
  })
  it('refuse a day that does not exist, without quoting it', () => {
    expect(() => toDayNumber('2026-02-30')).toThrow(RangeError)
    expect(() => toDayNumber('2026-02-30')).not.toThrow(/2026/)
    expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError)
  })
})

describe('arithmetic', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-10', -13, '2024-12-10'],
  ])('addMonths(%s, %i) is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to))

  it('adds years, clamping 29 February', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29')
  })
  it('lands on the day that daysBetween counted', () => {
    fc.assert(fc.property(day, day, (a, b) => addDays(a, daysBetween(a, b)) === b))
  })
  it('adds days in any order', () => {
    const count = fc.integer({ min: -5000, max: 5000 })
    fc.assert(
      fc.property(day, count, count, (a, m, n) => addDays(addDays(a, m), n) === addDays(a, m + n)),
    )
  })
  it('keeps months in step and days within the month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (a, n) => {
        const b = addMonths(a, n)
        expect(isIsoDateShape(b)).toBe(true)
        expect(monthCount(b) - monthCount(a)).toBe(n)
        expect(b.slice(8) <= a.slice(8)).toBe(true)
        if (b.slice(8) !== a.slice(8)) expect(addDays(b, 1).slice(8)).toBe('01')
      }),
    )
  })
  it('orders dates as their day numbers', () => {
    fc.assert(fc.property(day, day, (a, b) => compareDates(a, b) === Math.sign(daysBetween(b, a))))
  })
})

describe('ageOn', () => {
  it.each([
    ['1990-05-10', '2026-05-09', 35],
    ['1990-05-10', '2026-05-10', 36],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-10-01', '2026-10-01', 0],
    ['2026-10-02', '2026-10-01', undefined],
  ])('born %s, on %s: %s', (birth, date, age) => expect(ageOn(birth, date)).toBe(age))
})

describe('formatLong', () => {
  it.each([
    ['2026-10-01', 'October 1, 2026'],
    ['2026-02', 'February 2026'],
    ['8 weeks', '8 weeks'],
    ['2026-02-30', '2026-02-30'],
  ])('%s reads %j', (text, long) => expect(formatLong(text)).toBe(long))
})

function monthCount(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
}

/** The next day by the schoolbook rule, independent of the code under test. */
function nextByHand(date: string): string {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (dayOfMonth < length) return text(year, month, dayOfMonth + 1)
  return month < 12 ? text(year, month + 1, 1) : text(year + 1, 1, 1)
}

function text(year: number, month: number, dayOfMonth: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${year}-${two(month)}-${two(dayOfMonth)}`
}

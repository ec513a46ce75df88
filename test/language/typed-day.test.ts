import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, formatLong, fromDayNumber, isRealDate } from '../../src/language/dates.ts'
import { readTypedDay } from '../../src/language/typed-day.ts'

/** A Saturday. */
const TODAY = '2026-11-21'

const dayOf = (typed: string, options?: Parameters<typeof readTypedDay>[2]) => {
  const read = readTypedDay(typed, TODAY, options)
  return 'day' in read ? read.day : undefined
}

const problemOf = (typed: string, options?: Parameters<typeof readTypedDay>[2]) => {
  const read = readTypedDay(typed, TODAY, options)
  return 'problem' in read ? read.problem : undefined
}

describe('a day to come', () => {
  it.each([
    // Spans
    ['8 weeks', '2027-01-16'],
    ['in 3 months', '2027-02-21'],
    ['two weeks', '2026-12-05'],
    ['90 days', '2027-02-19'],
    ['ninety (90) days', '2027-02-19'],
    ['6 wks', '2027-01-02'],
    ['a month', '2026-12-21'],
    ['in a week', '2026-11-28'],
    ['half a year', '2027-05-21'],
    ['1/2 year', '2027-05-21'],
    ['6-8 weeks', '2027-01-16'],
    ['~12 weeks', '2027-02-13'],
    ['by about 3 months', '2027-02-21'],
    ['in 2 weeks’ time', '2026-12-05'],
    ['week 4', '2026-12-19'],
    ['next 3 weeks', '2026-12-12'],
    ['a week from Friday', '2026-12-04'],
    ['3 months after December 1', '2027-03-01'],
    // Days and weeks from today
    ['today', '2026-11-21'],
    ['Tomorrow.', '2026-11-22'],
    ['the day after tomorrow', '2026-11-23'],
    ['next week', '2026-11-28'],
    ['next month', '2026-12-21'],
    ['next year', '2027-11-21'],
    // Weekdays
    ['Friday', '2026-11-27'],
    ['by fri.', '2026-11-27'],
    ['Thurs', '2026-11-26'],
    ['Saturday', '2026-11-28'],
    ['Sunday', '2026-11-22'],
    ['this Friday', '2026-11-27'],
    ['this coming Friday', '2026-11-27'],
    ['next Friday', '2026-11-27'],
    ['next Saturday', '2026-11-28'],
    ['next Sunday', '2026-11-29'],
    ['Friday of next week', '2026-11-27'],
    // Month and day
    ['December 15', '2026-12-15'],
    ['DECEMBER 15', '2026-12-15'],
    ['November 21', '2026-11-21'],
    ['November 20', '2027-11-20'],
    ['Dec 15 2026', '2026-12-15'],
    ['Dec. 15th', '2026-12-15'],
    ['Dec15', '2026-12-15'],
    ['Sept 3', '2027-09-03'],
    ['May 5', '2027-05-05'],
    ['15 December', '2026-12-15'],
    ['the 15th of December, 2026', '2026-12-15'],
    ['15-Dec-2026', '2026-12-15'],
    ['15-Dec-26', '2026-12-15'],
    ['Dec 15, ’26', '2026-12-15'],
    ['December twenty-first', '2026-12-21'],
    ['fifteenth of December', '2026-12-15'],
    ['December 15 of next year', '2027-12-15'],
    ['Tuesday, December 15th, 2026', '2026-12-15'],
    ['February 29', '2028-02-29'],
    ['the 15th', '2026-12-15'],
    ['the 21st', '2026-11-21'],
    ['the 31st', '2026-12-31'],
    ['15th of next month', '2026-12-15'],
    ['the first of the month', '2026-12-01'],
    // Figures
    ['12/15', '2026-12-15'],
    ['1/2', '2027-01-02'],
    ['12-15', '2026-12-15'],
    ['12/15/2026', '2026-12-15'],
    ['12 / 15 / 2026', '2026-12-15'],
    ['12/15/26', '2026-12-15'],
    ['12/15/65', '2065-12-15'],
    ['12-15-2026', '2026-12-15'],
    ['12.15.2026', '2026-12-15'],
    ['2026-12-15', '2026-12-15'],
    ['2026/3/4', '2026-03-04'],
    ['12152026', '2026-12-15'],
    ['20261215', '2026-12-15'],
    ['Tue 12/15', '2026-12-15'],
    // Months, weeks and years, and parts of them
    ['early December', '2026-12-05'],
    ['mid-December', '2026-12-15'],
    ['in mid December 2027', '2027-12-15'],
    ['late in December', '2026-12-25'],
    ['end of December', '2026-12-31'],
    ['by the end of December', '2026-12-31'],
    ['last day of February', '2027-02-28'],
    ['end of Feb 2028', '2028-02-29'],
    ['beginning of December', '2026-12-01'],
    ['the start of November', '2027-11-01'],
    ['December', '2026-12-31'],
    ['November', '2026-11-30'],
    ['in December 2026', '2026-12-31'],
    ['12/2026', '2026-12-31'],
    ['2027-02', '2027-02-28'],
    ['this December', '2026-12-31'],
    ['next December', '2027-12-31'],
    ['next March', '2027-03-31'],
    ['end of the month', '2026-11-30'],
    ['EOM', '2026-11-30'],
    ['this month', '2026-11-30'],
    ['end of next month', '2026-12-31'],
    ['middle of next month', '2026-12-15'],
    ['start of next month', '2026-12-01'],
    ['end of the year', '2026-12-31'],
    ['year-end', '2026-12-31'],
    ['start of next year', '2027-01-01'],
    ['by the end of 2027', '2027-12-31'],
    ['end of the week', '2026-11-27'],
    ['start of next week', '2026-11-23'],
    // Words that lead to it
    ['by December 15', '2026-12-15'],
    ['on 12/15', '2026-12-15'],
    ['until January 4, 2027', '2027-01-04'],
    ['before the 3rd of May', '2027-05-03'],
    ['on or before 1/5', '2027-01-05'],
    ['around the 15th', '2026-12-15'],
    ['about December 15', '2026-12-15'],
    ['no later than Dec 15', '2026-12-15'],
  ])('%j is %s', (typed, day) => {
    expect(readTypedDay(typed, TODAY)).toEqual({ day })
  })

  it('knows this week from the next in the middle of one', () => {
    const wednesday = '2026-11-18'
    const read = (typed: string) => readTypedDay(typed, wednesday)
    expect(read('Friday')).toEqual({ day: '2026-11-20' })
    expect(read('this Friday')).toEqual({ day: '2026-11-20' })
    expect(read('next Friday')).toEqual({ day: '2026-11-27' })
    expect(read('Monday')).toEqual({ day: '2026-11-23' })
    expect(read('next Monday')).toEqual({ day: '2026-11-23' })
    expect(read('end of the week')).toEqual({ day: '2026-11-20' })
    expect(read('end of next week')).toEqual({ day: '2026-11-27' })
  })

  it('keeps to the end of a shorter month', () => {
    expect(readTypedDay('next month', '2027-01-31')).toEqual({ day: '2027-02-28' })
    expect(readTypedDay('the 30th', '2027-02-01')).toEqual({ day: '2027-03-30' })
  })
})

describe('a day gone by', () => {
  it.each([
    ['3 weeks ago', '2026-10-31'],
    ['about a month ago', '2026-10-21'],
    ['two years back', '2024-11-21'],
    ['3 weeks', '2026-10-31'],
    ['in 3 weeks', '2026-12-12'],
    ['3 weeks from now', '2026-12-12'],
    ['yesterday', '2026-11-20'],
    ['the day before yesterday', '2026-11-19'],
    ['today', '2026-11-21'],
    ['last Tuesday', '2026-11-17'],
    ['last Saturday', '2026-11-14'],
    ['Saturday', '2026-11-14'],
    ['Friday', '2026-11-20'],
    ['this past Friday', '2026-11-20'],
    ['Monday last week', '2026-11-09'],
    ['last week', '2026-11-14'],
    ['last month', '2026-10-21'],
    ['March 3', '2026-03-03'],
    ['December 15', '2025-12-15'],
    ['11/21', '2026-11-21'],
    ['11/22', '2025-11-22'],
    ['February 29', '2024-02-29'],
    ['the 15th', '2026-11-15'],
    ['the 31st', '2026-10-31'],
    ['3/3/26', '2026-03-03'],
    ['12/15/65', '1965-12-15'],
    ['12/15/26', '1926-12-15'],
    ['Dec 15, 65', '1965-12-15'],
    ['1965-12-15', '1965-12-15'],
    ['mid-October', '2026-10-15'],
    ['end of March', '2026-03-31'],
    ['early last March', '2026-03-05'],
    ['end of last month', '2026-10-31'],
    ['end of the year', '2025-12-31'],
  ])('%j is %s', (typed, day) => {
    expect(readTypedDay(typed, TODAY, { past: true })).toEqual({ day })
  })

  it.each(['3 weeks ago', 'yesterday', 'last Tuesday', 'last week', 'end of last month'])(
    '%j is refused where a day to come is asked for',
    (typed) => expect(problemOf(typed)).toBe(`“${typed}” looks back; wanted ${COMING}.`),
  )

  it.each([
    ['December', 'month'],
    ['March 2026', 'month'],
    ['3/2026', 'month'],
    ['this week', 'week'],
  ])('%j is too long for one', (typed, whole) => {
    expect(problemOf(typed, { past: true })).toBe(
      `“${typed}” names a whole ${whole}; wanted the day, such as March 3 or 3 weeks ago.`,
    )
  })
})

describe('the day that spans are counted from', () => {
  const from = '2026-12-01'

  it('begins a span, and nothing else', () => {
    expect(dayOf('8 weeks', { from })).toBe('2027-01-26')
    expect(dayOf('8 weeks from today', { from })).toBe('2027-01-16')
    expect(dayOf('Friday', { from })).toBe('2026-11-27')
    expect(dayOf('next month', { from })).toBe('2026-12-21')
  })

  it('lets a span be counted on from it in the past', () => {
    expect(dayOf('2 weeks', { from: '2026-10-01', past: true })).toBe('2026-10-15')
    expect(dayOf('2 weeks ago', { from: '2026-10-01', past: true })).toBe('2026-11-07')
  })

  it('has to be a day itself', () => {
    const problem = 'The day to count from is “2026-02-30”; wanted a day of the years 1900 to 2100.'
    expect(problemOf('8 weeks', { from: '2026-02-30' })).toBe(problem)
    expect(readTypedDay('8 weeks', '2026-02-30')).toEqual({ problem })
  })
})

const COMING = 'a day to come such as December 15 or 8 weeks'
const ANY = 'a day such as December 15 or 8 weeks'
const REACH = 'a day of the years 1900 to 2100'

describe('no day', () => {
  it.each([
    ['', `Nothing was typed; wanted ${ANY}.`],
    [' \t', `Nothing was typed; wanted ${ANY}.`],
    ['soon', `“soon” was not understood as a day; wanted ${ANY}.`],
    ['12 sessions', `“12 sessions” speaks of sessions, which have no fixed day; wanted ${ANY}.`],
    ['next session', `“next session” speaks of sessions, which have no fixed day; wanted ${ANY}.`],
    ['ongoing', `“ongoing” has no fixed day; wanted ${ANY}.`],
    ['discharge', `“discharge” has no fixed day; wanted ${ANY}.`],
    ['12 months from admission', `“12 months from admission” has no fixed day; wanted ${ANY}.`],
    ['8', `“8” is a number alone; wanted ${ANY}.`],
    [
      'Decmber 15',
      `“Decmber 15” was not understood as a day (did you mean “December”?); wanted ${ANY}.`,
    ],
    [
      'February 30',
      `“February 30” names a day that does not exist (February has 29 days); wanted ${ANY}.`,
    ],
    [
      '2026-02-30',
      `“2026-02-30” names a day that does not exist (February 2026 has 28 days); wanted ${ANY}.`,
    ],
    [
      'the 31st of this month',
      `“the 31st of this month” names a day that does not exist (November 2026 has 30 days); wanted ${ANY}.`,
    ],
    [
      'the 32nd',
      `“the 32nd” names a day that does not exist (a month has 31 days at most); wanted ${ANY}.`,
    ],
    ['13/45/2026', `“13/45/2026” names month 13, which does not exist; wanted ${ANY}.`],
    ['0/5', `“0/5” names month 0, which does not exist; wanted ${ANY}.`],
    [
      'Friday, December 15',
      `“Friday, December 15” names the wrong weekday (December 15, 2026 is a Tuesday); wanted ${ANY}.`,
    ],
    ['12/15/1850', `“12/15/1850” is in the year 1850; wanted ${REACH}.`],
    ['12/15/206', `“12/15/206” is in the year 206; wanted ${REACH}.`],
    ['2101-01-01', `“2101-01-01” is in the year 2101; wanted ${REACH}.`],
    ['100 years', `“100 years” is in the year 2126; wanted ${REACH}.`],
    ['9999 years', `“9999 years” is too far away; wanted ${REACH}.`],
    ['x'.repeat(161), `“${'x'.repeat(40)}…” is too long for a day; wanted ${ANY}.`],
    ['\u001b[2J12\nsoon', `“[2J12 soon” was not understood as a day; wanted ${ANY}.`],
  ])('%j', (typed, problem) => {
    expect(readTypedDay(typed, TODAY)).toEqual({ problem })
  })

  it.each(['15/12/2026', '15.12.2026', '15-12-26', '15/12', '15122026'])(
    '%j is not turned round',
    (typed) =>
      expect(problemOf(typed)).toBe(
        `“${typed}” has the day before the month; wanted December 15, 2026, written as 2026-12-15.`,
      ),
  )

  it.each([
    '6-8',
    'December 15-20',
    'after December 15',
    'mid-2027',
    'next December 2026',
    'a few weeks',
    '2 business days',
    '0 weeks',
    '-3 weeks',
    'the first week of December',
    'Mayor 3',
    'Christmas',
    '...',
    '2026',
  ])('%j is not guessed at', (typed) => expect(dayOf(typed)).toBeUndefined())
})

const someDay = fc.integer({ min: -25_567, max: 47_846 }).map(fromDayNumber)
const inner = fc.integer({ min: -20_000, max: 40_000 }).map(fromDayNumber)
const piece = fc.constantFrom(
  ...'in by on the of a next last this early mid end before from ago week weeks month year day 1 2 15 31 99 2026 12/15 / - , . st th half Friday sat December feb may tomorrow yesterday session ½ \u0000'.split(
    ' ',
  ),
)
const phrase = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '-', '')), { maxLength: 9 })
  .map((pieces) => pieces.flat().join(''))
const options = fc.record(
  { from: fc.oneof(someDay, fc.string()), past: fc.boolean() },
  { requiredKeys: [] },
)

describe('laws', () => {
  it('reads an ISO day back, and the same day as plans show it', () => {
    fc.assert(
      fc.property(someDay, someDay, fc.boolean(), (day, today, past) => {
        expect(readTypedDay(day, today, { past })).toEqual({ day })
        expect(readTypedDay(formatLong(day), today, { past })).toEqual({ day })
      }),
    )
  })

  it('counts days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), inner, inner, (count, today, from) => {
        const ahead = { day: addDays(from, count) }
        expect(readTypedDay(`${count} days`, today, { from })).toEqual(ahead)
        const back = { day: addDays(today, -count) }
        expect(readTypedDay(`${count} days ago`, today, { from, past: true })).toEqual(back)
      }),
    )
  })

  it('finds a day without its year on the side that is asked for, within a year', () => {
    fc.assert(
      fc.property(inner, inner, fc.boolean(), (day, today, past) => {
        fc.pre(!day.endsWith('02-29'))
        const read = readTypedDay(formatLong(day).replace(/, \d+$/, ''), today, { past })
        const found = 'day' in read ? read.day : ''
        expect(found.slice(5)).toBe(day.slice(5))
        expect(past ? found <= today : found >= today).toBe(true)
        expect(past ? found > addDays(today, -367) : found < addDays(today, 367)).toBe(true)
      }),
    )
  })

  it('never throws, and gives a real day or one line', () => {
    const typed = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), phrase)
    fc.assert(
      fc.property(typed, fc.oneof(someDay, fc.string()), options, (text, today, how) => {
        const read = readTypedDay(text, today, how)
        if ('day' in read) {
          expect(isRealDate(read.day)).toBe(true)
          expect(read.day >= '1900-01-01' && read.day <= '2100-12-31').toBe(true)
        } else expect(read.problem).toMatch(/^\P{C}+; wanted \P{C}+\.$/u)
      }),
      { numRuns: 2000 },
    )
  })

  it('takes no longer for a long text', () => {
    const start = performance.now()
    for (const part of ['1 ', 'a week from ', '. ', '~', 'by ', "'", 'mon ', '1/'])
      for (const length of [150, 1_000_000]) dayOf(part.repeat(length / part.length))
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

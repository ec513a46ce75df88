import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/language/dates.ts'
import {
  describeSpan,
  parseSpan,
  resolveDateOrSpan,
  resolveSpan,
  type Span,
} from '../../src/language/spans.ts'

const ANCHOR = '2026-10-12'

describe('parseSpan', () => {
  it.each([
    ['8 weeks', '8 weeks', '2026-12-07'],
    ['eight weeks', '8 weeks', '2026-12-07'],
    ['8 wks.', '8 weeks', '2026-12-07'],
    ['8wk', '8 weeks', '2026-12-07'],
    ['8-week', '8 weeks', '2026-12-07'],
    ['90 days', '90 days', '2027-01-10'],
    ['ninety (90) days', '90 days', '2027-01-10'],
    ['90 calendar days', '90 days', '2027-01-10'],
    ['one hundred eighty days', '180 days', '2027-04-10'],
    ['3 months', '3 months', '2027-01-12'],
    ['1 year', '1 year', '2027-10-12'],
    ['a fortnight', '2 weeks', '2026-10-26'],
    ['two weeks', '2 weeks', '2026-10-26'],
    ['within 30 days', '30 days', '2026-11-11'],
    ['up to 8 weeks', '8 weeks', '2026-12-07'],
    ['in 12 weeks’ time', '12 weeks', '2027-01-04'],
    ['three months from now', '3 months', '2027-01-12'],
    ['over the coming 2 months', '2 months', '2026-12-12'],
    ['for the next month', '1 month', '2026-11-12'],
    ['first 8 weeks', '8 weeks', '2026-12-07'],
    ['by the end of four weeks', '4 weeks', '2026-11-09'],
    ['by week 4', '4 weeks', '2026-11-09'],
    ['Week 4', '4 weeks', '2026-11-09'],
    ['by the end of week 4', '4 weeks', '2026-11-09'],
    ['by the fourth week', '4 weeks', '2026-11-09'],
    ['by month 3', '3 months', '2027-01-12'],
    ['about 3 months', 'about 3 months', '2027-01-12'],
    ['~12 weeks', 'about 12 weeks', '2027-01-04'],
    ['approx. 6 mos', 'about 6 months', '2027-04-12'],
    ['half a year', '6 months', '2027-04-12'],
    ['1½ years', '18 months', '2028-04-12'],
    ['a year and a half', '18 months', '2028-04-12'],
    ['1 year and 6 months', '18 months', '2028-04-12'],
    ['2 weeks and 3 days', '17 days', '2026-10-29'],
    ['72 hours', '3 days', '2026-10-15'],
    ['within 72 hours', '3 days', '2026-10-15'],
    ['within seventy-two (72) hours', '3 days', '2026-10-15'],
    ['48 hrs', '2 days', '2026-10-14'],
    ['24-hour', '1 day', '2026-10-13'],
    ['24 to 48 hours', '1 to 2 days', '2026-10-14'],
    ['P8W', '8 weeks', '2026-12-07'],
    ['P3M', '3 months', '2027-01-12'],
    ['P1Y6M', '18 months', '2028-04-12'],
  ])('%j is %s, until %s', (text, words, date) => {
    const span = parseSpan(text)
    expect(span && describeSpan(span)).toBe(words)
    expect(span && resolveSpan(span, ANCHOR)).toBe(date)
  })

  it.each(['6-8 weeks', '6 – 8 wks', 'six to eight weeks', 'between 6 and 8 weeks'])(
    '%j is a range that ends with its far end',
    (text) => {
      expect(parseSpan(text)).toEqual({ kind: 'time', amount: 6, upTo: 8, unit: 'week' })
      expect(resolveDateOrSpan(text, ANCHOR)).toEqual({ date: '2026-12-07', from: 'span' })
    },
  )

  it.each([
    ['next session', 1],
    ['by the next session', 1],
    ['before next weekly session', 1],
    ['12 sessions', 12],
    ['12 weekly individual sessions', 12],
    ['session 8', 8],
    ['by the 8th session', 8],
    ['10 visits', 10],
  ])('%j is %i sessions and has no date', (text, count) => {
    const span = parseSpan(text)
    expect(span).toEqual({ kind: 'sessions', count })
    expect(span && resolveSpan(span, ANCHOR)).toBeUndefined()
  })

  it('reads a range of sessions', () => {
    expect(parseSpan('8 to 12 sessions')).toEqual({ kind: 'sessions', count: 8, upTo: 12 })
  })

  it.each([
    'discharge',
    'ongoing',
    'a few weeks',
    'a couple of weeks',
    'next week',
    'by next month',
    'by the end of the month',
    '12 months from admission',
    '2 business days',
    '30 seconds',
    '9 hours',
    '36 hours',
    '24 to 36 hours',
    'an hour',
    '1 day and 24 hours',
    'weekly',
    '2x/week',
    '0 weeks',
    '8-6 weeks',
    '8-8 weeks',
    '1.5 weeks',
    '3m',
    'day 30',
    'P1M10D',
    'P1M1W2D',
    'PT45M',
    'P',
    'year 2026',
    '2026',
    '8',
    '',
    '99999 weeks',
  ])('leaves %j alone', (text) => expect(parseSpan(text)).toBeUndefined())
})

describe('resolveSpan', () => {
  it('counts months from the anchor, clamped to the end of the month', () => {
    expect(resolveDateOrSpan('1 month', '2026-01-31')?.date).toBe('2026-02-28')
    expect(resolveDateOrSpan('2 months', '2026-01-31')?.date).toBe('2026-03-31')
  })
  it('has no day beyond the calendar of a plan, nor from an anchor that is no day', () => {
    expect(resolveSpan({ kind: 'time', amount: 9999, unit: 'year' }, ANCHOR)).toBeUndefined()
    expect(resolveSpan({ kind: 'time', amount: 300, unit: 'year' }, ANCHOR)).toBeUndefined()
    expect(resolveSpan({ kind: 'time', amount: 8, unit: 'week' }, '2026-02-30')).toBeUndefined()
  })
})

describe('resolveDateOrSpan', () => {
  it('takes a date as it is', () => {
    expect(resolveDateOrSpan(' 2026-11-09 ', ANCHOR)).toEqual({ date: '2026-11-09', from: 'date' })
  })
  it.each(['2026-02-30', '2026-02', 'discharge', 'next session', ''])('has none for %j', (text) => {
    expect(resolveDateOrSpan(text, ANCHOR)).toBeUndefined()
  })
})

const amount = fc.integer({ min: 1, max: 500 })
const span: fc.Arbitrary<Span> = fc
  .record({
    lower: amount,
    more: fc.option(amount, { nil: undefined }),
    unit: fc.constantFrom('day', 'week', 'month', 'year', 'session'),
    approximate: fc.boolean(),
  })
  .map(({ lower, more, unit, approximate }) => {
    const rest = { ...(more && { upTo: lower + more }), ...(approximate && { approximate: true }) }
    return (
      unit === 'session'
        ? { kind: 'sessions', count: lower, ...rest }
        : { kind: 'time', amount: lower, unit, ...rest }
    ) as Span
  })

describe('laws', () => {
  it('reads back what it describes', () => {
    fc.assert(
      fc.property(span, (s) => {
        expect(parseSpan(describeSpan(s))).toEqual(s)
      }),
    )
  })
  it('resolves days by counting them', () => {
    fc.assert(
      fc.property(
        amount,
        (n) => resolveDateOrSpan(`${n} days`, ANCHOR)?.date === addDays(ANCHOR, n),
      ),
    )
  })
  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), words()), (text) => {
        const found = resolveDateOrSpan(text, ANCHOR)
        expect(found === undefined || found.date > '1850').toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

function words(): fc.Arbitrary<string> {
  const word = fc.constantFrom(
    ...'8 6-8 two weeks months year session next the by in P 3 half and a of end week ½ 1st ~ to'.split(
      ' ',
    ),
  )
  return fc.array(word, { maxLength: 7 }).map((list) => list.join(' '))
}

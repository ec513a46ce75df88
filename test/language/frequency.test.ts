import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  describeFrequency,
  type Frequency,
  parseFrequency,
  perWeek,
  type Rate,
} from '../../src/language/frequency.ts'
import { parseLength } from '../../src/language/lengths.ts'

describe('rates', () => {
  it.each([
    ['weekly', 'once a week'],
    ['Weekly.', 'once a week'],
    ['on a weekly basis', 'once a week'],
    ['weekly individual therapy', 'once a week'],
    ['1 session/week', 'once a week'],
    ['1x weekly', 'once a week'],
    ['every week', 'once a week'],
    ['twice weekly', '2 times a week'],
    ['2x/week', '2 times a week'],
    ['2x/wk', '2 times a week'],
    ['2 × week', '2 times a week'],
    ['2xweek', '2 times a week'],
    ['x2/week', '2 times a week'],
    ['2/wk', '2 times a week'],
    ['3 times a week', '3 times a week'],
    ['three sessions weekly', '3 times a week'],
    ['5 days per week', '5 times a week'],
    ['semi-weekly', '2 times a week'],
    ['every other week', 'every 2 weeks'],
    ['every 2 weeks', 'every 2 weeks'],
    ['once every two weeks', 'every 2 weeks'],
    ['every third week', 'every 3 weeks'],
    ['alternate weeks', 'every 2 weeks'],
    ['fortnightly', 'every 2 weeks'],
    ['q2w', 'every 2 weeks'],
    ['q2wk', 'every 2 weeks'],
    ['q 2 weeks', 'every 2 weeks'],
    ['twice every 2 weeks', '2 times every 2 weeks'],
    ['every 2-4 weeks', 'every 2 to 4 weeks'],
    ['1-2x/week', '1 to 2 times a week'],
    ['once or twice a week', '1 to 2 times a week'],
    ['1 or 2 times per month', '1 to 2 times a month'],
    ['monthly', 'once a month'],
    ['1x/mo', 'once a month'],
    ['quarterly', 'every 3 months'],
    ['every 90 days', 'every 90 days'],
    ['twice a year', '2 times a year'],
    ['annually', 'once a year'],
    ['daily', 'once a day'],
    ['daily at bedtime', 'once a day'],
    ['nightly', 'once a day'],
    ['each morning', 'once a day'],
    ['twice a day', '2 times a day'],
    ['BID', '2 times a day'],
    ['b.i.d.', '2 times a day'],
    ['every 8 hours', '3 times a day'],
    ['at least weekly', 'at least once a week'],
    ['2 or more visits per week', 'at least 2 times a week'],
    ['up to 3 times a week', 'at most 3 times a week'],
    ['biweekly (every 2 weeks)', 'every 2 weeks'],
    ['biweekly (twice a week)', '2 times a week'],
    ['biweekly on Tue/Thu', 'every Tuesday and Thursday'],
    ['Mon/Wed/Fri', 'every Monday, Wednesday and Friday'],
    ['MWF', 'every Monday, Wednesday and Friday'],
    ['3x/week on Mon, Wed and Fri', 'every Monday, Wednesday and Friday'],
    ['Tuesdays and Thursdays', 'every Tuesday and Thursday'],
    ['every other Monday', 'every other Monday'],
    ['Monday through Friday', 'every weekday'],
    ['daily on weekdays', 'every weekday'],
  ])('%j is %s', (text, words) => {
    const frequency = parseFrequency(text)
    expect(frequency && describeFrequency(frequency)).toBe(words)
    expect(JSON.stringify(frequency)).not.toContain('ambiguous')
  })

  it.each([
    ['biweekly', 'every 2 weeks'],
    ['Bi-weekly', 'every 2 weeks'],
    ['bimonthly', 'every 2 months'],
    ['biannually', '2 times a year'],
  ])('%j is ambiguous, read as %s', (text, words) => {
    const frequency = parseFrequency(text)
    expect(frequency).toMatchObject({ kind: 'rate', ambiguous: true })
    expect(frequency && describeFrequency(frequency)).toBe(words)
  })
})

describe('with a length', () => {
  it.each([
    ['1 hour weekly', 'once a week, 60 minutes'],
    ['45 min 2x/week', '2 times a week, 45 minutes'],
    ['2 x 45 min weekly', '2 times a week, 45 minutes'],
    ['Individual therapy: weekly, 50 minutes', 'once a week, 50 minutes'],
    ['one 50-minute session per week', 'once a week, 50 minutes'],
    ['weekly sessions of 50 minutes', 'once a week, 50 minutes'],
    ['45 min per session, weekly', 'once a week, 45 minutes'],
    ['half an hour daily', 'once a day, 30 minutes'],
    ['60 min/week', 'once a week, 60 minutes'],
    ['5 days/week, 3 hours', '5 times a week, 180 minutes'],
    ['3x/wk, 45-60 min', '3 times a week, 45 to 60 minutes'],
    ['10 min per session', 'every session, 10 minutes'],
    ['one 90-minute session', 'once, 90 minutes'],
  ])('%j is %s', (text, words) => {
    const frequency = parseFrequency(text)
    expect(frequency && describeFrequency(frequency)).toBe(words)
  })

  it.each([
    ['50 minutes', { minutes: 50 }],
    ['1.5 hours', { minutes: 90 }],
    ['1 hr 30 min', { minutes: 90 }],
    ['45–60 min', { minutes: 45, minutesUpTo: 60 }],
    ['1-2 hours', { minutes: 60, minutesUpTo: 120 }],
    ['an hour', { minutes: 60 }],
    ['an hour and a half', { minutes: 90 }],
    ['half-hour', { minutes: 30 }],
    ['60-45 min', undefined],
    ['0 min', undefined],
    ['45', undefined],
    ['45 min or so', undefined],
    ['hourly', undefined],
  ])('parseLength(%j) is %j', (text, length) => expect(parseLength(text)).toEqual(length))
})

describe('other kinds', () => {
  it.each(['once', 'one time', 'one-time', '1x', 'single session'])('%j is once', (text) => {
    expect(parseFrequency(text)).toEqual({ kind: 'once' })
  })
  it.each(['as needed', 'PRN', 'p.r.n.', 'as clinically indicated', 'on an as-needed basis'])(
    '%j is as needed',
    (text) => expect(parseFrequency(text)).toEqual({ kind: 'as-needed' }),
  )
  it.each(['weekly or as needed', 'weekly and PRN', 'weekly, or more often if needed'])(
    '%j keeps its rate',
    (text) =>
      expect(parseFrequency(text)).toEqual({
        kind: 'as-needed',
        rate: { kind: 'rate', times: 1, per: 'week' },
      }),
  )
  it.each(['every session', 'each session', 'per session', 'at every individual session'])(
    '%j is every session',
    (text) => expect(parseFrequency(text)).toEqual({ kind: 'every-session' }),
  )
  it('reads every other and every fourth session', () => {
    expect(parseFrequency('every other session')).toEqual({ kind: 'every-session', every: 2 })
    expect(parseFrequency('every 4th session')).toEqual({ kind: 'every-session', every: 4 })
  })
})

describe('tapering', () => {
  it.each([
    ['3W1', '3 times a week for 1 week'],
    ['2w4, 1w2', '2 times a week for 4 weeks, then once a week for 2 weeks'],
    ['PT 1w1 2w3', 'once a week for 1 week, then 2 times a week for 3 weeks'],
    ['1-2w4', '1 to 2 times a week for 4 weeks'],
    ['weekly for 8 weeks, then every other week', 'once a week for 8 weeks, then every 2 weeks'],
    ['Weekly x 12 wks; then monthly', 'once a week for 12 weeks, then once a month'],
    ['weekly x 4, then as needed', 'once a week for 4 sessions, then as needed'],
    [
      '2x/week for 4 weeks, 1x/week for 4 weeks',
      '2 times a week for 4 weeks, then once a week for 4 weeks',
    ],
    ['weekly for 6 months then taper to monthly', 'once a week for 6 months, then once a month'],
    ['initially weekly, then monthly', 'once a week, then once a month'],
    ['3x/wk, 45-60 min, 8-12 wk', '3 times a week, 45 to 60 minutes, for 8 to 12 weeks'],
    ['weekly, 12 sessions', 'once a week for 12 sessions'],
    ['45 min weekly for the next 12 weeks', 'once a week, 45 minutes, for 12 weeks'],
  ])('%j is %s', (text, words) => {
    const frequency = parseFrequency(text)
    expect(frequency?.kind).toBe('tapering')
    expect(frequency && describeFrequency(frequency)).toBe(words)
  })
})

describe('not understood', () => {
  it.each([
    'on non-therapy days daily',
    'ongoing',
    'weekly until stable',
    'weekly or biweekly',
    'monthly or sooner on change',
    'PHQ-9 every 2 weeks',
    '2x biweekly',
    'weekly (2x/week)',
    '2-weekly',
    '2 weekly',
    '12 weekly sessions',
    '12 sessions',
    '8 weeks',
    'per week',
    'week',
    '4 to 6 times',
    '3 hours weekly',
    '9 hours per week',
    '0x/week',
    '2w',
    '2w0',
    '2-1x/week',
    '45 min weekly, 60 min',
    'first Monday of the month',
    '',
    'weekly '.repeat(40),
  ])('%j gives nothing', (text) => expect(parseFrequency(text)).toBeUndefined())
})

describe('perWeek', () => {
  it.each([
    ['weekly', 1],
    ['every other week', 0.5],
    ['1-2x/week', 1.5],
    ['every 1-2 weeks', 0.75],
    ['daily', 7],
    ['monthly', 0.23],
    ['quarterly', 0.077],
    ['2w4, 1w2', 10 / 6],
    ['weekly for 4 sessions, then every 2 weeks for 8 weeks', 8 / 12],
    ['weekly for 8 weeks, then monthly', undefined],
    ['as needed', undefined],
    ['once', undefined],
    ['every session', undefined],
  ])('%j is %s', (text, visits) => {
    const average = perWeek(parseFrequency(text) as Frequency)
    if (visits === undefined) expect(average).toBeUndefined()
    else expect(average).toBeCloseTo(visits, 2)
  })
})

const rate: fc.Arbitrary<Rate> = fc
  .record({
    times: fc.integer({ min: 1, max: 20 }),
    timesMore: fc.integer({ min: 0, max: 5 }),
    per: fc.constantFrom('day', 'week', 'month', 'year'),
    every: fc.integer({ min: 1, max: 12 }),
    everyMore: fc.integer({ min: 0, max: 5 }),
    bound: fc.constantFrom(undefined, 'at-least', 'at-most'),
    minutes: fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined }),
    minutesMore: fc.integer({ min: 0, max: 60 }),
  })
  .map(
    (r) =>
      ({
        kind: 'rate',
        times: r.times,
        ...(r.timesMore && { timesUpTo: r.times + r.timesMore }),
        per: r.per,
        ...(r.every > 1 && { every: r.every }),
        ...(r.every > 1 && r.everyMore && { everyUpTo: r.every + r.everyMore }),
        ...(r.bound && { bound: r.bound }),
        ...(r.minutes && { minutes: r.minutes }),
        ...(r.minutes && r.minutesMore && { minutesUpTo: r.minutes + r.minutesMore }),
      }) as Rate,
  )

describe('laws', () => {
  it('reads back what it describes', () => {
    const taper = fc.tuple(rate, fc.integer({ min: 1, max: 52 }), rate).map(
      ([first, weeks, last]): Frequency => ({
        kind: 'tapering',
        steps: [
          { rate: first, lasts: { kind: 'time', amount: weeks, unit: 'week' } },
          { rate: last },
        ],
      }),
    )
    const asNeeded = rate.map((r): Frequency => ({ kind: 'as-needed', rate: r }))
    fc.assert(
      fc.property(fc.oneof(rate, taper, asNeeded), (f) => {
        expect(parseFrequency(describeFrequency(f))).toEqual(f)
      }),
      { numRuns: 1000 },
    )
  })
  it('never fails on any text', () => {
    const word = fc.constantFrom(
      ...'2x / week weekly every other 2w4 , then for 8 weeks 45 min prn or once session q2w mon @1 ( ) 1-2 and x per a'.split(
        ' ',
      ),
    )
    const phrase = fc.array(word, { maxLength: 8 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), phrase), (text) => {
        const frequency = parseFrequency(text)
        if (frequency) expect(describeFrequency(frequency)).not.toMatch(/undefined|NaN/)
      }),
      { numRuns: 3000 },
    )
  })
})

/** Deadlines as the payers' texts state them, with days worked out by hand from a calendar. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, fromDayNumber } from '../../src/language/dates.ts'
import type { ClientRecord, Deadline, Plan } from '../../src/plan/types.generated.ts'
import { type DueAnswer, dueBy } from '../../src/profiles/deadline.ts'
import { gatherFacts } from '../../src/profiles/facts.ts'

type Known = Partial<Omit<DueAnswer, 'steps'>>

const sessions = (...days: string[]): ClientRecord => ({ sessions: days.map((date) => ({ date })) })

/** Sessions on this many days in a row. */
const daily = (from: string, count: number): ClientRecord =>
  sessions(...Array.from({ length: count }, (_, at) => addDays(from, at)))

const ask = (deadline: Deadline, plan: Plan, record?: ClientRecord, asOf = '2026-12-31') =>
  dueBy(deadline, gatherFacts(plan, record, asOf))

const without = ({ steps: _, ...known }: DueAnswer): Known => known

const admitted = (admission: string, level_of_care = 'outpatient'): Plan => ({
  setting: { admission, level_of_care },
})

const virginia: Deadline = { hours: 24, after: 'admission' }
const anthem: Deadline = { days: 14, after: 'admission' }
const newYork: Deadline = { days: 30, after: 'admission', coverage: 'Medicaid fee-for-service' }
const pennsylvania: Deadline = { days: 30, after: 'intake-and-assessment' }
const texas: Deadline = {
  business_days: 10,
  after: 'eligibility-and-authorization',
  before: 'first-service',
}
const bcbsMinnesota: Deadline = { sessions: 3 }
const minnesota: Deadline = {
  not_programs: ['residential', 'otp'],
  session_days: 10,
  days: 30,
  whichever: 'first',
  after: 'first-service',
  exclude_anchor_day: true,
}
const minnesotaOtp: Deadline = {
  programs: ['otp'],
  days: 21,
  after: 'first-service',
  exclude_anchor_day: true,
}
const northCarolina: Deadline = { days: 30, after: 'admission', only_if_beyond_days: 30 }
const oregon: Deadline = { before: 'first-treatment-service', reason_for_delay: true }
const wisconsin: Deadline = { on: 'comprehensive-assessment' }
const florida: Deadline = { programs: ['day-or-night'], days: 10, after: 'placement' }
const floridaCosigner: Deadline = { days: 10, after: 'author-signature' }
const partialHospital: Deadline = { programs: ['partial-hospital'], service_days: 5 }

const authorized = (from: string, setting: Plan['setting'] = {}): Plan => ({
  client: { coverages: [{ authorization: { from } }] },
  setting,
})

const counting = (
  unit: 'sessions' | 'session_days' | 'service_days',
  wanted: number,
  held: number,
) => ({ kind: 'count', unit, wanted, held, left: wanted - held }) as const

const due = (day: string, more: Known = {}): Known => ({ applies: true, due: day, ...more })

describe('lengths of time', () => {
  it.each<[string, Deadline, Plan, Known]>([
    ['24 hours: into the next day', virginia, admitted('2026-08-10'), due('2026-08-11')],
    ['24 hours over the end of a year', virginia, admitted('2026-12-31'), due('2027-01-01')],
    [
      '72 hours over a leap day',
      { hours: 72, after: 'admission' },
      admitted('2028-02-27'),
      due('2028-03-01'),
    ],
    [
      '12 hours may pass midnight',
      { hours: 12, after: 'admission' },
      admitted('2026-08-10'),
      due('2026-08-11'),
    ],
    ['36 hours', { hours: 36, after: 'admission' }, admitted('2026-08-10'), due('2026-08-12')],
    ['14 days', anthem, admitted('2026-08-10'), due('2026-08-24')],
    ['14 days past the end of February', anthem, admitted('2026-02-20'), due('2026-03-06')],
    ['14 days in a leap year', anthem, admitted('2028-02-20'), due('2028-03-05')],
    ['30 days', newYork, admitted('2026-08-10'), due('2026-09-09')],
    ['30 days over New Year', newYork, admitted('2026-12-15'), due('2027-01-14')],
    [
      '30 days end on a Saturday and stay there',
      newYork,
      admitted('2026-08-06'),
      due('2026-09-05'),
    ],
    ['60 days', { days: 60, after: 'admission' }, admitted('2026-01-31'), due('2026-04-01')],
    ['no day more', { days: 0, after: 'admission' }, admitted('2026-08-10'), due('2026-08-10')],
    ['6 weeks', { weeks: 6, after: 'admission' }, admitted('2026-08-10'), due('2026-09-21')],
    [
      'a month from the 31st',
      { months: 1, after: 'admission' },
      admitted('2026-01-31'),
      due('2026-02-28'),
    ],
    [
      'a month in a leap year',
      { months: 1, after: 'admission' },
      admitted('2028-01-31'),
      due('2028-02-29'),
    ],
    [
      '3 months from the 30th',
      { months: 3, after: 'admission' },
      admitted('2026-11-30'),
      due('2027-02-28'),
    ],
    [
      '12 months from a leap day',
      { months: 12, after: 'admission' },
      admitted('2028-02-29'),
      due('2029-02-28'),
    ],
    [
      '10 business days over Labor Day',
      texas,
      authorized('2026-08-28'),
      due('2026-09-14', { missing: 'first-service' }),
    ],
    [
      '10 business days over Christmas',
      texas,
      authorized('2026-12-18'),
      due('2027-01-05', { missing: 'first-service' }),
    ],
    [
      'from a Saturday',
      { business_days: 1, after: 'admission' },
      admitted('2026-08-08'),
      due('2026-08-10'),
    ],
    [
      'over a holiday kept on Friday',
      { business_days: 1, after: 'admission' },
      admitted('2026-07-02'),
      due('2026-07-06'),
    ],
    [
      'the earlier of two without a word',
      { days: 30, months: 1, after: 'admission' },
      admitted('2026-02-01'),
      due('2026-03-01'),
    ],
    [
      'the later of two',
      { days: 30, months: 1, whichever: 'later', after: 'admission' },
      admitted('2026-02-01'),
      due('2026-03-03'),
    ],
    [
      'grace',
      { ...anthem, grace_days: 15 },
      admitted('2026-08-10'),
      due('2026-08-24', { graceUntil: '2026-09-08' }),
    ],
  ])('%s', (_, deadline, plan, expected) => {
    expect(without(ask(deadline, plan))).toEqual(expected)
  })

  it('counts the day of the anchor as day 1 only where the profile says so', () => {
    const count = (deadline: Deadline) =>
      ask({ ...deadline, after: 'admission' }, admitted('2026-08-10')).due
    expect(count({ days: 10, exclude_anchor_day: true })).toBe('2026-08-20')
    expect(count({ days: 10 })).toBe('2026-08-20')
    expect(count({ days: 10, exclude_anchor_day: false })).toBe('2026-08-19')
    expect(count({ business_days: 5, exclude_anchor_day: false })).toBe('2026-08-14')
    expect(count({ months: 1, exclude_anchor_day: false })).toBe('2026-09-09')
  })

  it('leaves out a length that no calendar can count', () => {
    const [days, plan] = [1.5, admitted('2026-08-10')]
    expect(without(ask({ days, after: 'admission' }, plan))).toEqual({ applies: true })
    expect(ask({ days: 9e9, weeks: 2, after: 'admission' }, plan).due).toBe('2026-08-24')
    const odd: Deadline = {
      weeks: 2,
      after: 'admission',
      grace_days: 9e9,
      only_if_beyond_days: 0.5,
    }
    expect(without(ask(odd, plan))).toEqual(due('2026-08-24'))
    expect(ask({ days: -3, after: 'admission' }, plan).due).toBeUndefined()
  })
})

describe('sessions', () => {
  const first = '2026-08-12'
  it.each<[string, Deadline, ClientRecord | undefined, Known]>([
    [
      'the third session',
      bcbsMinnesota,
      sessions(first, '2026-08-19', '2026-08-26'),
      due('2026-08-26'),
    ],
    ['two on one day', bcbsMinnesota, sessions(first, first, '2026-08-19'), due('2026-08-19')],
    [
      'two of three',
      bcbsMinnesota,
      sessions(first, '2026-08-19'),
      { applies: true, waitingFor: counting('sessions', 3, 2) },
    ],
    [
      'none of three',
      bcbsMinnesota,
      undefined,
      { applies: true, waitingFor: counting('sessions', 3, 0) },
    ],
    ['the 10th day with a session after the first', minnesota, daily(first, 11), due('2026-08-22')],
    [
      '9 such days: the cap stands, and may be undercut',
      minnesota,
      daily(first, 10),
      due('2026-09-11', { waitingFor: counting('session_days', 10, 9) }),
    ],
    [
      'a second session on the first day adds nothing',
      minnesota,
      { sessions: [...(daily(first, 10).sessions ?? []), { date: first }] },
      due('2026-09-11', { waitingFor: counting('session_days', 10, 9) }),
    ],
    [
      'the 10th day comes after the cap',
      minnesota,
      sessions(first, ...Array.from({ length: 10 }, (_, at) => addDays(first, (at + 1) * 4))),
      due('2026-09-11'),
    ],
    [
      'the first day counts unless it is excluded',
      { ...minnesota, exclude_anchor_day: undefined },
      daily(first, 10),
      due('2026-08-21'),
    ],
    [
      'nothing held: no first service',
      minnesota,
      { sessions: [] },
      { applies: true, waitingFor: { kind: 'event', event: 'first-service' } },
    ],
    ['nothing known', minnesota, undefined, { applies: true, missing: 'first-service' }],
    [
      'later of the two: not before the days are over',
      { days: 90, sessions: 6, whichever: 'later', after: 'first-service' },
      sessions(first, '2026-08-19'),
      { applies: true, notBefore: '2026-11-10', waitingFor: counting('sessions', 6, 2) },
    ],
    [
      'later of the two, both there',
      { days: 10, sessions: 3, whichever: 'later', after: 'first-service' },
      sessions(first, '2026-08-14', '2026-09-02'),
      due('2026-09-02'),
    ],
  ])('%s', (_, deadline, record, expected) => {
    expect(without(ask(deadline, { setting: { level_of_care: '1' } }, record))).toEqual(expected)
  })

  it('does not count what was missed, and counts who came late', () => {
    const record: ClientRecord = {
      sessions: [
        { date: '2026-08-10', attendance: 'no-show' },
        { date: '2026-08-12', attendance: 'late' },
        { date: '2026-08-14', attendance: 'cancelled' },
        { date: '2026-08-19', attendance: 'attended' },
        { date: '2026-08-26' },
      ],
    }
    expect(ask(bcbsMinnesota, {}, record).due).toBe('2026-08-26')
  })

  it('does not count sessions that are still to come on the day of judging', () => {
    const record = sessions('2026-08-12', '2026-08-19', '2026-08-26')
    expect(ask(bcbsMinnesota, {}, record, '2026-08-25').waitingFor).toMatchObject({ left: 1 })
    expect(ask(bcbsMinnesota, {}, record, '2026-08-26').due).toBe('2026-08-26')
  })

  it('says that days of services are known only from sessions', () => {
    const plan: Plan = { setting: { level_of_care: '2.5' } }
    const answer = ask(partialHospital, plan, daily('2026-08-10', 5))
    expect(answer.due).toBe('2026-08-14')
    expect(answer.steps.at(-1)?.sentence).toContain('Only days with a session in the record')
  })
})

describe('events', () => {
  const assessed: Plan = {
    assessment: { date: '2026-08-14' },
    setting: { admission: '2026-08-10' },
  }
  it.each<[string, Deadline, Plan, ClientRecord | undefined, Known]>([
    ['the day of the assessment', wisconsin, assessed, undefined, due('2026-08-14')],
    [
      'no assessment yet',
      wisconsin,
      admitted('2026-08-10'),
      undefined,
      { applies: true, missing: 'comprehensive-assessment' },
    ],
    [
      'from the later of intake and assessment',
      pennsylvania,
      assessed,
      undefined,
      due('2026-09-13'),
    ],
    [
      'no authorization',
      texas,
      admitted('2026-08-10'),
      undefined,
      { applies: true, missing: 'eligibility-and-authorization' },
    ],
    [
      'services start before the count ends',
      texas,
      authorized('2026-08-28'),
      sessions('2026-09-08'),
      due('2026-09-08'),
    ],
    [
      'services start after the count ends',
      texas,
      authorized('2026-08-28'),
      sessions('2026-09-21'),
      due('2026-09-14'),
    ],
    [
      'services planned before the count ends',
      texas,
      authorized('2026-08-28', { first_session: '2026-09-02' }),
      undefined,
      due('2026-09-02'),
    ],
    [
      'services have not begun: the count, or sooner',
      texas,
      authorized('2026-08-28', { admission: '2026-08-28' }),
      { sessions: [] },
      due('2026-09-14', { waitingFor: { kind: 'event', event: 'first-service' } }),
    ],
    [
      'services began, nobody knows the authorization',
      texas,
      {},
      sessions('2026-09-08'),
      due('2026-09-08', { missing: 'eligibility-and-authorization' }),
    ],
    [
      'before treatment, not before the assessment',
      oregon,
      assessed,
      {
        sessions: [
          { date: '2026-08-12', service_code: '90791' },
          { date: '2026-08-14' },
          { date: '2026-08-21' },
        ],
      },
      due('2026-08-21'),
    ],
    [
      'assessed, not treated yet',
      oregon,
      { ...assessed, setting: { first_session: '2026-08-12' } },
      sessions('2026-08-12'),
      { applies: true, waitingFor: { kind: 'event', event: 'first-treatment-service' } },
    ],
    [
      'nothing tells when treatment starts',
      oregon,
      assessed,
      undefined,
      { applies: true, missing: 'first-treatment-service' },
    ],
    [
      'the co-signature after the author’s',
      floridaCosigner,
      { signatures: [{ role: 'clinician', method: 'electronic', signed: '2026-09-01T16:20' }] },
      undefined,
      due('2026-09-11'),
    ],
    [
      'no signature that counts',
      floridaCosigner,
      { signatures: [{ role: 'clinician', method: 'unable', signed: '2026-09-01' }] },
      undefined,
      { applies: true, missing: 'author-signature' },
    ],
    [
      'an admission on no real day',
      anthem,
      admitted('2026-02-30'),
      undefined,
      { applies: true, missing: 'admission' },
    ],
    ['no anchor is named', { days: 30 }, admitted('2026-08-10'), undefined, { applies: true }],
    [
      'nothing is asked',
      { note: 'In time.' },
      admitted('2026-08-10'),
      undefined,
      { applies: true },
    ],
  ])('%s', (_, deadline, plan, record, expected) => {
    expect(without(ask(deadline, plan, record))).toEqual(expected)
  })
})

describe('kinds of program', () => {
  it.each<[string, Deadline, string | undefined, Known]>([
    ['opioid treatment: 21 days', minnesotaOtp, 'OTP', due('2026-08-31')],
    ['opioid treatment, elsewhere', minnesotaOtp, '1', { applies: false }],
    ['not for residential care', minnesota, '3.5', { applies: false }],
    [
      'for all others',
      minnesota,
      '2.1',
      due('2026-09-09', { waitingFor: counting('session_days', 10, 0) }),
    ],
    ['day treatment at ASAM 2.5', florida, '2.5', due('2026-08-20')],
    ['day treatment, in an office', florida, undefined, { applies: false }],
    ['nobody knows which program', minnesota, 'tier B', { applies: 'unknown' }],
    ['not even for an opioid program', minnesotaOtp, '2-WM', { applies: 'unknown' }],
  ])('%s', (_, deadline, level, expected) => {
    expect(without(ask(deadline, admitted('2026-08-10', level)))).toEqual(expected)
  })
})

describe('only where services run past 30 days', () => {
  const base: Plan = { ...admitted('2026-08-10'), effective: '2026-08-12', status: 'active' }
  const by = (plan: Plan, record?: ClientRecord, asOf = '2026-08-20') =>
    without(ask(northCarolina, { ...base, ...plan }, record, asOf))
  const applies = due('2026-09-09')
  const unknown: Known = { applies: 'unknown', appliesFrom: '2026-09-10', due: '2026-09-09' }
  it.each<[string, Plan, Known]>([
    ['12 weeks are planned', { duration: '12 weeks' }, applies],
    ['3 weeks are planned', { duration: '3 weeks' }, { applies: false }],
    [
      '29 days from the day it takes effect pass the 30th from admission',
      { duration: '29 days' },
      applies,
    ],
    ['the 30th day itself is not past it', { duration: '28 days' }, { applies: false }],
    ['12 sessions tell no time', { duration: '12 sessions' }, unknown],
    ['nothing is planned', {}, unknown],
    [
      'one service is long',
      { services: [{ duration: '2 weeks' }, { duration: '6 months' }] },
      applies,
    ],
    [
      'all services are short',
      { services: [{ duration: '2 weeks' }, { duration: '10 days' }] },
      { applies: false },
    ],
    [
      'one service is not understood',
      { services: [{ duration: '2 weeks' }, { duration: 'ongoing' }] },
      unknown,
    ],
    [
      'a service that starts late',
      { services: [{ duration: '2 weeks', start: '2026-09-01' }] },
      applies,
    ],
    [
      'discharge is expected soon',
      { discharge: { anticipated: '2026-08-31' } },
      { applies: false },
    ],
    ['discharge is expected late', { discharge: { anticipated: '3 months' } }, applies],
    ['the plan expires late', { expires: '2027-08-11' }, applies],
    ['the plan expires soon, and another may follow', { expires: '2026-08-31' }, unknown],
    [
      'discharged before, whatever was planned',
      { duration: '12 weeks', discharge: { date: '2026-08-19' } },
      { applies: false },
    ],
  ])('%s', (_, plan, expected) => expect(by(plan)).toEqual(expected))

  it('knows, once the days have passed, that they have', () => {
    expect(by({}, undefined, '2026-09-09')).toEqual(unknown)
    expect(by({}, undefined, '2026-09-10')).toEqual(applies)
    expect(by({ duration: '3 weeks' }, sessions('2026-09-15'), '2026-09-20')).toEqual(applies)
    expect(by({ status: 'discharged' }, undefined, '2026-10-10')).toEqual(unknown)
  })

  it('asks for the admission', () => {
    expect(without(ask(northCarolina, { duration: '12 weeks' }))).toEqual({
      applies: 'unknown',
      missing: 'admission',
    })
  })
})

describe('the chain', () => {
  const told = (deadline: Deadline, plan: Plan, record?: ClientRecord, asOf?: string) =>
    ask(deadline, plan, record, asOf).steps.map(({ sentence }) => sentence)

  it('tells from where, how far, and what was skipped', () => {
    expect(
      told({ ...texas, business_days: 2 }, authorized('2026-09-04'), sessions('2026-09-08')),
    ).toEqual([
      'The authorization began on 2026-09-04.',
      '2 business days after 2026-09-04 is 2026-09-09.',
      'Skipped: Saturday 2026-09-05, Sunday 2026-09-06, Labor Day 2026-09-07.',
      'It has to be there before the first service, which was on 2026-09-08; dates carry no time of day, so that day itself counts as in time.',
      'Whichever comes first: 2026-09-08.',
    ])
  })

  it('holds the same as data', () => {
    expect(ask(anthem, admitted('2026-08-10')).steps).toMatchObject([
      {
        kind: 'anchor',
        anchor: 'admission',
        day: '2026-08-10',
        in: 'plan',
        path: ['setting', 'admission'],
      },
      { kind: 'count', unit: 'days', amount: 14, from: '2026-08-10', day: '2026-08-24' },
    ])
  })

  it('tells what stands in, and what is still ahead', () => {
    expect(told(anthem, {}, sessions('2026-08-12'))[0]).toBe(
      'Admission was on 2026-08-12, taken from the first session in the record.',
    )
    expect(
      told(anthem, { setting: { first_session: '2026-08-12' } }, undefined, '2026-08-01')[0],
    ).toBe('Admission is on 2026-08-12, taken from “setting.first_session”.')
  })

  it('tells what is waited for', () => {
    expect(
      told(minnesota, { setting: { level_of_care: '1' } }, sessions('2026-08-12', '2026-08-19')),
    ).toEqual([
      'The program is taken as outpatient: it applies.',
      'The first service was on 2026-08-12.',
      '30 calendar days after 2026-08-12 is 2026-09-11.',
      'Of 10 days with a session from 2026-08-13 on, 1 has been held; 9 are left.',
      'Whichever comes first: 2026-09-11 at the latest.',
    ])
    expect(told(oregon, {}, { sessions: [] })).toEqual([
      'Nothing shows yet that the first treatment service was given.',
      'A delay is allowed where its reason is recorded.',
    ])
  })

  it('tells why it does not apply, or may not', () => {
    expect(told(minnesotaOtp, {})).toEqual([
      'The program is taken as outpatient, since nothing says otherwise: it does not apply.',
    ])
    expect(told(northCarolina, admitted('2026-08-10'), undefined, '2026-08-20')[0]).toBe(
      'It applies where services are expected to run past 30 days; the plan does not say, so it applies from 2026-09-10 on, if they still run then.',
    )
    expect(told(newYork, admitted('2026-08-10'))[0]).toBe(
      'It is asked for with this coverage: Medicaid fee-for-service.',
    )
    expect(told(pennsylvania, {})).toEqual([
      'The plan does not say when intake and assessment were complete.',
    ])
    expect(told({ days: 30 }, {})).toEqual(['The requirement names no day to count from.'])
  })

  it('has a sentence with every word in it for each anchor', () => {
    const plan: Plan = {
      ...authorized('2026-08-11', { admission: '2026-08-10' }),
      assessment: { date: '2026-08-12' },
      revision: { date: '2026-08-13' },
      effective: '2026-08-14',
      signatures: [{ role: 'clinician', method: 'ink', signed: '2026-08-15' }],
      necessity: { certification: { on: '2026-08-16' } },
    }
    const words = Object.keys(gatherFacts(plan, undefined, '2026-12-31').anchors)
    expect(words).toHaveLength(11)
    for (const asOf of ['2026-01-01', '2026-12-31'])
      for (const on of words)
        expect(told({ on: on as Deadline['on'] }, plan, undefined, asOf)[0]).toMatch(
          /^[A-Z][a-z’ ]+ 2026-08-\d\d(?:, taken from “setting.admission”)?\.$/,
        )
  })
})

describe('laws', () => {
  const day = fc.integer({ min: 10_957, max: 40_000 }).map(fromDayNumber)
  const lengths = fc.record({
    days: fc.integer({ min: 1, max: 400 }),
    business_days: fc.integer({ min: 1, max: 60 }),
    months: fc.integer({ min: 1, max: 24 }),
    session_days: fc.integer({ min: 1, max: 12 }),
  })
  const held = fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 15 })

  it('the later is never before the first, and a grace never before its day', () => {
    fc.assert(
      fc.property(day, lengths, held, (admission, length, offsets) => {
        const record = sessions(...offsets.map((offset) => addDays(admission, offset)))
        const of = (whichever: 'first' | 'later') =>
          ask(
            { ...length, whichever, after: 'admission', grace_days: 3 },
            admitted(admission),
            record,
            '2199-12-31',
          )
        const [first, later] = [of('first'), of('later')]
        expect((first.due ?? '') >= admission).toBe(true)
        expect((later.due ?? later.notBefore ?? '') >= (first.due ?? '')).toBe(true)
        expect((later.due === undefined) === (later.waitingFor !== undefined)).toBe(true)
        expect(first.graceUntil).toBe(addDays(first.due ?? '', 3))
      }),
    )
  })

  it('a session more never moves the day back', () => {
    fc.assert(
      fc.property(day, held, fc.integer({ min: 0, max: 90 }), (admission, offsets, extra) => {
        const by = (all: number[]) =>
          ask(
            { session_days: 5, days: 60, whichever: 'first', after: 'admission' },
            admitted(admission),
            sessions(...all.map((offset) => addDays(admission, offset))),
            '2199-12-31',
          ).due ?? ''
        expect(by([...offsets, extra]) <= by(offsets)).toBe(true)
      }),
    )
  })
})

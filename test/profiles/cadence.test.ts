/** Cadences as the payers' texts state them, with days worked out by hand from a calendar. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, fromDayNumber } from '../../src/language/dates.ts'
import type { ClientRecord, Deadline, Plan } from '../../src/plan/types.generated.ts'
import { nextReview } from '../../src/profiles/deadline.ts'
import { gatherFacts } from '../../src/profiles/facts.ts'

const ask = (deadline: Deadline, lastDay: string, plan: Plan = {}, record?: ClientRecord) =>
  nextReview(deadline, lastDay, gatherFacts(plan, record, '2027-12-31'))

const virginia: Deadline = { months: 3, after: 'plan-implementation', grace_days: 15 }
const wisconsin: Deadline = { days: 90, sessions: 6, whichever: 'later' }
const minnesota: Deadline = { not_programs: ['residential'], days: 30 }
const iop: Deadline = {
  programs: ['intensive-outpatient'],
  months: 2,
  after: 'physician-certification',
}
const partialHospital: Deadline = { programs: ['partial-hospital'], service_days: 20 }

/** Weekly sessions. */
const weekly = (from: string, count: number): ClientRecord => ({
  sessions: Array.from({ length: count }, (_, at) => ({ date: addDays(from, at * 7) })),
})

describe('counted from the last review or the plan', () => {
  it.each<[string, Deadline, string, Plan, string | undefined]>([
    ['180 days', { days: 180 }, '2026-08-10', {}, '2027-02-06'],
    ['30 days, outpatient', minnesota, '2026-08-10', {}, '2026-09-09'],
    [
      '30 days, not residential',
      minnesota,
      '2026-08-10',
      { setting: { level_of_care: '3.5' } },
      undefined,
    ],
    ['12 months', { months: 12 }, '2026-08-10', {}, '2027-08-10'],
    ['12 months from a leap day', { months: 12 }, '2024-02-29', {}, '2025-02-28'],
    [
      'and the day comes back after 4 years',
      { months: 12 },
      '2027-02-28',
      { effective: '2024-02-29' },
      '2028-02-29',
    ],
    [
      'a month from the 31st',
      { months: 1 },
      '2026-01-31',
      { effective: '2026-01-31' },
      '2026-02-28',
    ],
    [
      'the 31st stays the 31st',
      { months: 1 },
      '2026-02-28',
      { effective: '2026-01-31' },
      '2026-03-31',
    ],
    [
      'a review on another day starts anew',
      { months: 1 },
      '2026-03-12',
      { effective: '2026-01-31' },
      '2026-04-12',
    ],
    ['2 weeks', { weeks: 2 }, '2026-12-24', {}, '2027-01-07'],
    ['5 business days', { business_days: 5 }, '2026-11-20', {}, '2026-11-30'],
  ])('%s', (_, deadline, lastDay, plan, expected) => {
    expect(ask(deadline, lastDay, plan).due).toBe(expected)
  })

  it('waits for the later of 90 days and 6 sessions', () => {
    const plan: Plan = { effective: '2026-08-10' }
    expect(ask(wisconsin, '2026-08-10', plan, weekly('2026-08-10', 7)).due).toBe('2026-11-08')
    const few = ask(wisconsin, '2026-08-10', plan, weekly('2026-08-10', 5))
    expect(few.due).toBeUndefined()
    expect(few.notBefore).toBe('2026-11-08')
    expect(few.waitingFor).toEqual({ kind: 'count', unit: 'sessions', wanted: 6, held: 4, left: 2 })
    const slow: ClientRecord = {
      sessions: Array.from({ length: 6 }, (_, at) => ({ date: addDays('2026-08-31', at * 21) })),
    }
    expect(ask(wisconsin, '2026-08-10', plan, slow).due).toBe('2026-12-14')
  })

  it('counts 20 days of services after the last review', () => {
    const plan: Plan = { setting: { level_of_care: '2.5' } }
    const record: ClientRecord = {
      sessions: Array.from({ length: 25 }, (_, at) => ({ date: addDays('2026-08-03', at) })),
    }
    expect(ask(partialHospital, '2026-08-05', plan, record).due).toBe('2026-08-25')
  })

  it('refuses a last day that does not exist', () => {
    expect(() => ask({ months: 3 }, '2026-02-30')).toThrow(RangeError)
  })
})

describe('every 3 months from implementation, with 15 days of grace', () => {
  const plan = (...days: string[]): Plan => ({
    revision: { number: 1, date: '2026-01-05' },
    effective: '2026-01-31',
    review: { history: days.map((date) => ({ date })) },
  })
  it.each<[string, string, Plan, string]>([
    [
      'the first, from implementation and not from the day of the plan',
      '2026-01-05',
      plan(),
      '2026-04-30',
    ],
    ['the same, from the day it takes effect', '2026-01-31', plan(), '2026-04-30'],
    ['held on the day', '2026-04-30', plan('2026-04-30'), '2026-07-31'],
    ['held in the grace: the next does not move', '2026-05-09', plan('2026-05-09'), '2026-07-31'],
    ['held early: 3 months from then', '2026-04-24', plan('2026-04-24'), '2026-07-24'],
    [
      'early again, with the time between held too',
      '2026-07-24',
      plan('2026-04-24', '2026-07-24'),
      '2026-10-24',
    ],
    [
      'after an event, and again in the same interval',
      '2026-04-20',
      plan('2026-02-20', '2026-04-20'),
      '2026-07-20',
    ],
    ['long missed: the next time from then on', '2026-08-20', plan('2026-08-20'), '2026-10-31'],
    ['a last review that is not in the list', '2026-05-09', plan(), '2026-07-31'],
  ])('%s', (_, lastDay, written, expected) => {
    const answer = ask(virginia, lastDay, written)
    expect(answer.due).toBe(expected)
    expect(answer.graceUntil).toBe(addDays(expected, 15))
  })

  it('counts a first plan made after it took effect from when it took effect', () => {
    const late: Plan = { revision: { number: 1, date: '2026-02-09' }, effective: '2026-01-31' }
    expect(ask(virginia, '2026-02-09', late).due).toBe('2026-04-30')
    const second: Plan = { revision: { number: 2, date: '2026-02-09' }, effective: '2026-01-31' }
    expect(ask(virginia, '2026-02-09', second).due).toBe('2026-05-09')
  })

  it('tells the chain', () => {
    expect(
      ask(virginia, '2026-05-09', plan('2026-05-09')).steps.map((one) => one.sentence),
    ).toEqual([
      'It is counted from 2026-05-09, the day of the last review or of the plan.',
      'Every 3 months from 2026-01-31, the next time is 2026-07-31.',
      'With 15 days of grace it is in time until 2026-08-15.',
    ])
  })

  it('falls back on the last day where the anchor is not known', () => {
    const answer = ask(virginia, '2026-05-09')
    expect(answer.due).toBe('2026-08-09')
    expect(answer.steps[1]?.sentence).toBe('The plan does not say when the plan took effect.')
  })
})

describe('every 2 months from certification, in intensive outpatient care', () => {
  const certified: Plan = {
    setting: { level_of_care: '2.1' },
    necessity: { certification: { on: '2026-08-31' } },
  }
  it('ends with a short month', () => {
    expect(ask({ ...iop, months: 6 }, '2026-08-31', certified).due).toBe('2027-02-28')
    expect(ask(iop, '2026-08-31', certified).due).toBe('2026-10-31')
  })
  it('is of no concern to others', () => {
    expect(ask(iop, '2026-08-31', { ...certified, setting: {} })).toMatchObject({ applies: false })
  })
})

describe('laws', () => {
  const day = fc.integer({ min: 14_610, max: 40_000 }).map(fromDayNumber)
  const months = fc.integer({ min: 1, max: 13 })

  it('reviews that are each held when due keep to the months of the anchor', () => {
    fc.assert(
      fc.property(day, months, fc.boolean(), (effective, every, anchored) => {
        const deadline: Deadline = {
          months: every,
          ...(anchored && { after: 'plan-implementation' }),
        }
        const plan: Plan = { effective, review: { history: [] } }
        let last = effective
        for (let time = 1; time <= 14; time++) {
          last = ask(deadline, last, plan).due ?? ''
          expect(last).toBe(addMonths(effective, time * every))
          plan.review?.history?.push({ date: last })
        }
      }),
    )
  })

  it('the next is after the last, and never later than the months from it or from the anchor', () => {
    fc.assert(
      fc.property(
        day,
        months,
        fc.array(fc.integer({ min: 1, max: 900 })),
        (effective, every, gaps) => {
          const days = gaps.map((gap) => addDays(effective, gap)).sort()
          const plan: Plan = { effective, review: { history: days.map((date) => ({ date })) } }
          const last = days.at(-1) ?? effective
          const due = ask({ months: every, after: 'plan-implementation' }, last, plan).due ?? ''
          expect(due > last).toBe(true)
          expect(due <= addDays(addMonths(last, every), 3)).toBe(true)
        },
      ),
    )
  })
})

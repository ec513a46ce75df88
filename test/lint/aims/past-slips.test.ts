import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slippingDates } from '../../../src/lint/aims/past-slips.ts'
import type { PastPlan } from '../../../src/lint/past.ts'
import type { Objective, Plan } from '../../../src/plan/types.generated.ts'

const statement = 'Walk for 20 minutes on 3 days a week'
const withObjective = (objective: Objective, more: Plan = {}): Plan => ({
  effective: '2026-01-01',
  goals: [{ id: 'g', objectives: [{ id: 'walks', statement, ...objective }] }],
  ...more,
})
const dated = (target_date: string, more: Objective = {}) => withObjective({ target_date, ...more })

/** The first are the past, a month apart; the last is the present. */
const slips = (...plans: Plan[]) => {
  const past = plans.slice(0, -1).map((plan, at): PastPlan => {
    const month = String(at + 1).padStart(2, '0')
    return { commit: `c${at + 1}`, on: `2026-${month}-27`, by: 'Ana Silva', plan }
  })
  return slippingDates(plans.at(-1) as Plan, past.reverse())
}
const moves = (...plans: Plan[]) =>
  slips(...plans).map(({ moves: all }) =>
    all.map(({ from, to, days, in: version }) => `${from} ${to} ${days} ${version?.commit ?? '-'}`),
  )
const three = ['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01']

describe('slippingDates', () => {
  it('lists each move of a date that was put off three times', () => {
    const [slip, ...others] = slips(...three.map((day) => dated(day)))
    expect(others).toEqual([])
    expect(slip).toMatchObject({ kind: 'objective', id: 'walks', statement })
    expect(slip?.path).toEqual(['goals', 0, 'objectives', 0, 'target_date'])
    expect(slip?.moves.map(({ from, to, days, in: by }) => [from, to, days, by?.on])).toEqual([
      ['2026-03-01', '2026-04-01', 31, '2026-02-27'],
      ['2026-04-01', '2026-05-01', 30, '2026-03-27'],
      ['2026-05-01', '2026-06-01', 31, undefined],
    ])
  })

  it('finds goals and objectives outside of goals', () => {
    const plans = three.map(
      (target_date): Plan => ({
        goals: [{ id: 'a', target_date }],
        objectives: [{ id: 'a', target_date }],
      }),
    )
    expect(slips(...plans).map(({ kind, path }) => [kind, path.join('.')])).toEqual([
      ['goal', 'goals.0.target_date'],
      ['objective', 'objectives.0.target_date'],
    ])
  })

  it('says nothing of two moves, of moves to an earlier day, and of no history', () => {
    expect(slips(...three.slice(1).map((day) => dated(day)))).toEqual([])
    expect(slips(...three.toReversed().map((day) => dated(day)))).toEqual([])
    expect(slips(dated('2026-03-01'))).toEqual([])
  })

  it('takes a slip of the pen for no move', () => {
    const days = ['2026-03-01', '2062-04-01', '2026-04-01', '2026-05-01', '2026-05-01']
    expect(moves(...days.map((day) => dated(day)))).toEqual([])
    expect(moves(...[...days, '2026-06-01'].map((day) => dated(day)))).toEqual([
      ['2026-03-01 2026-04-01 31 c3', '2026-04-01 2026-05-01 30 c4', '2026-05-01 2026-06-01 31 -'],
    ])
    const back = ['2026-03-01', '2026-04-01', '2026-05-01', '2026-03-01', '2026-06-01']
    expect(moves(...back.map((day) => dated(day)))).toEqual([])
  })

  it('counts a span from the date of its own version', () => {
    const plans = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'].map((effective) => ({
      ...dated('8 weeks'),
      effective,
    }))
    expect(moves(...plans)).toEqual([
      ['2026-02-26 2026-03-29 31 c2', '2026-03-29 2026-04-26 28 c3', '2026-04-26 2026-05-27 31 -'],
    ])
  })

  it('takes a month for its last day, and passes over what names no day', () => {
    const days = ['2026-02', 'ongoing', '2026-03', '2026-04', '', '2026-05-10']
    expect(moves(...days.map((day) => dated(day)))).toEqual([
      ['2026-02-28 2026-03-31 31 c3', '2026-03-31 2026-04-30 30 c4', '2026-04-30 2026-05-10 10 -'],
    ])
  })

  it.each(['met', 'deferred', 'revised', 'discontinued'] as const)('lets %s ones be', (status) => {
    const plans = three.map((day) => dated(day))
    expect(slips(...plans.slice(0, -1), dated('2026-06-01', { status }))).toEqual([])
    expect(slips(...plans.slice(0, -1), dated('2026-06-01', { status: 'not-met' }))).toHaveLength(1)
  })

  it('begins anew with another objective under the old id', () => {
    const [first, ...rest] = three.map((day) =>
      dated(day, { statement: 'Call a friend each Sunday' }),
    )
    expect(slips(dated('2026-03-01'), ...rest)).toEqual([])
    expect(slips(first as Plan, ...rest)).toHaveLength(1)
  })

  it('goes on through a change of words and through a new id for the same words', () => {
    const [a, b, c, d] = three as [string, string, string, string]
    const reworded = dated(c, { statement: 'Walk for 30 minutes on 4 days a week, with the dog' })
    const unnamed = (day: string): Plan => ({
      goals: [{ objectives: [{ statement, target_date: day }] }],
    })
    expect(slips(dated(a), dated(b), reworded, dated(d))).toHaveLength(1)
    expect(slips(unnamed(a), unnamed(b), dated(c), dated(d))).toHaveLength(1)
    expect(slips(dated(a, { id: 'old' }), dated(b), dated(c), dated(d))).toEqual([])
  })

  it('begins anew where more is asked for, and not where less is', () => {
    const plans = (...targets: Objective['measure'][]) =>
      three.map((day, at) => dated(day, { measure: targets[at] ?? {} }))
    const atMost = (value: number) => ({ instrument: 'phq-9', target: { at_most: value } })
    expect(slips(...plans(atMost(9), atMost(5), atMost(5), atMost(5)))).toEqual([])
    expect(slips(...plans(atMost(9), atMost(12), atMost(12), atMost(14)))).toHaveLength(1)
    expect(slips(...plans({}, atMost(9), atMost(9), atMost(9)))).toHaveLength(1)
    expect(slips(...plans({ instrument: 'gad-7' }, atMost(9), atMost(9), atMost(9)))).toEqual([])
    const atLeast = (value: number) => ({ target: { at_least: value } })
    expect(slips(...plans(atLeast(3), atLeast(4), atLeast(4), atLeast(4)))).toEqual([])
  })

  it('does not count drafts, nor the writing of one day', () => {
    const drafts = three.map((day) => ({ ...dated(day), status: 'draft' as const }))
    expect(slips(...drafts)).toEqual([])
    const past = three.map(
      (day, at): PastPlan => ({ commit: `${at}`, on: '2026-02-27', by: 'A', plan: dated(day) }),
    )
    expect(slippingDates(dated('2026-07-01'), past.toReversed())).toEqual([])
    const revised = past.map((one, at) => ({
      ...one,
      plan: { ...one.plan, revision: { number: at + 1 } },
    }))
    expect(slippingDates(dated('2026-07-01'), revised.toReversed())).toHaveLength(1)
  })

  it('leaves out what has a name twice', () => {
    const twice = three.map(
      (target_date): Plan => ({
        goals: [
          { id: 'a', target_date },
          { id: 'a', target_date },
        ],
      }),
    )
    expect(slips(...twice)).toEqual([])
  })

  it('lists moves that lead onward, each later than where it came from', () => {
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((at) => `2026-06-${String(at).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), (days) => {
        const all = slips(...days.map((one) => dated(one))).flatMap((slip) => slip.moves)
        for (const [at, { from, to, days: count }] of all.entries()) {
          expect(from < to && count > 0).toBe(true)
          expect(at === 0 ? from : all[at - 1]?.to).toBe(from)
          expect(at < all.length - 1 ? to : days.at(-1)).toBe(to)
        }
        expect(all.length === 0 || all.length >= 3).toBe(true)
      }),
    )
  })
})

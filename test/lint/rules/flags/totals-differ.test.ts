import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'totals-differ'
const row = (name: string, baseline: number, maximum: number, more = '') =>
  `  - { name: "FIM, ${name}", domain: FIM, baseline: { value: ${baseline} }, scale_maximum: ${maximum}${more} }\n`
const measures = (...rows: string[]) => `measures:\n${rows.join('')}`

describe('totals-differ, for measures', () => {
  it('adds up the parts of a total', () => {
    const wrong = measures(row('transfers', 12, 21), row('self-care', 28, 42), row('total', 45, 63))
    expect(saidBy(rule, wrong)).toEqual(['The baseline of this total is 45; its 2 parts make 40.'])
  })

  it('adds up targets of one kind', () => {
    const target = (value: number) => `, target: { at_least: ${value} }`
    const rows = (total: number) =>
      measures(
        row('a', 1, 10, target(5)),
        row('b', 2, 10, target(6)),
        row('total', 3, 20, target(total)),
      )
    expect(placesOf(rule, rows(12))).toEqual(['measures[2].target'])
    expect(placesOf(rule, rows(11))).toEqual([])
  })

  it('accepts every sum that adds up', () => {
    const part = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(part, part, part, fc.integer({ min: -3, max: 3 }), (a, b, c, off) => {
        const rows = [row('a', a, 20), row('b', b, 20), row('c', c, 20)]
        const found = placesOf(rule, measures(...rows, row('total', a + b + c + off, 60)))
        expect(found).toHaveLength(off === 0 ? 0 : 1)
      }),
      { numRuns: 40 },
    )
  })

  it('cannot tell where a part may be missing', () => {
    expect(placesOf(rule, measures(row('a', 1, 10), row('b', 2, 10), row('total', 9, 30)))).toEqual(
      [],
    )
    const words = '  - { name: c, domain: FIM, baseline: { value: 2+ }, scale_maximum: 10 }\n'
    expect(placesOf(rule, measures(row('a', 1, 10), words, row('total', 9, 20)))).toEqual([])
  })
})

describe('totals-differ, for services', () => {
  const service = (fields: string) => `services:\n  - { id: s, ${fields} }\n`
  const at = ['services[0].estimated_sessions']

  it('multiplies units by sessions', () => {
    expect(
      placesOf(rule, service('estimated_sessions: 10, units: 4, authorized_units: 36')),
    ).toEqual(at)
    expect(
      placesOf(rule, service('estimated_sessions: 9, units: 4, authorized_units: 36')),
    ).toEqual([])
  })

  it('finds more sessions than the frequency gives', () => {
    const weekly = (sessions: number) =>
      service(`estimated_sessions: ${sessions}, frequency: weekly, duration: 12 weeks`)
    expect(saidBy(rule, weekly(20))).toEqual([
      '20 sessions are expected; “weekly” for “12 weeks” gives 13 at the most.',
    ])
    for (const fewer of [13, 12, 6]) expect(placesOf(rule, weekly(fewer))).toEqual([])
    const unread = 'estimated_sessions: 90, frequency: as needed, duration: 12 weeks'
    expect(placesOf(rule, service(unread))).toEqual([])
  })
})

describe('totals-differ, for progress', () => {
  const goal = (percent: number, ...objectives: number[]) =>
    `goals:\n  - id: g\n    statement: G\n    progress: [{ date: 2026-11-01, percent: ${percent} }]\n    objectives:\n${objectives
      .map((one) => `      - { statement: O, progress: [{ date: 2026-11-01, percent: ${one} }] }\n`)
      .join('')}`

  it('finds a goal that is ahead of all its objectives, or behind them', () => {
    expect(placesOf(rule, goal(90, 20, 40))).toEqual(['goals[0].progress[0].percent'])
    expect(placesOf(rule, goal(10, 20, 40))).toHaveLength(1)
    expect(placesOf(rule, goal(30, 20, 40))).toEqual([])
    expect(placesOf(rule, goal(20, 20))).toEqual([])
  })

  it('cannot tell where an objective was judged on another day', () => {
    const other = goal(90, 20, 40).replace('2026-11-01, percent: 40', '2026-10-01, percent: 40')
    expect(placesOf(rule, other)).toEqual([])
  })
})

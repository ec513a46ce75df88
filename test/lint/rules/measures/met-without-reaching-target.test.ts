import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective, scores } from './objective.ts'

const said = saidBy('met-without-reaching-target')
const met = (more = '', target = '{ at_most: 7 }') =>
  objective({
    instrument: 'phq-9',
    baseline: '{ value: 14, date: 2026-09-29 }',
    target,
    more: `    status: met\n${more}`,
  })
const found = (byDay: Record<string, number>, more?: string, target?: string) =>
  said(met(more, target), { record: scores(byDay) }).length

describe('met-without-reaching-target', () => {
  it('quotes the last score and the target', () => {
    expect(said(met(), { record: scores({ '2026-10-13': 12, '2026-11-10': 8 }) })).toEqual([
      'objectives[0].status: Objective o, “As said”: marked as met, but the last PHQ-9 score, 8 on 2026-11-10, does not meet the target, at most 7.',
    ])
    expect(found({ '2026-11-10': 7 })).toBe(0)
  })

  it('judges by every kind of target', () => {
    expect(found({ '2026-11-10': 8 }, '', '{ change_by: -7 }')).toBe(1)
    expect(found({ '2026-11-10': 7 }, '', '{ change_by: "-50%" }')).toBe(0)
    expect(found({ '2026-11-10': 10 }, '', '{ between: [5, 9] }')).toBe(1)
    expect(found({ '2026-11-10': 9 }, '', '{ between: [5, 9] }')).toBe(0)
  })

  it('takes the last score up to the day of completion', () => {
    const done = '    completed: 2026-11-10\n'
    expect(found({ '2026-10-13': 6, '2026-11-10': 9 }, done)).toBe(1)
    expect(found({ '2026-10-13': 9, '2026-11-10': 6, '2026-11-17': 12 }, done)).toBe(0)
  })

  it('is content with one good score while no day is given', () => {
    expect(found({ '2026-10-13': 6, '2026-11-10': 9 })).toBe(0)
  })

  it('does not take the baseline, another instrument, or a day to come for the last score', () => {
    expect(found({ '2026-09-29': 14 })).toBe(0)
    expect(said(met(), { record: scores({ '2026-11-10': 12 }, 'gad-7') })).toEqual([])
    expect(found({ '2026-11-22': 12 })).toBe(0)
    expect(found({ '2026-11-21': 12 })).toBe(1)
  })

  it('goes by progress where there is no score, and by the last of it', () => {
    const progress = (...entries: string[]) =>
      said(met(`    progress:\n${entries.map((one) => `      - ${one}\n`).join('')}`))
    expect(progress('{ date: 2026-11-10, status: some-progress }')).toEqual([
      expect.stringContaining('its last progress entry says “some-progress”'),
    ])
    expect(progress('{ date: 2026-11-10, percent: 80 }')).toHaveLength(1)
    expect(progress('{ date: 2026-11-10, percent: 100 }')).toEqual([])
    expect(
      progress('{ date: 2026-11-10, status: met }', '{ date: 2026-10-01, status: worse }'),
    ).toEqual([])
    expect(
      progress('{ date: 2026-10-10, percent: 10 }', '{ date: 2026-11-10, status: met }'),
    ).toEqual([])
  })

  it('lets a later completion stand', () => {
    const more =
      '    completed: 2026-11-17\n    progress:\n      - { date: 2026-11-10, percent: 80 }\n'
    expect(said(met(more))).toEqual([])
    expect(said(met(more.replace('11-17', '11-10')))).toHaveLength(1)
  })

  it('goes by the last review', () => {
    const review = (status: string) =>
      `${met()}review:\n  history:\n    - date: 2026-11-17\n      objectives:\n        - { id: o, status: ${status} }\n`
    expect(said(review('Not met'))).toEqual([
      'objectives[0].status: Objective o, “As said”: marked as met, but the review of 2026-11-17 says “Not met”.',
    ])
    expect(said(review('met'))).toEqual([])
    expect(said(review('Discussed'))).toEqual([])
  })

  it('asks nothing of what is not marked as met', () => {
    const active = met().replace('status: met', 'status: active')
    expect(said(active, { record: scores({ '2026-11-10': 12 }) })).toEqual([])
  })

  it('counts the signs that were seen', () => {
    const signs = (seen: string) =>
      said(
        `objectives:\n  - id: o\n    statement: Signs\n    status: met\n    criteria: { signs: [a, b, c], met_when: 2, seen: ${seen} }\n`,
      )
    expect(signs('[a]')).toEqual([
      'objectives[0].status: Objective o, “Signs”: marked as met, with 1 of the 2 signs seen that are to be enough.',
    ])
    expect(signs('[a, b]')).toEqual([])
    expect(signs('[]')).toEqual([])
    expect(signs('')).toEqual([])
  })

  it('goes by a review and a progress entry of the day of completion, and by the later of two', () => {
    const review = (day: string) =>
      `${met('    completed: 2026-11-17\n')}review:\n  history:\n    - date: ${day}\n      objectives:\n        - { id: o, status: not met }\n`
    expect(said(review('2026-11-17'))).toHaveLength(1)
    expect(said(review('2026-11-16'))).toEqual([])
    const two = (first: string, second: string) =>
      said(
        met(
          `    progress:\n      - { date: 2026-11-10, status: ${first} }\n      - { date: 2026-11-10, status: ${second} }\n`,
        ),
      ).length
    expect([two('worse', 'met'), two('met', 'worse')]).toEqual([0, 1])
    const reviews = (first: string, second: string) =>
      said(
        `${met()}review:\n  history:\n${[first, second]
          .map(
            (status) => `    - { date: 2026-11-17, objectives: [{ id: o, status: ${status} }] }\n`,
          )
          .join('')}`,
      ).length
    expect([reviews('worse', 'met'), reviews('met', 'worse')]).toEqual([0, 1])
  })
})

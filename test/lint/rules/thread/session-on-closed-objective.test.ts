import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'session-on-closed-objective'

const example = (objective: string, day = '2026-11-03') => ({
  plan: `txplan: 1\ngoals:\n  - id: g\n    objectives:\n      - { id: o, ${objective} }\n`,
  record: `txplan: 1\nsessions:\n  - { date: ${day}, objectives: [g, o] }\n`,
})

describe('session-on-closed-objective', () => {
  it.each(['discontinued', 'revised', 'not-met'])('finds work on what was %s before', (status) => {
    const found = saidBy(rule, example(`status: ${status}, completed: 2026-10-06`))
    expect(found).toEqual([
      `This session of 2026-11-03 names “o”, which had ended on 2026-10-06 (${status}).`,
    ])
    expect(placesOf(rule, example(`status: ${status}, completed: 2026-10-06`))).toEqual([
      'sessions[0].objectives[1]',
    ])
  })

  const twice = (fields: string) => {
    const { plan, record } = example(fields)
    return { plan, record: `${record}  - { date: 2026-11-10, objectives: [o] }\n` }
  }

  it('lets one session look back on what was met', () => {
    const met = 'status: met, completed: 2026-10-06'
    expect(placesOf(rule, example(met))).toEqual([])
    expect(placesOf(rule, twice(met))).toEqual(['sessions[1].objectives[0]'])
    expect(placesOf(rule, twice(`${met}, note: Kept up until spring`))).toEqual([])
  })

  it('takes the day from the note that says it was met', () => {
    const met = 'status: met, progress: [{ date: 2026-10-06, status: met }]'
    expect(placesOf(rule, twice(met))).toHaveLength(1)
  })

  it('finds work on a goal that was given up', () => {
    const plan = 'txplan: 1\ngoals:\n  - { id: g, status: discontinued, completed: 2026-10-06 }\n'
    const { record } = example('status: active')
    expect(placesOf(rule, { plan, record })).toEqual(['sessions[0].objectives[0]'])
  })

  it.each([
    [
      'the session was on that day',
      example('status: revised, completed: 2026-10-06', '2026-10-06'),
    ],
    ['it is active', example('status: active')],
    ['no day is known', example('status: met')],
    ['it is partly met', example('status: partly-met, completed: 2026-10-06')],
  ])('is silent where %s', (_, whole) => {
    expect(placesOf(rule, whole)).toEqual([])
  })
})

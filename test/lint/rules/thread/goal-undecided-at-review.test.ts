import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'goal-undecided-at-review'

const plan = (second: string, more = '', listed = 'a') =>
  `effective: 2026-09-01\n${more}goals:\n  - id: g\n    objectives:\n      - { id: a }\n      - { id: b${second} }\nreview:\n  history:\n    - { date: 2026-11-02, objectives: [{ id: ${listed} }] }\n`

const place = ['goals[0].objectives[1]']

describe('goal-undecided-at-review', () => {
  it('finds the objective that was passed over', () => {
    expect(placesOf(rule, plan(''))).toEqual(place)
    expect(saidBy(rule, plan(''))).toEqual([
      'The review of 2026-11-02 says nothing of the objective “b”.',
    ])
  })

  it('finds a goal without objectives that was passed over', () => {
    const goals = plan('').replace('review:', '  - { id: h, statement: More friends }\nreview:')
    expect(placesOf(rule, goals)).toEqual([...place, 'goals[1]'])
  })

  it.each([
    ['the review speaks of the goal', plan('', '', 'g')],
    ['it had ended', plan(', status: met')],
    ['it begins later', plan(', start: 2026-11-02')],
    ['its own progress was noted then', plan(', progress: [{ date: 2026-11-02 }]')],
    ['the review may have added it', plan('', 'revision: { number: 2, date: 2026-11-02 }\n')],
    ['the review lists nothing', plan('').replace(', objectives: [{ id: a }]', '')],
    ['the plan is over', plan('', 'status: discharged\n')],
  ])('is silent where %s', (_, text) => {
    expect(placesOf(rule, text)).toEqual([])
  })

  it('knows by its traces that an objective is older than the review', () => {
    const revised = 'revision: { number: 2, date: 2026-11-02 }\n'
    const old = ', measure: { baseline: { value: 1, date: 2026-09-01 } }'
    expect(placesOf(rule, plan(old, revised))).toEqual(place)
    const record = 'txplan: 1\nsessions:\n  - { date: 2026-09-15, objectives: [b] }\n'
    expect(placesOf(rule, { plan: `txplan: 1\n${plan('', revised)}`, record })).toEqual(place)
  })

  it('looks at the last review only', () => {
    const later = plan('').replace(
      '    - { date: 2026-11-02',
      '    - { date: 2026-11-16, objectives: [{ id: a }, { id: b }] }\n    - { date: 2026-11-02',
    )
    expect(placesOf(rule, later)).toEqual([])
  })
})

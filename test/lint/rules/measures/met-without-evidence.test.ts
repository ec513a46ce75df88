import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective, scores } from './objective.ts'

const said = saidBy('met-without-evidence')
const met = (more = '') =>
  objective({
    instrument: 'phq-9',
    baseline: '{ value: 14, date: 2026-09-29 }',
    target: '{ at_most: 7 }',
    more: `    status: met\n${more}`,
  })

describe('met-without-evidence', () => {
  it('reports a bare word', () => {
    expect(said(met())).toEqual([
      'objectives[0].status: Objective o, “As said”: marked as met, with no date, progress, review, score or session.',
    ])
  })

  it.each([
    '    completed: 2026-11-10\n',
    '    reason: Reached in the third week\n',
    '    progress:\n      - { date: 2026-11-10, evidence: Seen }\n',
    '    criteria: { seen: [Names two worries] }\n',
    '    milestones:\n      - { what: First step, status: reached }\n',
  ])('is content with %s', (more) => {
    expect(said(met(more))).toEqual([])
  })

  it('is not content with signs and steps still to come', () => {
    expect(said(met('    criteria: { signs: [Names two worries] }\n'))).toHaveLength(1)
    expect(said(met('    milestones:\n      - { what: First step, status: open }\n'))).toHaveLength(
      1,
    )
  })

  it('is content with a later score, a session or a review, not with the baseline’s', () => {
    expect(said(met(), { record: scores({ '2026-09-29': 14 }) })).toHaveLength(1)
    expect(said(met(), { record: scores({ '2026-10-13': 6 }) })).toEqual([])
    const session = (id: string) =>
      `sessions:\n  - { id: s1, date: 2026-10-06, objectives: [${id}] }`
    expect(said(met(), { record: session('o') })).toEqual([])
    expect(said(met(), { record: session('p') })).toHaveLength(1)
    const review =
      'review:\n  history:\n    - { date: 2026-11-17, objectives: [{ id: o, status: met }] }\n'
    expect(said(met() + review)).toEqual([])
  })

  it('takes a met objective for a trace of its goal', () => {
    const goal = (status: string) =>
      said(
        `goals:\n  - id: g\n    status: met\n    objectives:\n      - { id: o, status: ${status}, completed: 2026-11-01 }\n`,
      )
    expect(goal('met')).toEqual([])
    expect(goal('active')).toEqual([
      'goals[0].status: Goal g, which has no words: marked as met, with no date, progress, review, score or session.',
    ])
  })

  it('asks nothing of what is open', () => {
    expect(said(met().replace('status: met', 'status: active'))).toEqual([])
  })

  it('takes one met objective of several for enough', () => {
    expect(
      said(
        'goals:\n  - id: g\n    status: met\n    objectives:\n      - { id: a, status: met, completed: 2026-11-01 }\n      - { id: b, status: discontinued }\n',
      ),
    ).toEqual([])
  })
})

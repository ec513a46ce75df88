import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective } from './objective.ts'

const said = saidBy('target-before-baseline')
const plan = (more: string, date = '2026-10-12') =>
  `effective: 2026-10-01\n${objective({
    behavior: 'walks',
    baseline: `{ value: 1, date: ${date} }`,
    target: '{ at_least: 4 }',
    more: `    ${more}\n`,
  })}`

describe('target-before-baseline', () => {
  it('reports a target on or before the day of the baseline', () => {
    expect(said(plan('target_date: 2026-10-12'))).toEqual([
      'objectives[0].target_date: Objective o, “As said”: the target date, 2026-10-12, is not after the date of the baseline, 2026-10-12.',
    ])
    expect(said(plan('target_date: 2026-10-11'))).toHaveLength(1)
    expect(said(plan('target_date: 2026-10-13'))).toEqual([])
  })

  it('resolves a span', () => {
    expect(said(plan('target_date: 1 week'))).toHaveLength(1)
    expect(said(plan('target_date: 2 weeks'))).toEqual([])
  })

  it('reports a completion before the baseline', () => {
    expect(said(plan('completed: 2026-10-11'))).toEqual([
      'objectives[0].completed: Objective o, “As said”: it was completed on 2026-10-11, before its baseline was taken, on 2026-10-12.',
    ])
    expect(said(plan('completed: 2026-10-12'))).toEqual([])
  })

  it('reports goals, and stays silent without a day', () => {
    const goal =
      'goals:\n  - id: g\n    target_date: 2026-10-01\n    measure: { baseline: { value: 1, date: 2026-10-02 } }\n'
    expect(said(goal)[0]).toMatch(/^goals\[0\]\.target_date: Goal g, which has no words:/)
    expect(said(plan('target_date: next session'))).toEqual([])
    expect(said(plan('target_date: 2026-10-01', '2026-10'))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective, type Written } from './objective.ts'

const said = saidBy('sessions-too-few')
const plan = (target: string, frequency: string, measure: Partial<Written> = {}, day = '4 weeks') =>
  `effective: 2026-10-01\n${objective({
    behavior: 'sessions attended',
    unit: 'sessions',
    target,
    more: `    target_date: ${day}\n    interventions: [cbt]\n`,
    ...measure,
  })}interventions:\n  - id: cbt\n    frequency: ${frequency}\n`

describe('sessions-too-few', () => {
  it('says how many there are at most', () => {
    expect(said(plan('{ at_least: 8 }', 'weekly'))).toEqual([
      'objectives[0].measure.target: Objective o, “As said”: the target is at least 8 sessions by 2026-10-29; as planned (“weekly”) there are at most 5 from 2026-10-01 on.',
    ])
    expect(said(plan('{ at_least: 6 }', 'weekly'))).toHaveLength(1)
    expect(said(plan('{ at_least: 5 }', 'weekly'))).toEqual([])
  })

  it('counts from the baseline', () => {
    const measure = { baseline: '{ value: 3, date: 2026-10-15 }' }
    expect(said(plan('{ at_least: 6 }', 'weekly', measure))).toEqual([])
    expect(said(plan('{ at_least: 7 }', 'weekly', measure))).toHaveLength(1)
    expect(said(plan('{ change_by: 4 }', 'weekly', measure))).toHaveLength(1)
  })

  it('adds the interventions up, and takes those of the goal where there are no others', () => {
    const two = `${plan('{ at_least: 8 }', 'weekly').replace('[cbt]', '[cbt, group]')}  - id: group\n    frequency: every other week\n`
    expect(said(two)).toEqual([])
    expect(said(two.replace('at_least: 8', 'at_least: 9'))).toHaveLength(1)
    const ofGoal =
      'effective: 2026-10-01\ngoals:\n  - id: g\n    interventions: [cbt]\n    objectives:\n      - id: o\n        target_date: 4 weeks\n        measure: { unit: visits, target: { at_least: 8 } }\ninterventions:\n  - { id: cbt, frequency: weekly }\n'
    expect(said(ofGoal)).toHaveLength(1)
  })

  it('stays silent where no bound is known', () => {
    expect(said(plan('{ at_least: 8 }', 'as needed'))).toEqual([])
    expect(said(plan('{ at_least: 8 }', 'whenever it suits'))).toEqual([])
    expect(said(plan('{ at_least: 8 }', 'weekly', {}, '"[date]"'))).toEqual([])
    expect(said(plan('{ at_least: 8 }', 'weekly').replace('[cbt]', '[cbt, group]'))).toEqual([])
  })

  it('leaves other counts alone', () => {
    const other = (measure: Partial<Written>) => said(plan('{ at_least: 8 }', 'weekly', measure))
    expect(other({ behavior: 'pages written', unit: 'pages' })).toEqual([])
    expect(other({ behavior: 'steps taken', unit: 'sessions' })).toEqual([])
    expect(other({ behavior: 'sessions attended', unit: 'sessions a month' })).toEqual([])
    expect(said(plan('{ at_most: 8 }', 'weekly'))).toEqual([])
  })

  it('reads ranges and changes, and no share', () => {
    expect(said(plan('{ between: [6, 9] }', 'weekly'))).toHaveLength(1)
    expect(said(plan('{ between: [5, 9] }', 'weekly'))).toEqual([])
    const from = { baseline: '{ value: 4, date: 2026-10-01 }' }
    expect(said(plan('{ between: [9, 12] }', 'weekly', from))).toEqual([])
    expect(said(plan('{ change_by: "80%" }', 'weekly', from))).toEqual([])
  })

  it('leaves a target on the first day to another rule', () => {
    expect(said(plan('{ at_least: 8 }', 'weekly', {}, '2026-10-01'))).toEqual([])
    expect(said(plan('{ at_least: 8 }', 'weekly', {}, '2026-10-02'))).toHaveLength(1)
  })
})

import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('target-before-start')
const plan = 'effective: 2026-10-01\n'
const goal = (...lines: string[]) =>
  `${plan}goals:\n  - id: a\n${lines.map((l) => `    ${l}\n`).join('')}`

describe('target-before-start', () => {
  it('reports a target that was past when the plan took effect', () => {
    expect(said(goal('target_date: 2026-09-30'))).toEqual([
      'goals[0].target_date: The target date, 2026-09-30, lies before the plan’s date, “effective”, 2026-10-01.',
    ])
    expect(
      said('revision:\n  date: 2026-10-01\nobjectives:\n  - id: a\n    target_date: 2026-09-30'),
    ).toEqual([
      'objectives[0].target_date: The target date, 2026-09-30, lies before the plan’s date, “revision.date”, 2026-10-01.',
    ])
  })

  it('reports a target before its own beginning, whatever its status', () => {
    expect(said(goal('initiated: 2026-12-01', 'target_date: 2026-11-01', 'status: met'))).toEqual([
      'goals[0].target_date: The target date, 2026-11-01, lies before “initiated”, 2026-12-01.',
    ])
    expect(
      said('objectives:\n  - id: a\n    start: 2026-12-01\n    target_date: 2026-11-01'),
    ).toHaveLength(1)
  })

  it('reports a milestone', () => {
    expect(
      said(goal('objectives:', '  - id: b', '    milestones:', '      - date: 2026-09-30')),
    ).toEqual([
      'goals[0].objectives[0].milestones[0].date: The milestone’s date, 2026-09-30, lies before “effective”, 2026-10-01.',
    ])
    expect(
      said(
        goal(
          'objectives:',
          '  - id: b',
          '    start: 2026-11-01',
          '    milestones:',
          '      - date: 2026-10-15',
        ),
      ),
    ).toEqual([
      'goals[0].objectives[0].milestones[0].date: The milestone’s date, 2026-10-15, lies before “start”, 2026-11-01.',
    ])
  })

  it('lets what is over keep the date it had', () => {
    for (const status of ['met', 'partly-met', 'not-met', 'deferred', 'revised', 'discontinued'])
      expect(said(goal('target_date: 2026-09-30', `status: ${status}`))).toEqual([])
    expect(said(goal('target_date: 2026-09-30', 'completed: 2026-09-28'))).toEqual([])
    expect(
      said(
        goal(
          'objectives:',
          '  - id: b',
          '    milestones:',
          '      - date: 2026-09-30',
          '        status: reached',
        ),
      ),
    ).toEqual([])
    expect(
      said(
        goal(
          'objectives:',
          '  - id: b',
          '    status: met',
          '    milestones:',
          '      - date: 2026-09-30',
        ),
      ),
    ).toEqual([])
  })

  it('stays silent on the first day, on spans, and without a day to compare', () => {
    expect(said(goal('target_date: 2026-10-01'))).toEqual([])
    expect(said(goal('target_date: 8 weeks'))).toEqual([])
    expect(said('goals:\n  - id: a\n    target_date: 2020-01-01')).toEqual([])
    expect(said('effective: 2026-10\ngoals:\n  - id: a\n    target_date: 2026-01-01')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective } from './objective.ts'

const said = saidBy('change-too-fast')
const by = (day: string, instrument: string, value: number, target: string) =>
  said(
    `effective: 2026-10-01\n${objective({
      instrument,
      baseline: `{ value: ${value}, date: 2026-10-01 }`,
      target,
      more: `    target_date: ${day}\n`,
    })}`,
  )

describe('change-too-fast', () => {
  it('reports a date on which the instrument still asks about the time before the baseline', () => {
    expect(by('2026-10-14', 'phq-9', 14, '{ at_most: 12 }')).toEqual([
      'objectives[0].target_date: Objective o, “As said”: on 2026-10-14 the PHQ-9, which asks about the past 2 weeks, would still ask about the time before the baseline of 2026-10-01 (Kroenke, Spitzer & Williams 2001, J Gen Intern Med; Spitzer et al. 1999, JAMA).',
    ])
    expect(by('2026-10-15', 'phq-9', 14, '{ at_most: 12 }')).toEqual([])
    expect(by('13 days', 'phq-9', 14, '{ at_most: 12 }')).toHaveLength(1)
    expect(by('2027-09-30', 'audit', 20, '{ at_most: 8 }')).toHaveLength(1)
    expect(by('2027-10-01', 'audit', 20, '{ at_most: 8 }')).toEqual([])
  })

  it('takes the form with the shortest look-back', () => {
    expect(by('2026-10-22', 'pcl-5', 50, '{ at_most: 45 }')).toEqual([])
    expect(by('2026-10-06', 'pcl-5', 50, '{ at_most: 45 }')).toHaveLength(1)
    expect(by('2026-10-22', 'pdss', 20, '{ at_most: 15 }')).toEqual([])
    expect(by('2027-01-01', 'sdq', 20, '{ at_most: 15 }')).toEqual([])
  })

  it('reports more than a quarter of the way a week', () => {
    expect(by('2026-10-22', 'phq-9', 20, '{ at_most: 4 }')).toEqual([
      expect.stringContaining(
        'from 20 to at most 4 in 21 days on the PHQ-9 is 27 percent of the way to the best score each week; more than 25',
      ),
    ])
    expect(by('2026-10-22', 'phq-9', 20, '{ at_most: 5 }')).toEqual([])
    expect(by('2026-10-29', 'phq-9', 20, '{ at_most: 0 }')).toEqual([])
    expect(by('2026-10-28', 'phq-9', 20, '{ at_most: 0 }')).toHaveLength(1)
  })

  it('counts the way to the top where higher is better', () => {
    expect(by('2026-10-15', 'who-5', 20, '{ at_least: 60 }')).toEqual([])
    expect(by('2026-10-15', 'who-5', 20, '{ at_least: 64 }')).toHaveLength(1)
  })

  it('needs both days, and leaves behaviors alone', () => {
    const plan = (baseline: string, more: string) =>
      objective({ instrument: 'phq-9', baseline, target: '{ at_most: 4 }', more })
    expect(said(plan('{ value: 20 }', '    target_date: 2026-10-05\n'))).toEqual([])
    expect(said(plan('{ value: 20, date: 2026-10-01 }', ''))).toEqual([])
    expect(
      said(
        objective({
          behavior: 'panic attacks',
          baseline: '{ value: 20, date: 2026-10-01 }',
          target: '{ at_most: 0 }',
          more: '    target_date: 2026-10-05\n',
        }),
      ),
    ).toEqual([])
  })

  it('lets small changes pass, which may be chance', () => {
    expect(by('2026-10-15', 'phq-9', 5, '{ at_most: 0 }')).toEqual([])
    expect(by('2026-10-15', 'phq-9', 6, '{ at_most: 0 }')).toHaveLength(1)
    expect(by('2026-10-15', 'who-5', 80, '{ at_least: 96 }')).toEqual([])
    expect(by('2026-10-15', 'who-5', 80, '{ at_least: 100 }')).toHaveLength(1)
    expect(by('2026-10-15', 'phq-9', 10, '{ at_least: 27 }')).toEqual([])
  })

  it('leaves a target on the day of the baseline to another rule', () => {
    expect(by('2026-10-01', 'phq-9', 14, '{ at_most: 7 }')).toEqual([])
  })

  it('uses no range that is not confirmed', () => {
    expect(by('2026-10-15', 'bdi-ii', 40, '{ at_most: 5 }')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective } from './objective.ts'

const said = saidBy('target-in-wrong-direction')
const found = (instrument: string, target: string, baseline?: string, more?: string) =>
  said(objective({ instrument, target, baseline, more })).length

describe('target-in-wrong-direction', () => {
  it('says which way is better, and by whom', () => {
    const plan = objective({
      instrument: 'phq-9',
      baseline: '{ value: 14 }',
      target: '{ equals: 16 }',
    })
    expect(said(plan)).toEqual([
      'objectives[0].measure.target: Objective o, “As said”: the target, 16, is worse than the baseline, 14; on the PHQ-9 lower is better (Kroenke, Spitzer & Williams 2001, J Gen Intern Med; Spitzer et al. 1999, JAMA).',
    ])
  })

  it('reports the wrong bound even without a baseline', () => {
    expect(found('phq-9', '{ at_least: 7 }')).toBe(1)
    expect(found('phq-9', '{ at_most: 7 }')).toBe(0)
    expect(found('who-5', '{ at_most: 52 }')).toBe(1)
    expect(found('who-5', '{ at_least: 52 }')).toBe(0)
  })

  it('reports a change for the worse', () => {
    expect(found('phq-9', '{ change_by: 5 }')).toBe(1)
    expect(found('phq-9', '{ change_by: "50%" }', '{ value: 14 }')).toBe(1)
    expect(found('phq-9', '{ change_by: "-50%" }', '{ value: 14 }')).toBe(0)
    expect(found('who-5', '{ change_by: -10 }')).toBe(1)
    expect(found('who-5', '{ change_by: 10 }')).toBe(0)
    expect(found('who-5', '{ change_by: 0 }')).toBe(0)
    expect(found('phq-9', '{ change_by: 0 }')).toBe(0)
    expect(found('phq-9', '{ change_by: 1 }')).toBe(1)
  })

  it('compares exact targets and ranges with the baseline', () => {
    expect(found('gad-7', '{ between: [12, 14] }', '{ value: 11 }')).toBe(1)
    expect(found('gad-7', '{ between: [11, 14] }', '{ value: 11 }')).toBe(0)
    expect(found('who-5', '{ equals: 40 }', '{ value: 44 }')).toBe(1)
    expect(found('who-5', '{ equals: 44 }', '{ value: 44 }')).toBe(0)
    expect(found('gad-7', '{ equals: 12 }')).toBe(0)
  })

  it('looks at rows as well, and not at what was given up', () => {
    expect(
      said('measures:\n  - { id: m, instrument: gad-7, target: { at_least: 5 } }'),
    ).toHaveLength(1)
    expect(found('phq-9', '{ at_least: 7 }', undefined, '    status: discontinued\n')).toBe(0)
  })

  it('stays silent where no direction is known', () => {
    expect(found('bam', '{ at_least: 7 }')).toBe(0)
    expect(
      said(objective({ behavior: 'calls', baseline: '{ value: 3 }', target: '{ equals: 1 }' })),
    ).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { advisedBy, foundBy, saidBy } from '../said-by.ts'
import { objective } from './objective.ts'

const said = saidBy('change-within-measurement-error')
const found = (instrument: string, baseline: number, target: string) =>
  said(objective({ instrument, baseline: `{ value: ${baseline} }`, target })).length

describe('change-within-measurement-error', () => {
  const plan = objective({
    instrument: 'phq-9',
    baseline: '{ value: 15 }',
    target: '{ at_most: 10 }',
  })

  it('quotes the figure and its source', () => {
    expect(said(plan)).toEqual([
      'objectives[0].measure.target: Objective o, “As said”: a change of 5 cannot be told from measurement error; on the PHQ-9 a reliable change is 6 or more (NHS Talking Therapies).',
    ])
    expect(advisedBy('change-within-measurement-error')(plan)[0]).toContain('at least 6 points')
  })

  it('accepts exactly the reliable change', () => {
    expect(found('phq-9', 15, '{ at_most: 9 }')).toBe(0)
    expect(found('gad-7', 15, '{ at_most: 11 }')).toBe(0)
    expect(found('gad-7', 15, '{ at_most: 12 }')).toBe(1)
    expect(found('pcl-5', 50, '{ at_most: 35 }')).toBe(0)
    expect(found('pcl-5', 50, '{ at_most: 36 }')).toBe(1)
  })

  it('works out changes and ranges', () => {
    expect(found('phq-9', 15, '{ change_by: -5 }')).toBe(1)
    expect(found('phq-9', 15, '{ change_by: -6 }')).toBe(0)
    expect(found('phq-9', 20, '{ change_by: "-25%" }')).toBe(1)
    expect(found('phq-9', 20, '{ change_by: "-30%" }')).toBe(0)
    expect(found('phq-9', 20, '{ between: [5, 15] }')).toBe(1)
    expect(found('phq-9', 20, '{ between: [5, 14] }')).toBe(0)
    expect(said(objective({ instrument: 'phq-9', target: '{ change_by: -5 }' }))).toHaveLength(1)
  })

  it('is a remark only where the target lies in a milder band or below the cut-off', () => {
    const severity = (instrument: string, baseline: number, target: string) =>
      foundBy('change-within-measurement-error')(
        objective({ instrument, baseline: `{ value: ${baseline} }`, target }),
      ).map((finding) => finding.severity)
    expect(severity('phq-9', 14, '{ at_most: 9 }')).toEqual(['info'])
    expect(severity('phq-9', 14, '{ at_most: 10 }')).toEqual(['warning'])
    expect(severity('phq-9', 19, '{ at_most: 15 }')).toEqual(['warning'])
    expect(severity('phq-9', 15, '{ change_by: -5 }')).toEqual(['info'])
    expect(severity('pcl-5', 36, '{ at_most: 29 }')).toEqual(['info'])
    expect(severity('pcl-5', 50, '{ at_most: 42 }')).toEqual(['warning'])
    expect(
      foundBy('change-within-measurement-error')(
        objective({ instrument: 'phq-9', target: '{ change_by: -5 }' }),
      )[0]?.severity,
    ).toBe('warning')
  })

  it('lets remission be the target', () => {
    expect(found('phq-9', 9, '{ at_most: 4 }')).toBe(0)
    expect(found('phq-9', 10, '{ at_most: 5 }')).toBe(1)
  })

  it('asks for no more than there is room for', () => {
    expect(found('phq-9', 7, '{ at_most: 5 }')).toBe(1)
    expect(found('phq-9', 5, '{ equals: 4.5 }')).toBe(0)
  })

  it('uses no figure that is not confirmed', () => {
    expect(found('phq-a', 14, '{ at_most: 12 }')).toBe(0)
    expect(found('spin', 40, '{ at_most: 38 }')).toBe(0)
  })

  it('leaves what is not for the better to other rules', () => {
    expect(found('phq-9', 10, '{ equals: 12 }')).toBe(0)
    expect(found('phq-9', 10, '{ at_most: 10 }')).toBe(0)
  })

  it('leaves alone what is no longer worked on', () => {
    const status = (word: string) =>
      said(plan.replace('    measure', `    status: ${word}\n    measure`))
    expect(status('active')).toHaveLength(1)
    expect(status('partly-met')).toHaveLength(1)
    for (const word of ['met', 'not-met', 'discontinued']) expect(status(word)).toEqual([])
    const done = plan.replace('    measure', '    completed: 2026-11-01\n    measure')
    expect(said(done)).toEqual([])
  })

  it('sees the smallest change, and the least room in which a reliable one fits', () => {
    expect(found('pcl-5', 50, '{ at_most: 49 }')).toBe(1)
    expect(found('pcl-5', 15, '{ at_most: 5 }')).toBe(1)
    expect(found('pcl-5', 14, '{ at_most: 5 }')).toBe(0)
  })
})

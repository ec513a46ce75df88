import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective } from './objective.ts'

const said = saidBy('change-without-baseline')

describe('change-without-baseline', () => {
  it('asks what a change is counted from', () => {
    expect(said(objective({ behavior: 'panic attacks', target: '{ change_by: "-50%" }' }))).toEqual(
      [
        'objectives[0].measure.target: Objective o, “As said”: the target is a change from a baseline that is not given.',
      ],
    )
    expect(said(objective({ behavior: 'calls', target: '{ change_by: 3 }' }))).toHaveLength(1)
    const level = objective({ baseline: '{ value: daily }', target: '{ change_by: -2 }' })
    expect(said(level)[0]).toContain('that is not a number')
  })

  it('asks what a percentage of change is taken from', () => {
    const percent = (unit: string, baseline?: string) =>
      said(objective({ behavior: 'panic attacks', unit, baseline, target: '{ at_least: 50 }' }))
    expect(percent('percent fewer')).toHaveLength(1)
    expect(percent('"% reduction"')).toHaveLength(1)
    expect(percent('"% reduction"', '{ value: 6 }')).toEqual([])
    expect(percent('"%"')).toEqual([])
    expect(percent('percent of school days')).toEqual([])
  })

  it('is content with a number, also nought', () => {
    expect(said(objective({ baseline: '{ value: 6 }', target: '{ change_by: "-50%" }' }))).toEqual(
      [],
    )
    expect(said(objective({ baseline: '{ value: none }', target: '{ change_by: 3 }' }))).toEqual([])
    expect(said(objective({ behavior: 'calls', target: '{ at_least: 3 }' }))).toEqual([])
  })

  it('leaves what was given up alone', () => {
    const more = '    status: deferred\n'
    expect(said(objective({ target: '{ change_by: 3 }', more }))).toEqual([])
  })
})

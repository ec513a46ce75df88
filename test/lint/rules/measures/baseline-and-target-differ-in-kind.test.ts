import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective } from './objective.ts'

const said = saidBy('baseline-and-target-differ-in-kind')
const found = (baseline: string, target: string, more = '') =>
  said(objective({ behavior: 'stairs', baseline: `{ value: ${baseline} }`, target, more })).length

describe('baseline-and-target-differ-in-kind', () => {
  it('quotes both', () => {
    const plan = objective({ baseline: '{ value: 3 }', target: '{ equals: independent }' })
    expect(said(plan)).toEqual([
      'objectives[0].measure.target: Objective o, “As said”: the baseline is 3 and the target is independent; one is a level and the other a number.',
    ])
  })

  it('reports a level against a number, both ways', () => {
    expect(found('moderate assistance', '{ at_least: 4 }')).toBe(1)
    expect(found('severe', '{ at_most: 3 }')).toBe(1)
    expect(found('4', '{ equals: supervision }')).toBe(1)
  })

  it('accepts two of a kind', () => {
    expect(found('moderate assistance', '{ equals: supervision }')).toBe(0)
    expect(found('2', '{ at_least: 4 }')).toBe(0)
    expect(found('2+', '{ equals: "4" }')).toBe(0)
    expect(found('6/10', '{ at_most: 2 }')).toBe(0)
  })

  it('accepts words that may stand for a number', () => {
    expect(found('none', '{ at_least: 2 }')).toBe(0)
    expect(found('daily', '{ at_most: 2 }')).toBe(0)
    expect(found('moderate assistance of 1', '{ at_least: 4 }')).toBe(0)
  })

  it('leaves what was given up alone', () => {
    expect(found('severe', '{ at_most: 3 }', '    status: revised\n')).toBe(0)
  })
})

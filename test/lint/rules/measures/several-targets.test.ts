import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective } from './objective.ts'

const said = saidBy('several-targets')

describe('several-targets', () => {
  it('names them', () => {
    expect(said(objective({ target: '{ at_least: 7, at_most: 9 }' }))).toEqual([
      'objectives[0].measure.target: Objective o, “As said”: the target is given as at_most and at_least at once.',
    ])
    expect(said(objective({ target: '{ equals: independent, change_by: 3 }' }))).toHaveLength(1)
    expect(said('measures:\n  - { id: m, target: { at_least: 7, equals: 8 } }')).toHaveLength(1)
  })

  it.each(['{ between: [7, 9] }', '{ at_least: 0 }', '{ at_least: 7, at_most: }', '{}'])(
    'accepts %s',
    (target) => {
      expect(said(objective({ target }))).toEqual([])
    },
  )
})

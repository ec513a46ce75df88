import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('more-signs-than-listed')
const plan = (written: string) =>
  `objectives:\n  - id: story\n    criteria: { signs: [A, B, C], met_when: ${written} }`

describe('more-signs-than-listed', () => {
  it('gives both numbers', () => {
    expect(said(plan('4'))).toEqual([
      'objectives[0].criteria.met_when: Objective story is met at 4 signs, and lists 3.',
    ])
  })

  it.each(['at least 4', '"5-7"', '4 of 7'])('finds %s', (written) =>
    expect(said(plan(written))).toHaveLength(1),
  )

  it.each(['3', '"1-5"', '"80%"', '80 percent', 'all', 'most'])('is silent on %s', (written) =>
    expect(said(plan(written))).toEqual([]),
  )

  it('has nothing to compare without signs', () => {
    expect(said('objectives:\n  - { id: o, criteria: { met_when: 4 } }')).toEqual([])
  })
})

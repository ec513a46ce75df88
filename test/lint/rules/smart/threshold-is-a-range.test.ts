import { describe, expect, it } from 'vitest'
import { advisedBy, saidBy } from '../said-by.ts'

const said = saidBy('threshold-is-a-range')
const plan = (written: string) =>
  `objectives:\n  - id: story\n    criteria: { signs: [A, B, C, D, E], met_when: ${written} }`

describe('threshold-is-a-range', () => {
  it('quotes the range and offers its lower end', () => {
    expect(said(plan('"3-5"'))).toEqual([
      'objectives[0].criteria.met_when: Objective story: it is met at “3-5” signs; one number is wanted.',
    ])
    expect(advisedBy('threshold-is-a-range')(plan('"3-5"'))[0]).toContain('“met_when: 3”')
  })

  it.each(['3 to 5 of the signs', '2 or 3', 'most of them', 'several'])('finds %s', (written) =>
    expect(said(plan(written))).toHaveLength(1),
  )

  it.each(['3', '"3"', 'at least 3', '3 of 5', '3 or more', 'all', '"80%"'])(
    'is silent on %s',
    (written) => expect(said(plan(written))).toEqual([]),
  )
})

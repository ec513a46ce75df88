import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'objective-is-goal'
const objective = (statement: string, more = '') =>
  `objectives:\n  - id: a\n    statement: ${statement}\n${more}`

describe(rule, () => {
  it('finds an objective that has nothing to check', () => {
    expect(placesOf(rule, objective('Be happier.'))).toEqual(['objectives[0].statement'])
  })

  it('is silent when anything in it can be checked', () => {
    expect(placesOf(rule, objective('Be happier by March 3.'))).toEqual([])
    expect(placesOf(rule, objective('Call a friend more often.'))).toEqual([])
    expect(placesOf(rule, objective('Be happier.', '    target_date: 8 weeks\n'))).toEqual([])
    expect(
      placesOf(rule, objective('Be happier.', '    measure:\n      instrument: phq-9\n')),
    ).toEqual([])
  })

  it('says nothing of goals', () => {
    expect(placesOf(rule, 'goals:\n  - id: g\n    statement: Be happier.\n')).toEqual([])
  })
})

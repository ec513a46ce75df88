import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'objective-is-goal'
const profiles = ['medicare-outpatient']
const objective = (statement: string, more = '') => ({
  plan: `txplan: 1\nobjectives:\n  - id: a\n    statement: ${statement}\n${more}`,
  profiles,
})

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
    const plan = 'txplan: 1\ngoals:\n  - id: g\n    statement: Be happier.\n'
    expect(placesOf(rule, { plan, profiles })).toEqual([])
  })

  it('leaves it to the rule on measures, except where a profile never asks for one', () => {
    const { plan } = objective('Be happier.')
    expect(placesOf(rule, { plan })).toEqual([])
    const [finding] = findingsOf('objective-not-measurable', { plan })
    expect(finding?.fix).toMatch(/reads like a goal/)
    expect(placesOf('objective-not-measurable', { plan, profiles })).toEqual([])
  })
})

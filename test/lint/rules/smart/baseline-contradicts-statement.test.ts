import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { planOf } from './plan-of.ts'

const said = saidBy('baseline-contradicts-statement')
const found = (statement: string, measure: string) => said(planOf(statement, { measure })).length

describe('baseline-contradicts-statement', () => {
  it('quotes both figures', () => {
    const measure = '{ behavior: walks, unit: days a week, baseline: { value: 1 } }'
    expect(said(planOf('Client will walk on 4 days a week, up from 2', { measure }))).toEqual([
      'objectives[0].measure.baseline.value: Objective o, “Client will walk on 4 days a …”: the sentence starts from “2”, and the baseline is 1.',
    ])
  })

  it.each([
    ['GAD-7 from 18 to 9', '{ instrument: GAD-7, baseline: { value: 17 } }'],
    ['Pain from 6/10 to 3/10', '{ behavior: pain, baseline: { value: 5/10 } }'],
    ['Attend at least 4 meetings, up from 0', '{ behavior: meetings, baseline: { value: 1 } }'],
  ])('finds: %s, %s', (statement, measure) => {
    expect(found(statement, measure)).toBe(1)
  })

  it.each([
    ['Cut washing from 3 hours to 30 minutes', '{ unit: minutes a day, baseline: { value: 180 } }'],
    [
      'Cut washing from 3 hours to 30 minutes',
      '{ unit: minutes a day, baseline: { value: 3 hours } }',
    ],
    [
      'One tantrum a day, down from 4 to 5 a day',
      '{ unit: tantrums a day, baseline: { value: 5 } }',
    ],
    ['One tantrum a day, down from 4-5', '{ unit: tantrums a day, baseline: { value: 4-5 } }'],
    ['Attend 4 meetings, up from 0', '{ behavior: meetings, baseline: { value: none } }'],
    ['Attend 4 meetings', '{ behavior: meetings, baseline: { value: 1 } }'],
    ['Attend 4 meetings, up from 1', '{ behavior: meetings, baseline: { value: seldom } }'],
    ['Attend 4 meetings, up from 1', '{ behavior: meetings, target: { at_least: 4 } }'],
  ])('is silent: %s, %s', (statement, measure) => {
    expect(found(statement, measure)).toBe(0)
  })
})

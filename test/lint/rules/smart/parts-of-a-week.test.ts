import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { planOf } from './plan-of.ts'

const said = saidBy('parts-of-a-week')
const found = (part: string) => said(planOf(`Client will be in bed early on ${part}`)).length

describe('parts-of-a-week', () => {
  it('says how many there are', () => {
    expect(said(planOf('In bed by 10:30 on 4 of 6 school nights a week'))).toEqual([
      'objectives[0].statement: Objective o, “In bed by 10:30 on 4 of …”: “4 of 6 school nights a week” does not fit a week, which has 5 of them.',
    ])
  })

  it.each([
    ['4 of 5 school nights a week', '4 of 4 school nights a week'],
    ['5 of 7 nights a week', '5 of 6 nights a week'],
    ['4 of 5 days per week', '4 of 8 days per week'],
    ['4 out of 7 days a week', '4 out of 9 days a week'],
    ['4 of 6 therapy days a week', '4 of 6 workdays a week'],
    ['4 of 6 sessions a week', '2 of 3 school days a week'],
    ['8 of 10 days a month', '8 of 10 days a week'],
  ])('%s is right, %s is not', (right, wrong) => {
    expect(found(right)).toBe(0)
    expect(found(wrong)).toBe(1)
  })
})

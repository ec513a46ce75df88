import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { planOf } from './plan-of.ts'

const said = saidBy('detail-contradicts-statement')
const found = (statement: string, behavior: string, unit = 'nights a week') =>
  said(
    planOf(statement, {
      measure: `{ behavior: "${behavior}", unit: ${unit}, target: { at_least: 5 } }`,
    }),
  ).length

describe('detail-contradicts-statement', () => {
  it('quotes both and names the field', () => {
    const measure = '{ how: walks of 20 minutes or more, unit: days a week }'
    expect(said(planOf('Walk for 30 minutes on 5 days a week', { measure }))).toEqual([
      'objectives[0].measure.how: Objective o, “Walk for 30 minutes on 5 days …”: the sentence says “30 minutes”, and “how” of the measure says “20 minutes”.',
    ])
  })

  it.each([
    ['Be asleep within 30 minutes on 5 nights a week', 'nights asleep within 20 minutes'],
    ['Be in bed by 10:30 pm on 5 nights a week', 'nights in bed by 11:30'],
    ['Talk for one hour on 5 nights a week', 'talks of two hours or more'],
    ['Walk 2 miles on 5 nights a week', 'nights with a walk of 3 miles'],
    ['Be asleep by 11 on 5 nights for 4 weeks in a row', 'nights asleep, 3 weeks in a row'],
  ])('finds: %s, %s', (statement, behavior) => {
    expect(found(statement, behavior)).toBe(1)
  })

  it.each([
    ['Be asleep within 30 minutes on 5 nights a week', 'nights asleep within 30 minutes'],
    ['Be asleep within half an hour on 5 nights a week', 'nights asleep within 30 minutes'],
    ['Talk for one hour on 5 nights a week', 'talks of an hour or more'],
    ['Talk for 60 minutes on 5 nights a week', 'talks of an hour or more'],
    ['Be in bed by 10:30 pm on 5 nights a week', 'nights in bed by 10:30'],
    ['Walk 30 minutes, 10 of them uphill, on 5 nights a week', 'nights with a 30-minute walk'],
    ['Walk 10 minutes before and 20 minutes after lunch', 'walks of 10 minutes'],
    ['Be asleep within 30 minutes on 5 nights a week', 'nights asleep, from the diary'],
    ['Be asleep on 5 nights a week by week 8', 'nights asleep, read every 2 weeks'],
  ])('is silent: %s, %s', (statement, behavior) => {
    expect(found(statement, behavior)).toBe(0)
  })

  it('takes “of 10” in the unit for the whole', () => {
    const said = (unit: string) =>
      found('Arrive on time on 9 of 10 school days', 'arrivals on time', unit)
    expect(said('of 10 days')).toBe(0)
    expect(said('of 20 days')).toBe(1)
  })

  it('leaves the target to the rule that compares it', () => {
    expect(found('Walk 30 minutes a day', 'minutes walked, of 20 or more', 'minutes a day')).toBe(0)
  })
})

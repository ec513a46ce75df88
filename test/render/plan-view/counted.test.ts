/** Numbers and what they count. */
import { describe, expect, it } from 'vitest'
import { numberOf, withUnit } from '../../../src/render/plan-view/counted.ts'

describe('a value with its unit', () => {
  it.each([
    ['at most 1', 'hours a day', 'at most 1 hour a day'],
    ['1', 'activities', '1 activity'],
    ['down by 1', 'classes', 'down by 1 class'],
    ['1', 'lbs', '1 lb'],
    ['1', 'mg/dL', '1 mg/dL'],
    ['1', 'calories', '1 calorie'],
    ['1', 'stress points', '1 stress points'],
    ['at most 11', 'hours', 'at most 11 hours'],
    ['at most 0.1', 'hours', 'at most 0.1 hours'],
    ['between 0 and 1', 'hours', 'between 0 and 1 hours'],
    ['50', '%', '50%'],
    ['50%', '%', '50%'],
    ['', 'hours', ''],
  ])('%j %j is %j', (value, unit, words) => {
    expect(withUnit(value, unit)).toBe(words)
  })

  it('leaves words as they were written', () => {
    expect(numberOf(18, 'sessions')).toBe('18 sessions')
    expect(numberOf('45-60', 'minutes')).toBe('45-60 minutes')
    expect(numberOf('18 visits in all', 'sessions')).toBe('18 visits in all')
  })
})

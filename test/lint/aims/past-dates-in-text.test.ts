import { describe, expect, it } from 'vitest'
import { tellsFigure, withoutDates } from '../../../src/lint/aims/past-dates-in-text.ts'

describe('withoutDates', () => {
  it.each([
    ['by 2026-03-01', 'by someday'],
    ['by 2026-03.', 'by someday.'],
    ['by 3/1/2026 or 03/01/26', 'by someday or someday'],
    ['by March 1, 2026', 'by someday'],
    ['by the 1st of Mar. 2026', 'by the someday'],
    ['in June 2026', 'in someday'],
    ['3/4 of the time', '3/4 of the time'],
    ['on 3-4 days', 'on 3-4 days'],
    ['may walk 2000 steps a day', 'may walk 2000 steps a day'],
  ])('reads “%s”', (text, without) => {
    expect(withoutDates(text)).toBe(without)
  })
})

describe('tellsFigure', () => {
  it.each(['PHQ-9: 14', 'PHQ-9 fell 3 points', '3 of 5 nights', '40%', 'walked on 3 days a week'])(
    'finds one in “%s”',
    (text) => expect(tellsFigure(text)).toBe(true),
  )

  it.each([
    'Continue as is',
    'Reviewed 2026-03-01',
    'PHQ-9 and GAD-7 given',
    '90 day plan review',
    'Continue for another 12 weeks',
    'Goal 2, objective #3: continue',
    'Q2 review, r3',
  ])('finds none in “%s”', (text) => expect(tellsFigure(text)).toBe(false))
})

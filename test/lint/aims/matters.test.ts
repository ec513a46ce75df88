import { describe, expect, it } from 'vitest'
import { speaksOf, stemsIn } from '../../../src/lint/aims/matters.ts'

const isAbout = (need: string, aim: string) => speaksOf(stemsIn(need), new Set(stemsIn(aim)))

describe('what a description is about', () => {
  it.each([
    ['Drives 0 days a week', 'Celia will be driving alone'],
    ['Avoids meetings', 'Speaks once in each session'],
    ['Does not take the baby out alone', 'To feel safe with her babies'],
    ['Leaves bills unpaid', 'Makes a budget'],
    ['Argues with his roommate', 'One fight a week or none'],
    ['Stopped cooking', 'Eats three meals a day'],
  ])('“%s” is taken up by “%s”', (need, aim) => {
    expect(isAbout(need, aim)).toBe(true)
  })

  it.each([
    ['Missed 10 days of work last month', 'To sing again'],
    ['Never goes to church now', 'PHQ-9 of 9 or less'],
    ['Has no friends', 'Sleep seven hours a night'],
  ])('“%s” is not taken up by “%s”', (need, aim) => {
    expect(isAbout(need, aim)).toBe(false)
  })

  it('hears nothing in words of how much and when', () => {
    expect(stemsIn('Most days of the week, for several hours')).toEqual([])
    expect(isAbout('', 'Anything at all')).toBe(false)
  })

  it('knows one word by its forms', () => {
    expect(new Set(stemsIn('drive drives driving'))).toHaveProperty('size', 1)
    expect(new Set(stemsIn('stop stops stopped stopping'))).toHaveProperty('size', 1)
    expect(new Set(stemsIn('class classes'))).toHaveProperty('size', 1)
    expect(new Set(stemsIn('baby babies'))).toHaveProperty('size', 1)
  })
})

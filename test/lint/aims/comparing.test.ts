import { describe, expect, it } from 'vitest'
import { isComparing, wantsMore } from '../../../src/lint/aims/comparing.ts'

describe('a sentence that compares with how it is now', () => {
  it.each([
    'Fewer fights',
    'Reduce worry',
    'I worry less',
    'Cut down on wine',
    'To lower her anger',
  ])('wants less: “%s”', (text) => {
    expect(isComparing(text)).toBe(true)
    expect(wantsMore(text)).toBe(false)
  })

  it.each(['Go out more often', 'Increase walks', 'More time with her son? More hours of sleep'])(
    'wants more: “%s”',
    (text) => {
      expect(wantsMore(text)).toBe(true)
    },
  )

  it.each([
    'No more than 2 drinks',
    'Three or fewer drinks',
    'Not less often than weekly',
    'More than 5 nights',
    'Once more',
    'More or less every day',
    'Heal the lower leg',
  ])('compares with nothing: “%s”', (text) => {
    expect(isComparing(text)).toBe(false)
  })
})

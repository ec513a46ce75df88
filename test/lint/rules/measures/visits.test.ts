import { describe, expect, it } from 'vitest'
import { mostVisits } from '../../../../src/lint/rules/measures/visits.ts'

describe('mostVisits', () => {
  it.each([
    ['weekly', 28, 5],
    ['weekly', 27, 4],
    ['every other week', 28, 3],
    ['every 1-2 weeks', 28, 5],
    ['2x/week', 6, 2],
    ['1-3x/week', 7, 6],
    ['daily', 6, 7],
    ['monthly', 60, 3],
    ['monthly', 28, 2],
    ['monthly', 27, 1],
    ['2 times a year', 365, 4],
    ['2 times a year', 364, 2],
    ['weekly for 4 sessions, then monthly', 29, 6],
    ['once', 100, 1],
    ['weekly for 4 weeks, then every other week', 55, 7],
    ['weekly for 4 weeks', 300, 5],
  ])('%s in %d days: %d', (text, days, most) => {
    expect(mostVisits(text, days)).toBe(most)
  })

  it.each(['as needed', 'at least weekly', 'if indicated', 'weekly for 2 weeks, then as needed'])(
    '%s sets no bound',
    (text) => {
      expect(mostVisits(text, 70)).toBeUndefined()
    },
  )
})

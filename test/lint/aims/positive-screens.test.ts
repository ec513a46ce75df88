import { describe, expect, it } from 'vitest'
import { isPositive } from '../../../src/lint/aims/positive-screens.ts'

describe('a screening that came out positive', () => {
  it.each([
    [{ instrument: 'phq-9', score: 10 }, true],
    [{ instrument: 'phq-9', score: 9 }, false],
    [{ for: 'PHQ-9', score: 12 }, true],
    [{ instrument: 'who-5', score: 28 }, true],
    [{ instrument: 'who-5', score: 72 }, false],
    [{ instrument: 'phq-9', score: 12, result: 'Negative' }, false],
    [{ instrument: 'phq-9', score: 4, result: 'Positive' }, true],
    [{ instrument: 'a scale of our own', score: 40 }, false],
    [{ for: 'trauma', result: 'above the cut-off' }, true],
    [{ for: 'trauma', result: 'below the cut-off' }, false],
    [{ instrument: 'mdq', score: 9 }, false],
    [{ instrument: 'pcl-5', score: 32 }, false],
    [{ instrument: 'pcl-5', score: 33 }, true],
    [{ instrument: 'phq-9' }, false],
  ])('%j: %s', (screening, expected) => {
    expect(isPositive(screening)).toBe(expected)
  })

  it('goes by the cut-off for the client’s sex, and not knowing it by the one for all', () => {
    const three = { instrument: 'audit-c', score: 3 }
    expect(isPositive(three, { sex: 'female' })).toBe(true)
    expect(isPositive(three, { sex: 'Male' })).toBe(false)
    expect(isPositive(three)).toBe(false)
    expect(isPositive({ ...three, score: 4 })).toBe(true)
    expect(isPositive({ ...three, score: 7, result: 'About 5 beers on most evenings' })).toBe(true)
  })
})

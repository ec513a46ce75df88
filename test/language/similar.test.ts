import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from '../../src/language/similar.ts'

const KEYS = ['target_date', 'target', 'baseline', 'goal', 'goals', 'status', 'phq-9', 'gad-7']

describe('nearest', () => {
  it.each([
    ['taget_date', 'target_date'],
    ['Target Date', 'target_date'],
    ['targetDate', 'target_date'],
    ['target-date', 'target_date'],
    ['basline', 'baseline'],
    ['stauts', 'status'],
    ['PHQ9', 'phq-9'],
    ['goals', 'goals'],
    ['GOAL', 'goal'],
  ])('%j is %s', (word, key) => expect(nearest(word, KEYS)).toBe(key))

  it.each(['xyz', '', 'frequency', 'go'])('has nothing near %j', (word) => {
    expect(nearest(word, KEYS)).toBeUndefined()
  })
  it('does not choose between two', () => {
    expect(nearest('goalx', ['goals', 'goal-a'])).toBeUndefined()
    expect(nearest('goasl', KEYS)).toBeUndefined()
  })
  it('takes a limit', () => {
    expect(nearest('stats', ['status'], 0)).toBeUndefined()
    expect(nearest('sts', ['status'], 3)).toBe('status')
  })
  it('does not mind a candidate named twice', () => {
    expect(nearest('statu', ['status', 'status'])).toBe('status')
  })
})

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('%j to %j is %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance))

  it('is the same both ways, and a limit changes only what lies beyond it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        const distance = editDistance(a, b)
        expect(editDistance(b, a)).toBe(distance)
        expect(Math.min(editDistance(a, b, limit), limit + 1)).toBe(Math.min(distance, limit + 1))
      }),
    )
  })
})

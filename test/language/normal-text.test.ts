import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalWords } from '../../src/language/normal-text.ts'

describe('normalWords', () => {
  it.each([
    ['**Client** will _not_ drink.', 'client will not drink'],
    ['Client will not\n  drink!', 'client will not drink'],
    ['> 1. Reduce PHQ‑9\n- [x] by 1,600 calories', 'reduce phq 9 by 1600 calories'],
    ['client’s self-esteem', 'clients self esteem'],
    ["client's self esteem", 'clients self esteem'],
    ['[a link](https://example.org/x)', 'a link'],
    ['score < 5, 50% of 2.5', 'score < 5 50% of 2.5'],
    ['cafe\u0301', 'café'],
    ['## Goal', 'goal'],
    ['***', ''],
  ])('%j is %j', (text, words) => expect(normalWords(text)).toBe(words))

  it('keeps apart what a target means', () => {
    expect(normalWords('PHQ-9 <5')).not.toBe(normalWords('PHQ-9 >5'))
  })
  it('never fails, and folds all white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalWords(text)).toMatch(/^(?:\S+(?: \S+)*)?$/)
      }),
      { numRuns: 1000 },
    )
  })
})

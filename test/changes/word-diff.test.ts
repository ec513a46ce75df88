import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Piece } from '../../src/changes/change.ts'
import { wordDiff } from '../../src/changes/word-diff.ts'

/** `[-out-]` and `{+in+}`, as word diffs are written. */
const marked = (pieces: readonly Piece[]) =>
  pieces
    .map(({ in: where, text }) =>
      where === 'both' ? text : where === 'before' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('')

const side = (pieces: readonly Piece[], where: 'before' | 'after') =>
  pieces
    .filter((piece) => piece.in === where || piece.in === 'both')
    .map(({ text }) => text)
    .join('')

describe('word by word', () => {
  it.each([
    [
      'sleep 6 hours on 5 nights a week.',
      'sleep 7 hours on 6 nights a week.',
      'sleep [-6-]{+7+} hours on [-5-]{+6+} nights a week.',
    ],
    [
      'Weekly for 12 weeks, then taper.',
      'Weekly for 16 weeks, then taper to every other week.',
      'Weekly for [-12-]{+16+} weeks, then taper{+ to every other week+}.',
    ],
    ['', 'all new', '{+all new+}'],
    ['all gone', '', '[-all gone-]'],
    ['the same', 'the same', 'the same'],
    [
      'client-led, “step by step”',
      'client-led, “step after step”',
      'client-led, “step [-by-]{+after+} step”',
    ],
    ['one paragraph two', 'one paragraph\n\ntwo', 'one paragraph[- -]{+\n\n+}two'],
    ['She’s well.', 'She’s unwell.', 'She’s [-well-]{+unwell+}.'],
  ])('%s → %s', (before, after, expected) => {
    expect(marked(wordDiff(before, after))).toBe(expected)
  })

  it('shows a sentence that was written anew as one out and one in', () => {
    const pieces = wordDiff(
      'Client will sleep 6 hours on 5 nights a week.',
      'Maria goes to bed at ten and gets up at the same time each day of the week.',
    )
    expect(pieces.filter(({ in: where }) => where !== 'both').length).toBeLessThanOrEqual(3)
  })

  const texts = fc
    .array(
      fc.constantFrom('a', 'week', 'sleeps', ',', '.', ' ', '\n\n', '- ', 'é', '12:30', '’s'),
      {
        maxLength: 25,
      },
    )
    .map((parts) => parts.join(''))

  it('makes up both texts exactly', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), fc.oneof(texts, fc.string()), (before, after) => {
        const pieces = wordDiff(before, after)
        expect(side(pieces, 'before')).toBe(before)
        expect(side(pieces, 'after')).toBe(after)
        for (const { text } of pieces) expect(text).not.toBe('')
      }),
    )
  })
})

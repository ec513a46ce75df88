import { describe, expect, it } from 'vitest'
import { commentsIn } from '../../src/source/comments.ts'
import { readSource } from '../../src/source/read.ts'

const comments = (text: string) =>
  commentsIn(readSource(text)).map(({ text: words, line, ownLine }) => [words, line, ownLine])

describe('commentsIn', () => {
  it('finds comments on lines of their own and behind values', () => {
    expect(comments('# one\na: 1 # two\n  #three  \nb: # four\n  - c   #  five #\n')).toEqual([
      ['one', 1, true],
      ['two', 2, false],
      ['three', 3, true],
      ['four', 4, false],
      ['five #', 5, false],
    ])
  })

  it('gives their place in the text, white space at the end left out', () => {
    const text = 'a: 1 # two  \r\n'
    const [found] = commentsIn(readSource(text))
    expect(found && text.slice(found.span.start, found.span.end)).toBe('# two')
  })

  it.each([
    ['plain text', 'a: b#c\nd: http://x.org/#y\n#e: f\n', [['e: f', 3, true]]],
    ['double quotes', 'a: "b # c" # d\n', [['d', 1, false]]],
    ['single quotes', "a: 'it''s # c'\n", []],
    ['quotes over lines', 'a: "b\n  # c\n  d" # e\n', [['e', 3, false]]],
    ['keys', '"a # b": 1\n', []],
    ['a block', 'a: |\n  # b\n  c # d\ne: 1\n', []],
    ['a block of that only', 'a: |\n  # b\n', []],
    ['a folded block with a comment on its first line', 'a: >- # b\n  c # d\n', [['b', 1, false]]],
    [
      'an empty block',
      'a: | # b\nc: 1 # d\n',
      [
        ['b', 1, false],
        ['d', 2, false],
      ],
    ],
    ['the end of a block', 'a: |\n  b\n# c\n', [['c', 3, true]]],
    ['a text over lines', 'a: b\n  c # d\n', [['d', 2, false]]],
    [
      'brackets',
      'a: [b, # c\n  "d # e", # f\n  g#h]\n',
      [
        ['c', 1, false],
        ['f', 2, false],
      ],
    ],
    [
      'markers',
      '# a\n--- # b\nc: 1\n... # d\n',
      [
        ['a', 1, true],
        ['b', 2, false],
        ['d', 4, false],
      ],
    ],
  ])('tells them from %s', (_, text, expected) => {
    expect(comments(text)).toEqual(expected)
  })

  it('finds them where the text is damaged, or no mapping', () => {
    expect(comments('# a\nb: "c" d # e\nf: @ # g\n')).toEqual([
      ['a', 1, true],
      ['e', 2, false],
      ['g', 3, false],
    ])
    expect(comments('- "a # b" # c\n')).toEqual([['c', 1, false]])
    expect(comments('# a')).toEqual([['a', 1, true]])
    expect(comments('a: "\x02" # b\n')).toEqual([['b', 1, false]])
  })

  it('finds them in old line endings', () => {
    expect(comments('# a\rb: 1 # c\r')).toEqual([
      ['a', 1, true],
      ['c', 2, false],
    ])
  })
})

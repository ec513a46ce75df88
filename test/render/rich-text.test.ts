import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { line, parseRichText, plainText } from '../../src/render/rich-text.ts'
import type { RichText } from '../../src/render/view.ts'
import { richSource } from './rich-source.ts'

function paragraph(...inlines: object[]): object {
  return { kind: 'paragraph', inlines }
}

/**
 * Without the marks of emphasis, and without list numbers, which may be counted afresh
 * ("1. 1. 1.") or lose a leading nought.
 */
function words(text: string): string[] {
  const unmarked = text.replace(/[*_\\]/g, '').replace(/\d{1,9}[.)]/g, ' ')
  return unmarked.match(/[\p{L}\p{N}]+/gu) ?? []
}

describe('parseRichText', () => {
  it('reads a sentence as one paragraph', () => {
    expect(parseRichText('  Sleeps five hours.\n')).toEqual([
      paragraph({ text: 'Sleeps five hours.' }),
    ])
  })

  it('reads emphasis, strong and both at once', () => {
    expect(parseRichText('A *small* and **firm** and ***loud*** step')).toEqual([
      paragraph(
        { text: 'A ' },
        { text: 'small', emphasis: true },
        { text: ' and ' },
        { text: 'firm', strong: true },
        { text: ' and ' },
        { text: 'loud', emphasis: true, strong: true },
        { text: ' step' },
      ),
    ])
  })

  it('folds a soft line end to a space and keeps a hard one', () => {
    expect(parseRichText('one\ntwo\\\nthree  \nfour')).toEqual([
      paragraph({ text: 'one two\nthree\nfour' }),
    ])
  })

  it('reads nested lists', () => {
    expect(parseRichText('- a\n  1. b\n  2. c\n- d')).toEqual([
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [
          [
            paragraph({ text: 'a' }),
            {
              kind: 'list',
              ordered: true,
              start: 1,
              items: [[paragraph({ text: 'b' })], [paragraph({ text: 'c' })]],
            },
          ],
          [paragraph({ text: 'd' })],
        ],
      },
    ])
  })

  it('keeps the numbers an author gave', () => {
    const lists = parseRichText('2. a\n3. b\n7. c')
    expect(lists).toMatchObject([
      { ordered: true, start: 2, items: [{}, {}] },
      { ordered: true, start: 7, items: [{}] },
    ])
  })

  it('counts for an author who writes "1." before every item', () => {
    expect(parseRichText('1. a\n1. b\n1. c')).toMatchObject([{ start: 1, items: [{}, {}, {}] }])
  })

  it('drops a hard break that ends nothing', () => {
    expect(parseRichText('\\\n!')).toEqual([paragraph({ text: '!' })])
  })

  it.each(['', ' \n\t', '\uFEFF'])('makes nothing of nothing: %j', (text) => {
    expect(parseRichText(text)).toEqual([])
  })

  it.each([
    '<b onclick="x()">bold</b>',
    '<!-- hidden -->',
    '<script>\nalert(1)\n</script>',
    '# not a heading',
    'Title\n=====',
    'Title\n---',
    '---',
    '> 5 drinks a week',
    '`code`',
    '```\ncode\n```',
    '[x](y)',
    '![x](y)',
    '<https://example.org>',
    '[x]: y "z"',
    'AT&amp;T &copy; &#42;',
    'PHQ-9 < 5',
    '5-4-3-2-1',
    '2*3*4',
    '2**3**4',
    '3*5 and 4*6',
    'PRN* or daily*',
    'snake_case_name',
    '-',
    '12.',
    '- 12.',
    '+',
    '* * *',
    '_____',
    'a | b\n--|--\n1 | 2',
    '~~struck~~',
    '-5 points',
    '1.5 hours',
  ])('leaves %j as it stands', (text) => {
    expect(plainText(parseRichText(text))).toBe(text.replaceAll('\n', ' '))
  })

  it('takes indented text for text', () => {
    expect(parseRichText('one\n\n    two')).toEqual([
      paragraph({ text: 'one' }),
      paragraph({ text: 'two' }),
    ])
  })

  it('allows emphasis inside a script written without spaces', () => {
    expect(parseRichText('这是**重要**的')).toEqual([
      paragraph({ text: '这是' }, { text: '重要', strong: true }, { text: '的' }),
    ])
  })

  it('loses no word and joins no two', () => {
    fc.assert(
      fc.property(richSource('grapheme-ascii'), (source) => {
        expect(words(plainText(parseRichText(source)))).toEqual(words(source))
      }),
      { numRuns: 1000 },
    )
  })

  it('loses no letter of any script', () => {
    fc.assert(
      fc.property(richSource('grapheme'), (source) => {
        expect(words(plainText(parseRichText(source))).join('')).toBe(words(source).join(''))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('line', () => {
  it('reads no Markdown and folds white space', () => {
    expect(line(' 1. *not* a\n list ')).toEqual([paragraph({ text: '1. *not* a list' })])
  })

  it('is empty for blank text', () => {
    expect(line('  ')).toEqual([])
  })
})

describe('plainText', () => {
  it('sets paragraphs apart and marks lists', () => {
    const rich: RichText = parseRichText('Before **all**:\n\n9. a\n10. b\n\n    - c\n\nAfter')
    expect(plainText(rich)).toBe('Before all:\n\n9. a\n10. b\n    - c\n\nAfter')
  })
})

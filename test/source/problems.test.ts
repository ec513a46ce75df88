import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeOf, type SourceDocument } from '../../src/source/document.ts'
import { mostBytes } from '../../src/source/quick.ts'
import { readBytes, readSource } from '../../src/source/read.ts'
import { brokenText, yamlText } from './yaml-texts.ts'

/** `line:column code (detail)` of every problem. */
const listed = ({ text, problems }: SourceDocument) =>
  problems.map(({ code, span, detail }) => {
    const { line, column } = rangeOf(text, span).start
    return `${line}:${column} ${code}${detail ? ` (${detail})` : ''}`
  })

/** What is expected of each problem: `line:column code`, or part of a syntax error's detail. */
const table: [what: string, text: string, ...expected: string[]][] = [
  ['a quote left open', 'a: "b\nc: 1\n', '1:4 a quote that is never closed'],
  ['a quote left open before others', 'a: "b\n  c\nd: "e"\n', '1:4 a quote that is never closed'],
  ['a quote left open in a list', "a:\n  - b: 'c\n    d: 2\n", '2:8 a quote that is never closed'],
  ['a quote escaped at the end', 'a: "b\\"', '1:4 a quote that is never closed'],
  ['an apostrophe in quotes', "a: 'It's b'\n", '1:8 inside single quotes an apostrophe'],
  ['words behind a quote', 'a: "b" said he\n', '1:8 inside double quotes a quote'],
  ['a comma behind a quote', 'a: "b", "c"\n', '1:7 text behind a closing quote'],
  ['a backslash', 'a: "C:\\Users"\n', '1:7 an escape'],
  ['a second colon', 'a: I said: no\n', '1:10 two values on one line'],
  ['a second colon, once a line', 'a: b: c: d\ne: 1\n', '1:5 two values on one line'],
  ['a time with a colon', 'a: 10:30: b\n', '1:9 two values on one line'],
  ['a colon without a space', 'a: 1\ngoal:Sleep\nb: 2\n', '2:5 a ":" that needs a space'],
  ['a colon without a space, first', 'goal:Sleep\nb: 2\n', '1:5 a ":" that needs a space'],
  ['a colon without a space, last', 'x:\n  a: 1\n  goal:Sleep\n', '3:7 a ":" that needs a space'],
  ['no colon', 'a: 1\nname Rivera\nb: 2\n', '2:1 a line without a ":"'],
  ['no colon, last', 'a: 1\nname Rivera\n', '2:1 a line without a ":"'],
  ['no key', 'a: 1\n: 2\n', '2:1 a ":" without a name'],
  ['a key that is a list', '[a]: 1\n', '1:1 a key that is not a word'],
  ['too far in', 'a:\n  b: 1\n   c: 2\n  d: 3\n', '3:4 a line that is indented too far'],
  ['too far in, under a text', 'a: b\n  c: 2\n', '2:3 a line that is indented too far'],
  ['not far enough in', 'a:\n  b: 1\n c: 2\n', '3:2 a line that is indented differently'],
  ['a key under a list', 'a:\n  - b\n  c: 1\n', '3:3 a line that is indented differently'],
  ['an item under keys', 'a:\n  b: 1\n  - c\n', '3:3 a list item among keys'],
  ['an item not far enough in', 'a:\n    - b\n  - c\n', '3:3 a list item among keys'],
  ['an item at a key', 'Text: b\n- c\n', '2:1 a list item'],
  ['an item behind a key', 'a: - b\n', '1:4 a list item behind a key'],
  ['a dash without a space', 'a:\n  - b: 1\n  -c: 2\n', '3:3 a "-" that needs a space'],
  ['a first line further in', '  a: 1\nb: 2\nc: 3\n', '2:1 a line that is indented differently'],
  ['a block not far enough in', 'a: |\n    b\n  c\nd: 1\n', '3:3 a line that is indented'],
  ['an empty line too far in', 'a: |\n     \n  b\n', '3:3 an empty line'],
  ['a word in a list', 'a:\n  - b: 1\n  c\n  - d\n', '3:3 a line that is indented differently'],
  ['a tab', 'a:\n\tb: 1\n', '2:1 tab-indentation'],
  ['a tab behind spaces', 'a:\n  \tb: 1\n', '2:3 tab-indentation'],
  ['a tab before a dash', 'a:\n\t- b\n', '2:1 tab-indentation'],
  ['a tab behind a dash', 'a:\n  - b\n  -\tc: 1\n', '3:4 tab-indentation'],
  ['a tab in a block', 'a: |\n  b\n\tc\nd: 1\n', '3:1 tab-indentation'],
  ['a bracket left open', 'a: [b, c\nd: 1\n', '1:4 a bracket that is never closed'],
  ['a brace left open', 'a:\n  - { b: 1\n  - c\n', '2:5 a bracket that is never closed'],
  ['braces around all, left open', '{"a": 1,\n"b": 2\n', '1:1 a bracket that is never closed'],
  ['the wrong bracket', 'a: [b, c}\n', '1:9 a closing bracket of another kind'],
  ['a bracket too many', 'a: [b]]\nc: 1\nd: 2\n', '1:7 a closing bracket that no other opens'],
  ['words behind a bracket', 'a: [see b] c\n', '1:12 text behind a closing bracket'],
  ['a comma too many', 'a: [b,,c]\n', '1:7 a comma with nothing before it'],
  ['no comma between quotes', 'a: ["b" "c"]\n', '1:9 a comma is missing'],
  ['no comma between pairs', 'a: [b: 1 c: 2]\n', '1:8 a comma is missing'],
  ['an at sign', 'a: @home\n', '1:4 a text that begins with "@" needs quotes'],
  ['a percent sign', 'a: 1\n%b: 2\n', '2:1 a text that begins with "%" needs quotes'],
  ['a greater-than sign', 'a: > 5 drinks\n', '1:4 a text that begins with ">" needs quotes'],
  ['more than a sign', 'a: >5 drinks\n', '1:4 a text that begins with ">" needs quotes'],
  ['a bar', 'a: |b\n  c\n', '1:4 a text that begins with "|" needs quotes'],
  ['an ampersand alone', 'a: & b\n', '1:4 a text that begins with "*" or "&"'],
  ['a star alone', 'a: * b\n', '1:4 a text that begins with "*" or "&"'],
  ['a comment without a space', 'a: "b"#c\n', '1:7 a "#" that needs a space'],
  ['words behind an end', 'a: 1\n... b\n', '2:5 text behind "..."'],
  ['a key behind a marker', '--- a: 1\n', '1:5 a key behind "---"'],
  [
    'a conflict',
    'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n',
    ...['2:1', '4:1', '6:1'].map((place) => `${place} a conflict that git could not merge`),
  ],
  ['a control character', 'a: "b\x07"\n', '1:6 a character that cannot be seen (U+0007)'],
  ['half a character', 'a: b\ud83d\n', '1:5 a character that cannot be seen (U+D83D)'],
  ['a zero byte', 'a: 1\nb\0: 1\n', '2:2 a zero byte'],
  ['a second mistake at the end', "a: | ' \n", '1:6 a quote that is never closed'],
  ['an alias', 'a: *important\n', '1:4 yaml-alias'],
  ['emphasis', 'a: *important* words\n', '1:4 yaml-alias'],
  ['an anchor', 'a: &b c\nd: *b\n', '1:4 yaml-alias', '2:4 yaml-alias'],
  ['a tag', 'a: !important words\n', '1:4 yaml-tag'],
  ['a tag that says what is known', 'a: !!str 12\n', '1:4 yaml-tag'],
  ['a merge key', 'a: 1\n<<: 2\n', '2:1 yaml-merge-key (<<)'],
  ['a directive', '%YAML 1.1\n---\na: 1\n', '1:1 yaml-directive'],
  ['a directive without a marker', '%YAML 1.1\na: 1\n', '1:1 yaml-directive'],
  ['a key twice', 'a: 1\nb: 1\n"a": 2\n', '3:1 duplicate-key (a)'],
  ['several documents', 'a: 1\n# b\n---\nc: 1\n', '3:1 several-documents'],
  ['a closing marker', '---\na: 1\n---\n', '3:1 several-documents'],
  ['a mark at the start', '\ufeffa: 1\nb\n', '1:1 byte-order-mark', '2:1 a line without a ":"'],
  ['a mark inside', 'a: 1\nb: \ufeff2\n', '2:4 byte-order-mark'],
  ['mixed line endings', 'a: 1\r\nb: 2\nc: 3\r\n', '2:5 mixed-line-endings'],
  ['old line endings among others', 'a: 1\nb: 2\rc: 3\n', '2:5 mixed-line-endings'],
  ['nothing', '', '1:1 empty-file'],
  ['a mark alone', '\ufeff', '1:1 byte-order-mark', '1:1 empty-file'],
  ['a comment alone', '# a\n', '1:1 empty-file'],
  ['a marker alone', '---\n', '1:1 empty-file'],
  ['no value', '~\n', '1:1 empty-file'],
  ['a list', '# a\n- b\n', '2:1 not-a-mapping'],
  ['a text', '\nHello\n', '2:1 not-a-mapping'],
  ['deep brackets', `a: ${'['.repeat(200)}`, '1:103 too-deep'],
  ['deep lists', `a:\n${'- '.repeat(200)}`, '2:199 too-deep'],
]

describe('problems', () => {
  it.each(table)('%s', (_, text, ...expected) => {
    const found = listed(readSource(text))
    expect(found).toHaveLength(expected.length)
    for (const [at, part] of expected.entries()) {
      const [place = '', ...words] = part.split(' ')
      expect(found[at]).toMatch(new RegExp(`^${place} `))
      expect(found[at]).toContain(words.join(' '))
    }
  })

  it('keep what could be read', () => {
    expect(readSource('a: 1\nb: "c\nd: 2\n').value).toMatchObject({ a: 1 })
    expect(readSource('a: 1\na: 2\nb: *c\nd: !!int "3"\n').value).toEqual({ a: 1, d: '3' })
    expect(readSource('a: 1\n---\nb: 2\n').value).toEqual({ a: 1 })
    expect(readSource('\ufeffa: 1\n')).toMatchObject({ text: 'a: 1\n', value: { a: 1 } })
    expect(readSource('- a\n')).toMatchObject({ value: undefined, root: undefined })
  })

  it('do not hide a field named like a part of every object', () => {
    const { value, problems } = readSource('__proto__: 1\nconstructor: 2\n')
    expect(problems).toEqual([])
    expect(Object.entries(value as object)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ])
  })

  it('never quote the text, save the name of a key', () => {
    const secret = 'Rivera'
    fc.assert(
      fc.property(
        brokenText(fc.constant(`a: ${secret}\n${secret}: "b"\n- ${secret}\n`)),
        (text) => {
          for (const { code, detail } of readSource(text).problems)
            if (code !== 'duplicate-key') expect(detail ?? '').not.toContain(secret)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('limits', () => {
  it('are 100 levels, and not one more', () => {
    const nested = (levels: number) => `a: ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}\n`
    expect(readSource(nested(99)).problems).toEqual([])
    expect(readSource(nested(100)).problems).toEqual([])
    expect(readSource(nested(101)).problems).toMatchObject([{ code: 'too-deep' }])
    const blocks = Array.from({ length: 101 }, (_, level) => `${' '.repeat(level)}a:\n`).join('')
    expect(readSource(blocks).problems).toMatchObject([{ code: 'too-deep' }])
  })

  it.each(['[', '{', '- ', '{a: ', '? ', ': ', '[{a: '])(
    'stop at once at a megabyte of %j',
    (part) => {
      const start = performance.now()
      const { problems } = readSource(part.repeat(1_000_000 / part.length))
      expect(problems).toMatchObject([{ code: 'too-deep' }])
      expect(performance.now() - start).toBeLessThan(1000)
    },
  )

  it('keep aliases from growing', () => {
    const lines = [...'bcdefghij'].map((key, at) => {
      const alias = `*${'abcdefghi'[at]}`
      return `${key}: &${key} [${Array.from({ length: 9 }, () => alias).join(', ')}]`
    })
    const { problems } = readSource(['a: &a [x]', ...lines].join('\n'))
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['yaml-alias']))
    expect(problems).toHaveLength(20)
  })

  it('are twenty mistakes a file', () => {
    const lines = Array.from({ length: 1000 }, (_, at) => `k${at}: @b\n`)
    expect(readSource(lines.join('')).problems).toHaveLength(20)
    expect(readSource('a: b: c\n'.repeat(1000)).problems.length).toBeLessThanOrEqual(40)
  })

  it('are two megabytes', () => {
    const line = `key: ${'long text '.repeat(9)}\n`
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => line.replace('key', `k${at}`)).join('')
    const large = many(19_500)
    expect(large.length).toBeGreaterThan(1_900_000)
    const start = performance.now()
    expect(readSource(large)).toMatchObject({ problems: [], reader: 'fast' })
    expect(performance.now() - start).toBeLessThan(3000)
    expect(readSource(many(25_000)).problems).toMatchObject([{ code: 'file-too-large' }])
    const bytes = new Uint8Array(mostBytes + 1)
    expect(readBytes(bytes).problems).toMatchObject([{ code: 'file-too-large' }])
  })
})

const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => [...(typeof part === 'string' ? Buffer.from(part) : part)]),
  )

describe('bytes', () => {
  const invalid: [what: string, bytes: Uint8Array, place: string][] = [
    ['a byte that begins nothing', bytesOf('a: é\nb: ', [0xff], 'c\n'), '2:4'],
    ['a character cut short', bytesOf('a: ', [0xc3], '\n'), '1:4'],
    ['a character cut short at the end', bytesOf('a: x', [0xf0, 0x9f]), '1:5'],
    ['an overlong character', bytesOf('a: ', [0xc0, 0xaf]), '1:4'],
    ['a surrogate', bytesOf('a: ', [0xed, 0xa0, 0x80]), '1:4'],
    ['a replacement character before', bytesOf('a: \ufffd 😀', [0xff]), '1:8'],
    ['a byte order mark before', bytesOf([0xef, 0xbb, 0xbf], 'a: ', [0xff]), '1:4'],
    ['another encoding', Uint8Array.from(Buffer.from('a: é\n', 'latin1')), '1:4'],
  ]

  it.each(invalid)('%s', (_, bytes, place) => {
    expect(listed(readBytes(bytes))).toEqual([`${place} invalid-utf8`])
  })

  const wide = (text: string, mark: number[]) => bytesOf(mark, [...Buffer.from(text, 'utf16le')])
  const utf16: [what: string, bytes: Uint8Array][] = [
    ['little-endian with a mark', wide('a: 1\n', [0xff, 0xfe])],
    [
      'big-endian with a mark',
      bytesOf([0xfe, 0xff], [...Buffer.from('a: 1\n', 'utf16le').swap16()]),
    ],
    ['little-endian', wide('title: Sleep\n', [])],
    ['big-endian', bytesOf([...Buffer.from('title: Sleep\n', 'utf16le').swap16()])],
  ]

  it.each(utf16)('UTF-16, %s', (_, bytes) => {
    const said = '1:1 invalid-utf8 (it looks like UTF-16; save it as UTF-8)'
    expect(listed(readBytes(bytes))).toEqual([said])
  })

  it('are read as text', () => {
    expect(readBytes(bytesOf('a: é😀\n'))).toMatchObject({ value: { a: 'é😀' }, problems: [] })
    expect(readBytes(bytesOf('\ufeffa: 1\n')).problems).toMatchObject([{ code: 'byte-order-mark' }])
    expect(readBytes(bytesOf()).problems).toMatchObject([{ code: 'empty-file' }])
  })
})

describe('whatever the input', () => {
  const inside = ({ text, problems, root }: SourceDocument) => {
    for (const { span } of problems) {
      expect(span.start).toBeGreaterThanOrEqual(0)
      expect(span.end).toBeGreaterThanOrEqual(span.start)
      expect(span.end).toBeLessThanOrEqual(Math.max(1, text.length))
    }
    expect(root === undefined || root.end <= text.length).toBe(true)
    const mistakes = problems.filter(({ code }) => /syntax|tab/.test(code))
    expect(new Set(mistakes.map(({ span }) => span.start)).size).toBe(mistakes.length)
    expect(mistakes.length).toBeLessThanOrEqual(20)
  }

  it('nothing throws, and every place is in the text', () => {
    const strings = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...' \n\t:-?[]{},#&*!|>\'"%@`a1\r\0.'), maxLength: 60 }),
      brokenText(yamlText),
    )
    fc.assert(
      fc.property(strings, (text) => inside(readSource(text))),
      { numRuns: 2000 },
    )
  })

  it('nothing throws for bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 60 })
    fc.assert(
      fc.property(bytes, (some) => inside(readBytes(some))),
      { numRuns: 1000 },
    )
  })
})

/** Wherever the fast reader reads a text, the thorough one reads the same and finds nothing wrong. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFast } from '../../src/source/fast.ts'
import { readSource } from '../../src/source/read.ts'
import { readThorough } from '../../src/source/thorough.ts'
import { brokenText, yamlText } from './yaml-texts.ts'

/**
 * `yaml` 2.9 forgets the indentation at a comment without a space behind its `#`, and at an empty line
 * before a comment, and then takes the next line for part of a value. The fast reader is right there,
 * so nothing can be compared.
 */
const misread = /^\s*#\S|^[ \t]*\r?\n#/m

function agree(text: string): void {
  const fast = misread.test(text) ? undefined : readFast(text)
  if (fast) expect(readThorough(text)).toEqual({ ...fast, problems: [] })
}

const plan = `# Treatment plan
format: 1
title: Sleep and worry  # working title
client: { name: "Rivera, J.", born: 1990-04-01, pronouns: she/her }
goals:
- id: g-1
  statement: >-
    Sleeps through the night
    on most nights
  words: 'I don''t want to be tired'
  objectives:
    - id: o-1
      baseline: 19
      measures: [isi, "phq-9",
        gad-7]
      notes: |
        first line

          deeper
    - - nested
      - 1.10
empty:
last: no
`

const parts = fc.tuple(fc.nat(20), fc.nat(25)).map(([from, count]) =>
  plan
    .split('\n')
    .slice(from, from + count)
    .join('\n'),
)

describe('the two readers', () => {
  it('agree on a plan, and the fast one reads it', () => {
    expect(readFast(plan)).toBeDefined()
    agree(plan)
  })

  it('agree on texts in any style', () => {
    fc.assert(fc.property(yamlText, agree), { numRuns: 4000 })
  })

  it('agree on broken texts', () => {
    fc.assert(fc.property(brokenText(yamlText), agree), { numRuns: 4000 })
  })

  it('agree on broken plans', () => {
    fc.assert(fc.property(brokenText(fc.oneof(parts, fc.constant(plan))), agree), { numRuns: 4000 })
  })
})

const unusual: [what: string, text: string][] = [
  ['a tab', 'a: b\tc\n'],
  ['a tab after a colon', 'a:\tb\n'],
  ['a control character', 'a: "\x01"\n'],
  ['half a pair of surrogates', 'a: "\ud83d"\n'],
  ['a byte order mark inside', 'a: \ufeffb\n'],
  ['a lone CR', 'a: 1\rb: 2\r'],
  ['an anchor', 'a: &x 1\n'],
  ['an alias', 'a: *x\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a directive', '%YAML 1.2\n---\na: 1\n'],
  ['a directive that is not known', '%x\n---\na: 1\n'],
  ['an indented marker', ' ---\na: 1\n'],
  ['two documents', 'a: 1\n---\nb: 1\n'],
  ['the end of a document', 'a: 1\n...\n'],
  ['two equal keys', 'a: 1\n"a": 2\n'],
  [
    'two equal keys of many',
    `${[...'abcdefghijklmnopqrst'].map((key) => `${key}: 1\n`).join('')}s: 1\n`,
  ],
  ['a merge key', '<<: 1\n'],
  ['a key after a question mark', '? a\n: b\n'],
  ['a key that is not a word', '{ [a]: b }\n'],
  ['a key without a colon', '{ a, b: 1 }\n'],
  ['a mapping without braces in a list', 'a: [b: 1]\n'],
  ['a prototype', '__proto__: 1\n'],
  ['an empty item', 'a:\n  -\n  - b\n'],
  ['an escaped line break', 'a: "b\\\n  c"\n'],
  ['an escape beyond Unicode', 'a: "\\U10001F600"\n'],
  ['an empty block', 'a: |\nb: 1\n'],
  ['an indentation that is part of a block', 'a: |1\n   b\n  \n'],
  ['a key behind an item', 'a:\n- []b: 1\n'],
  ['a list', '- a\n'],
  ['a word', 'a\n'],
  ['nothing', '# a\n'],
]

describe('the fast reader', () => {
  it.each(unusual)('gives up at %s', (_, text) => {
    expect(readFast(text)).toBeUndefined()
    expect(readSource(text).reader).toBe('thorough')
  })

  const ordinary: [text: string, value: unknown][] = [
    ['"a": \'b\'\n', { a: 'b' }],
    ['a:\nb: ~\nc: null\n', {}],
    ['a:\n- - 1\n  - x: 2\n', { a: [[1, { x: 2 }]] }],
    ['a: |+\n  x\n\n', { a: 'x\n\n' }],
    ['a: >-\n  x\n  y\n\n  z', { a: 'x y\nz' }],
    ['a: x # b\nc: x#y\n', { a: 'x', c: 'x#y' }],
    ['--- # x\r\na: 1\r\n', { a: 1 }],
    ['{"a":[],"b":{"c":"d"}}', { a: [], b: { c: 'd' } }],
    [Array.from({ length: 40 }, (_, at) => `k${at}:`).join('\n'), {}],
  ]

  it.each(ordinary)('reads %j', (text, value) => {
    expect(readSource(text)).toMatchObject({ value, problems: [], reader: 'fast' })
    agree(text)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Node, nodeAt, type Path, type SourceDocument } from '../../src/source/document.ts'
import {
  appendItem,
  type EditResult,
  removeAt,
  renameKey,
  setValue,
} from '../../src/source/edit.ts'
import { lineEnd } from '../../src/source/lines.ts'
import { readable, valueAt, withoutValue, withValue } from '../../src/source/meaning.ts'
import { readSource } from '../../src/source/read.ts'
import { yamlText } from './yaml-texts.ts'

const textOf = (result: EditResult) => ('text' in result ? result.text : result)

const plan = `# Plan
title: Sleep   # working title
client:
  name: 'Rivera, J.'
  record: "0012"
  coverages: []
  guardian:
notes: |
  First line
  second line

tags: [a, b]
measure: { id: phq-9, at: 3 }
goals:
  - id: g-1   # the first

    # what the client said
    words: I want to sleep
    objectives:
    - id: o-1
    - id: o-2

  - id: g-2
    words: >-
      More
      energy
`

const edits: [what: string, edit: (document: SourceDocument) => EditResult, lines: string][] = [
  ['a word', (d) => setValue(d, ['title'], 'Rest'), 'title: Rest   # working title'],
  ['a number', (d) => setValue(d, ['title'], 1.5), 'title: 1.5   # working title'],
  [
    'a text that reads as a number',
    (d) => setValue(d, ['title'], '1.10'),
    'title: "1.10"   # work',
  ],
  ['a text with a colon', (d) => setValue(d, ['title'], 'a: b'), 'title: "a: b"   # working title'],
  ['an old boolean', (d) => setValue(d, ['title'], 'no'), 'title: "no"   # working title'],
  ['single quotes', (d) => setValue(d, ['client', 'name'], "O'Hara"), "  name: 'O''Hara'\n"],
  ['double quotes', (d) => setValue(d, ['client', 'record'], '7'), '  record: "7"\n'],
  [
    'several lines, the comment kept',
    (d) => setValue(d, ['title'], 'a\nb\n'),
    'title: |   # working title\n  a\n  b\nclient:',
  ],
  ['a block', (d) => setValue(d, ['notes'], 'One\n'), 'notes: |\n  One\n\ntags:'],
  ['a folded block', (d) => setValue(d, ['goals', 1, 'words'], 'Less'), 'words: >-\n      Less\n'],
  ['a block made a number', (d) => setValue(d, ['notes'], 4), 'notes: 4\n\ntags:'],
  [
    'a long text',
    (d) => setValue(d, ['client', 'guardian'], `${'long '.repeat(20)}text`),
    `  guardian: >-\n    ${'long '.repeat(16)}long\n    long long long text\nnotes`,
  ],
  ['an empty key', (d) => setValue(d, ['client', 'guardian'], 'Ana'), '  guardian: Ana\nnotes'],
  [
    'a key inside an empty one',
    (d) => setValue(d, ['client', 'guardian', 'name'], 'Ana'),
    '  guardian:\n    name: Ana\nnotes',
  ],
  ['a missing key', (d) => setValue(d, ['client', 'age'], 40), '  guardian:\n  age: 40\nnotes'],
  [
    'missing keys in a missing key',
    (d) => setValue(d, ['review', 'past', 0, 'by'], 'X'),
    '      energy\nreview:\n  past:\n    - by: X\n',
  ],
  ['in braces', (d) => setValue(d, ['measure', 'at'], 'x, y'), '{ id: phq-9, at: "x, y" }'],
  ['a missing key in braces', (d) => setValue(d, ['measure', 'by'], 'me'), 'at: 3, by: me }'],
  ['a list in brackets', (d) => setValue(d, ['tags'], ['c']), 'tags: [c]\n'],
  ['an item in brackets', (d) => appendItem(d, ['tags'], 'no'), 'tags: [a, b, "no"]\n'],
  ['the first item', (d) => appendItem(d, ['client', 'coverages'], 'x'), '  coverages: [x]\n'],
  [
    'the first item, a mapping',
    (d) => appendItem(d, ['client', 'coverages'], { payer: { id: 'x' } }),
    '  coverages:\n    - payer:\n        id: x\n  guardian',
  ],
  [
    'an item, in the manner of the list',
    (d) => appendItem(d, ['goals', 0, 'objectives'], { id: 'o-3', by: 'me' }),
    '    - id: o-2\n    - id: o-3\n      by: me\n\n  - id: g-2',
  ],
  [
    'an item after an empty line',
    (d) => appendItem(d, ['goals'], { id: 'g-3' }),
    '      energy\n\n  - id: g-3\n',
  ],
  ['a key', (d) => removeAt(d, ['client', 'record']), "'Rivera, J.'\n  coverages"],
  ['a block key', (d) => removeAt(d, ['notes']), '  guardian:\n\ntags'],
  [
    'the first key of an item',
    (d) => removeAt(d, ['goals', 0, 'id']),
    '  -\n\n    # what the client said\n    words',
  ],
  ['the last item', (d) => removeAt(d, ['goals', 1]), '    - id: o-2\n'],
  ['an item of two', (d) => removeAt(d, ['tags', 0]), 'tags: [b]\n'],
  [
    'the only key',
    (d) => removeAt(d, ['goals', 0, 'objectives', 0, 'id']),
    '    objectives:\n    - {}\n    - id: o-2',
  ],
  ['a name', (d) => renameKey(d, ['title'], 'heading'), 'heading: Sleep   # working title'],
  ['a name in need of quotes', (d) => renameKey(d, ['title'], '1'), '"1": Sleep   # working'],
]

describe('edits of a plan', () => {
  it.each(edits)('%s', (_, edit, lines) => {
    for (const eol of ['\n', '\r\n']) {
      const document = readSource(plan.replaceAll('\n', eol))
      expect(textOf(edit(document))).toContain(lines.replaceAll('\n', eol))
    }
  })

  it('keeps a missing final line break missing', () => {
    expect(textOf(setValue(readSource('a: 1'), ['b'], 2))).toBe('a: 1\nb: 2')
    expect(textOf(removeAt(readSource('a: 1\nb: 2'), ['b']))).toBe('a: 1')
  })

  it('begins an empty file', () => {
    expect(textOf(setValue(readSource(''), ['a', 'b'], 2))).toBe('a:\n  b: 2\n')
    expect(textOf(setValue(readSource('# note'), ['a'], 2))).toBe('# note\na: 2\n')
  })

  it('learns indentation from the text', () => {
    const document = readSource('a:\n    b:\n    - 1\n')
    expect(textOf(setValue(document, ['c'], { d: ['x'] }))).toBe(
      'a:\n    b:\n    - 1\nc:\n    d:\n    - x\n',
    )
  })

  it('keeps the empty lines of a block that keeps them', () => {
    const document = readSource('a: |+\n  x\n\n\nb: 1\n')
    expect(textOf(removeAt(document, ['b']))).toBe('a: |+\n  x\n\n\n')
    expect(textOf(setValue(readSource('a: |+\n  x\n\n'), ['b'], 1))).toBe('a: |+\n  x\n\nb: 1\n')
  })
})

describe('refusals', () => {
  const refused: [string, EditResult][] = [
    ['a damaged file', setValue(readSource('a: "x\n'), ['a'], 1)],
    ['a file with two equal keys', setValue(readSource('a: 1\na: 2\n'), ['a'], 1)],
    ['the whole file', setValue(readSource('a: 1\n'), [], 1)],
    ['a key of a text', setValue(readSource('a: x\n'), ['a', 'b'], 1)],
    ['a key of a list', setValue(readSource('a: [x]\n'), ['a', 'b'], 1)],
    ['an index of a mapping', setValue(readSource('a: { b: 1 }\n'), ['a', 0], 1)],
    ['an index far behind', setValue(readSource('a: [x]\n'), ['a', 5], 1)],
    ['an item for a text', appendItem(readSource('a: x\n'), ['a'], 1)],
    ['what is not there', removeAt(readSource('a: x\n'), ['b'])],
    ['what is inside a text', removeAt(readSource('a: x\n'), ['a', 'b'])],
    ['the last field', removeAt(readSource('a: x\n'), ['a'])],
    ['a name that is taken', renameKey(readSource('a: 1\nb: 2\n'), ['a'], 'b')],
    ['a name for an item', renameKey(readSource('a: [1]\n'), ['a', 0], 'b')],
    ['a name for nothing', renameKey(readSource('a: 1\n'), ['b'], 'c')],
    ['a key after a question mark', setValue(readSource('? a\n: 1\n'), ['a'], 2)],
  ]

  it.each(refused)('%s', (_, result) => {
    expect(result).toEqual({ problem: expect.stringMatching(/^[A-Z].*\.$/) })
  })
})

/** Every path that the text has, the root left out. */
function pathsOf(node: Node | undefined, path: Path = []): Path[] {
  const below = (node?.children ?? []).flatMap((child, at) =>
    pathsOf(child, [...path, node?.keys?.[at] ?? at]),
  )
  return path.length > 0 ? [path, ...below] : below
}

const word = fc.constantFrom(
  'x',
  'a b',
  '1',
  'no',
  '',
  ' x',
  '# x',
  'a: b',
  "it's",
  '"',
  'a\nb',
  'a\n\nb\n',
  '\n',
  ' a\nb',
  'a\n\n',
  'é😀',
  '- x',
  '[',
  'x #y',
  `${'long text '.repeat(12)}end`,
  'a\tb',
  'a\r\nb',
  '\u0085',
  '-',
)
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    word,
    fc.constantFrom(0, -1.5, 1e21, true, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b c', '1', 'no', 'x: y', ''), tie('value'), { maxKeys: 3 }),
  ),
}))

/** Documents that may be edited; keys after a `?` are refused, and leave nothing to compare. */
const documents = yamlText
  .map(readSource)
  .filter(
    ({ root, problems, text }) => root !== undefined && problems.length === 0 && !/\?\s/.test(text),
  )

/** A few texts cannot be edited safely: a comment would become part of an empty block, say. */
const mostRefusals = 0.05

/** Checks what an edit makes of many documents; how often it may refuse is limited. */
function onDocuments(
  check: (document: SourceDocument, path: Path, value: unknown) => EditResult | undefined,
  runs = 300,
): void {
  let refusals = 0
  fc.assert(
    fc.property(documents, fc.nat(9999), anyValue, (document, pick, value) => {
      const paths = pathsOf(document.root)
      const path = paths[pick % paths.length]
      const result = path && check(document, path, value)
      if (result && 'problem' in result) refusals++
    }),
    { numRuns: runs },
  )
  expect(refusals).toBeLessThan(runs * mostRefusals)
}

/** An empty line with spaces would become part of a block put above it, so the block goes below. */
const spacedOut = /^[ \t]+$/m

const meaning = (text: string) => readable(readSource(text).value ?? {})

describe('any document', () => {
  it('reads back with the new value, and with everything else as it was', () => {
    onDocuments((document, path, value) => {
      const result = setValue(document, path, value)
      if ('problem' in result) return result
      const { text } = result
      expect(meaning(text)).toEqual(readable(withValue(document.value, path, readable(value))))
      const node = nodeAt(document, path)?.node as Node
      const start = node.keyStart < 0 ? 0 : node.keyEnd
      expect(text.startsWith(document.text.slice(0, start))).toBe(true)
      expect(text.endsWith(document.text.slice(lineEnd(document.text, node.end)))).toBe(true)
      return result
    })
  })

  it('stays as it is when a value is set to what it is', () => {
    onDocuments((document, path) => {
      const same = setValue(document, path, valueAt(document.value, path))
      expect(textOf(same)).toBe(document.text)
      return same
    })
  })

  it('loses what is removed and nothing else', () => {
    onDocuments((document, path) => {
      const isOnly = nodeAt(document, path.slice(0, -1))?.node.children?.length === 1
      if (isOnly && path.length === 1) return undefined
      const result = removeAt(document, path)
      if ('text' in result)
        expect(meaning(result.text)).toEqual(readable(withoutValue(document.value, path)))
      return result
    })
  })

  it('is the same again when what was appended is removed', () => {
    onDocuments((document, path, value) => {
      const list = valueAt(document.value, path)
      if (!Array.isArray(list) || list.length === 0 || spacedOut.test(document.text))
        return undefined
      const result = appendItem(document, path, value)
      if ('problem' in result) return result
      const removed = removeAt(readSource(result.text), [...path, list.length])
      if ('text' in removed) expect(removed.text).toBe(document.text)
      return removed
    }, 600)
  })

  it('is the same again when a new key is removed', () => {
    onDocuments((document, path, value) => {
      const group = valueAt(document.value, path)
      const isGroup = typeof group === 'object' && group !== null && !Array.isArray(group)
      if (!isGroup || Object.keys(group).length === 0 || spacedOut.test(document.text))
        return undefined
      const result = setValue(document, [...path, 'new key'], value)
      if ('problem' in result) return result
      const removed = removeAt(readSource(result.text), [...path, 'new key'])
      if ('text' in removed) expect(removed.text).toBe(document.text)
      return removed
    }, 600)
  })

  it('keeps its values when a key is renamed, and back', () => {
    onDocuments((document, path) => {
      if (typeof path.at(-1) !== 'string') return undefined
      const renamed = renameKey(document, path, 'another name')
      if ('problem' in renamed) return renamed
      const there = [...path.slice(0, -1), 'another name']
      const back = renameKey(readSource(renamed.text), there, String(path.at(-1)))
      if ('text' in back) expect(meaning(back.text)).toEqual(readable(document.value))
      return back
    })
  })
})

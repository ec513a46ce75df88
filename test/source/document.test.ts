import { describe, expect, it } from 'vitest'
import { nodeAt, type Path, rangeOf, spanAt } from '../../src/source/document.ts'
import { readSource } from '../../src/source/read.ts'

const text = `title: Sleep
client:
  name: "Rivera"
  guardian:
goals:
  - id: g-1
    objectives:
      - { id: o-1, at: 3 }
      - id: o-2
  - - nested
    - list
notes: |

  # Not a comment
  last

tags: [a, b]
none: []
`

const document = readSource(text)
const at = (path: Path, on?: 'key' | 'value') => {
  const span = spanAt(document, path, on)
  return text.slice(span.start, span.end)
}

describe('spanAt', () => {
  it.each<[Path, string]>([
    [['title'], 'Sleep'],
    [['client', 'name'], '"Rivera"'],
    [['goals', 0, 'id'], 'g-1'],
    [['goals', 0, 'objectives', 0, 'at'], '3'],
    [['goals', 1, 1], 'list'],
    [['notes'], '# Not a comment\n  last'],
    [['tags', 1], 'b'],
  ])('of the value %j', (path, words) => {
    expect(at(path)).toBe(words)
  })

  it.each<[Path, string, string]>([
    [['client'], 'name', 'the first key of a mapping'],
    [['goals'], 'id', 'the first key of the first item of a list'],
    [['goals', 0], 'id', 'the first key of an item'],
    [['goals', 1], 'nested', 'the first element of a list without keys'],
    [['goals', 0, 'objectives', 0], 'id', 'the first key in braces'],
    [['client', 'guardian'], 'guardian', 'a key without a value'],
    [['none'], '[]', 'empty brackets'],
    [[], 'title', 'the whole'],
  ])('of %j is %j: %s', (path, words) => {
    expect(at(path)).toBe(words)
  })

  it.each<[Path, string, string]>([
    [['client', 'age'], 'client', 'a missing key points at its parent'],
    [['client', 'guardian', 'name'], 'guardian', 'also in an empty parent'],
    [['goals', 0, 'words'], 'id', 'in a list, at the first key of the element'],
    [['goals', 0, 'objectives', 1, 'measure', 'unit'], 'id', 'the nearest parent there is'],
    [['goals', 1, 'id'], 'nested', 'in a list of lists, at its first element'],
    [['goals', 7], 'goals', 'a missing item points at the list'],
    [['title', 'x'], 'title', 'a part of a text points at its key'],
    [['client', 0], 'client', 'an index of a mapping points at its key'],
    [['tags', 'x'], 'tags', 'a key of a list points at its key'],
    [['x', 'y'], 'title', 'at the top, the first key'],
  ])('of the missing %j is %j: %s', (path, words) => {
    expect(at(path)).toBe(words)
  })

  it('of a key is the key, and of an item its head', () => {
    expect(at(['client', 'name'], 'key')).toBe('name')
    expect(at(['goals'], 'key')).toBe('goals')
    expect(at(['goals', 0], 'key')).toBe('id')
    expect(at(['tags', 0], 'key')).toBe('a')
  })

  it('of a file without a value is its start', () => {
    expect(spanAt(readSource('# x\n'), ['a'])).toEqual({ start: 0, end: 0 })
    expect(nodeAt(readSource('- x\n'), [0])).toBeUndefined()
  })
})

describe('positions', () => {
  it('of collections reach to the end of their last element', () => {
    const span = (path: Path) => {
      const node = nodeAt(document, path)?.node
      return node && text.slice(node.start, node.end)
    }
    expect(span(['goals', 0, 'objectives', 0])).toBe('{ id: o-1, at: 3 }')
    expect(span(['goals', 1])).toBe('- nested\n    - list')
    expect(span(['client'])).toBe('name: "Rivera"\n  guardian')
  })

  it('become lines and columns', () => {
    expect(rangeOf(text, spanAt(document, ['goals', 0, 'objectives', 1, 'id']))).toEqual({
      start: { line: 9, column: 13 },
      end: { line: 9, column: 16 },
    })
    expect(rangeOf(text, spanAt(document, ['notes'])).end).toEqual({ line: 15, column: 7 })
  })

  it('say whether a path is there', () => {
    expect(nodeAt(document, ['client', 'guardian'])?.found).toBe(true)
    expect(nodeAt(document, ['client', 'age'])?.found).toBe(false)
  })
})

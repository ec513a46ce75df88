/** An item put into a list of a file: between others, at the end, into a list that is not there yet. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insertItem, type LaidOutItem } from '../../src/source/insert-item.ts'
import { readSource } from '../../src/source/read.ts'

const item: LaidOutItem = {
  value: { date: '2026-10-10', items: [1, 2] },
  lines: ['- date: 2026-10-10', '  items: [1, 2]'],
}

const inserted = (text: string, before?: number): string => {
  const result = insertItem(readSource(text), 'list', item, before)
  return 'text' in result ? result.text : `problem: ${result.problem}`
}

describe('insertItem', () => {
  it('appends below the last item, in its column', () => {
    expect(inserted('a: 1\nlist:\n  - date: 2026-10-01 # first\n# end\nb: 2\n')).toBe(
      'a: 1\nlist:\n  - date: 2026-10-01 # first\n  - date: 2026-10-10\n    items: [1, 2]\n# end\nb: 2\n',
    )
  })

  it('keeps items apart where they are', () => {
    expect(inserted('list:\n  - date: 1\n\n  - date: 2\n')).toBe(
      'list:\n  - date: 1\n\n  - date: 2\n\n  - date: 2026-10-10\n    items: [1, 2]\n',
    )
    expect(inserted('list:\n  - date: 1\n\n  # about two\n  - date: 2\n', 1)).toBe(
      'list:\n  - date: 1\n\n  - date: 2026-10-10\n    items: [1, 2]\n\n  # about two\n  - date: 2\n',
    )
  })

  it('goes above an item and the comment that belongs to it', () => {
    expect(inserted('list:\n- date: 1\n# about two\n- date: 2\n', 1)).toBe(
      'list:\n- date: 1\n- date: 2026-10-10\n  items: [1, 2]\n# about two\n- date: 2\n',
    )
    expect(inserted('list:\n  - date: 1\n', 0)).toBe(
      'list:\n  - date: 2026-10-10\n    items: [1, 2]\n  - date: 1\n',
    )
  })

  it('begins a list that is not there, or is empty', () => {
    expect(inserted('a: 1\n')).toBe('a: 1\nlist:\n  - date: 2026-10-10\n    items: [1, 2]\n')
    expect(inserted('list: # later\na: 1\n')).toBe(
      'list: # later\n  - date: 2026-10-10\n    items: [1, 2]\na: 1\n',
    )
    expect(inserted('list: []\na: 1\n')).toBe(
      'list:\n  - date: 2026-10-10\n    items: [1, 2]\na: 1\n',
    )
  })

  it('keeps the line ends of the file', () => {
    expect(inserted('list:\r\n  - date: 1\r\n')).toBe(
      'list:\r\n  - date: 1\r\n  - date: 2026-10-10\r\n    items: [1, 2]\r\n',
    )
  })

  it('falls back on the manner of a file in brackets', () => {
    expect(inserted('list: [{ date: 1 }]\n')).toBe(
      'list: [{ date: 1 }, {date: 2026-10-10, items: [1, 2]}]\n',
    )
  })

  it('refuses what is no list and what cannot be read', () => {
    expect(inserted('list: text\n')).toMatch(/^problem: “list” is no list/)
    expect(inserted('list: [\n')).toMatch(/^problem: This file cannot be read/)
  })

  it('leaves every other byte, wherever it goes', () => {
    const line = fc.constantFrom(
      '  # a comment',
      '',
      '  - { date: 1 }',
      '  - date: 2\n    note: |\n      x',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.nat(6), (lines, at) => {
        const text = ['# head', 'list:', '  - date: 0', ...lines, 'end: 1', ''].join('\n')
        const document = readSource(text)
        const items = (document.value as { list: unknown[] }).list
        const before = at < items.length ? at : undefined
        const made = inserted(text, before)
        expect(made).not.toMatch(/^problem/)
        const value = readSource(made).value as { list: unknown[] }
        expect(value.list).toEqual(items.toSpliced(before ?? items.length, 0, item.value))
        const rest = made.replace(/ {2}- date: 2026-10-10\n {4}items: \[1, 2\]\n\n?/, '')
        expect(rest.replace(/\n+/g, '\n')).toBe(text.replace(/\n+/g, '\n'))
      }),
    )
  })
})

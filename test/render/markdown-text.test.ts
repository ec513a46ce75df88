import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { escapeLine, inOneLine, richToMarkdown, tableCell } from '../../src/render/markdown-text.ts'
import { line, parseRichText, plainText } from '../../src/render/rich-text.ts'
import type { RichBlock, RichText } from '../../src/render/view.ts'
import { richSource } from './rich-source.ts'

function words(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('')
}

/**
 * Text and lists without styles. White space before a line's end cannot be written or seen, and
 * asterisks are left out: where runs of emphasis touch, CommonMark may show one of the marks.
 */
function shapeOf(block: RichBlock): unknown {
  if (block.kind === 'paragraph') return tidy(block.inlines.map((inline) => inline.text).join(''))
  return { start: block.ordered ? block.start : 'bullet', items: block.items.map(shapesOf) }
}

function shapesOf(blocks: RichBlock[]): unknown[] {
  return blocks.map(shapeOf)
}

/** The same shape from a full CommonMark reader; fails on anything but text and lists. */
function shapeOfNode(node: Nodes): unknown {
  if (node.type === 'paragraph') return tidy(node.children.map(textOfNode).join(''))
  if (node.type !== 'list') throw new Error(`read as ${node.type}`)
  const items = node.children.map((item) => item.children.map(shapeOfNode))
  return { start: node.ordered ? node.start : 'bullet', items }
}

function textOfNode(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return '\n'
  if (node.type === 'emphasis' || node.type === 'strong')
    return node.children.map(textOfNode).join('')
  throw new Error(`read as ${node.type}`)
}

function tidy(text: string): string {
  return text.replaceAll('*', '').replace(/[^\S\n]*\n\s*/g, '\n')
}

describe('richToMarkdown', () => {
  it.each([
    'A *small* and **firm** and ***loud*** step',
    '**firm, *then loud***',
    '***loud* then firm**',
    'one\\\ntwo',
    '- a\n  - b\n    1. c\n    2. d\n- e',
    '1. a\n\n   more of a\n\n2. b',
    'Before\n\n- a\n\nAfter',
    '- 3. a\n  4. b',
    '- a\n\n  3. b',
    '这是*重要*的',
  ])('writes what it read: %j', (source) => {
    expect(richToMarkdown(parseRichText(source))).toBe(source)
  })

  it('keeps lists in a row apart', () => {
    const source = '1. a\n2. b\n5. c\n9. d'
    expect(richToMarkdown(parseRichText(source))).toBe('1. a\n2. b\n\n5) c\n\n9. d')
  })

  it('is read by any CommonMark reader as it was meant', () => {
    fc.assert(
      fc.property(richSource('grapheme'), (source) => {
        const rich = parseRichText(source)
        const readBack = fromMarkdown(richToMarkdown(rich)).children.map(shapeOfNode)
        expect(readBack).toEqual(shapesOf(rich))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('escapeLine', () => {
  it.each([
    'PHQ-9 < 5',
    '5-4-3-2-1',
    'Rivera, Jo (she/her) & Co.',
    'snake_case',
    'about ~5 hours',
    '#1 concern',
    '3 > 2',
  ])('leaves the harmless alone: %j', (text) => {
    expect(escapeLine(text)).toBe(text)
  })

  it.each([
    ['# heading', '\\# heading'],
    ['1. October', '1\\. October'],
    ['2*3*4', '2\\*3\\*4'],
    ['_quiet_', '\\_quiet\\_'],
    ['a | b', 'a \\| b'],
    ['C:\\temp', 'C:\\\\temp'],
    ['<b>bold</b>', '\\<b>bold\\</b>'],
    ['[x](y)', '\\[x\\](y)'],
    ['&amp;', '\\&amp;'],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
    ['- item', '\\- item'],
    ['> quote', '\\> quote'],
    ['---', '\\---'],
  ])('escapes %j', (text, expected) => {
    expect(escapeLine(text)).toBe(expected)
  })

  it('shows every line as it was typed', () => {
    fc.assert(
      fc.property(richSource('grapheme'), (source) => {
        const typed = plainText(line(source))
        fc.pre(typed !== '')
        expect(fromMarkdown(escapeLine(typed)).children).toMatchObject([
          { type: 'paragraph', children: [{ type: 'text', value: typed }] },
        ])
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps a heading whole, closing marks and all', () => {
    const [heading] = fromMarkdown(`# ${escapeLine('C # and ##')}`).children
    expect(heading).toMatchObject({ type: 'heading', children: [{ value: 'C # and ##' }] })
  })
})

describe('inOneLine', () => {
  it('makes a space of a hard break', () => {
    expect(inOneLine([{ text: 'one\n' }, { text: 'two', strong: true }])).toBe('one **two**')
  })
})

describe('tableCell', () => {
  it('keeps blocks and breaks on one line', () => {
    const rich: RichText = parseRichText('one\\\ntwo | three\n\n- a\n  - b\n- c\n\n4. d')
    expect(tableCell(rich)).toBe('one<br>two \\| three<br>• a<br>• b<br>• c<br>4. d')
  })

  it('loses no letter and no line', () => {
    fc.assert(
      fc.property(richSource('grapheme'), (source) => {
        const rich = parseRichText(source)
        const cell = tableCell(rich)
        expect(words(cell.replaceAll('<br>', ' '))).toBe(words(plainText(rich)))
        expect(cell).not.toMatch(/\n|(?<!\\)(?:\\\\)*\|/)
      }),
    )
  })
})

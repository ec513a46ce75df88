/** The blocks of a section as strips: text, quotes, facts, tables, and items within items. */
import type { Block, RichText } from '../view.ts'
import { chartStrips } from './chart.ts'
import { factStrips } from './facts.ts'
import { glanceStrips } from './glance.ts'
import { itemColumn, itemStrips } from './item.ts'
import { besideLabel, labelAbove, labelBeside, labelInFront } from './labels.ts'
import { hasText, richStrips } from './rich.ts'
import { type Column, type Frame, framed, type Strip, withGap } from './strips.ts'
import { tableStrips } from './table.ts'
import { tag } from './tags.ts'
import { colors, gaps, sectionLevel, styles } from './theme.ts'

const quoteIndent = 9
/** Labelled paragraphs of more lines than this take the whole width. */
const longestBeside = 6

/**
 * All blocks, each with the space above it that its kind asks for, save the first.
 *
 * @param level the heading level of the element that holds the blocks; headings inside count on.
 */
export function blockStrips(blocks: Block[], column: Column, level: number): Strip[] {
  let previous: Block | undefined
  return blocks.flatMap((block) => {
    const strips = oneBlock(block, column, level)
    if (strips.length === 0) return []
    const gap = previous ? gapBetween(previous, block) : 0
    previous = block
    return withGap(strips, gap)
  })
}

function oneBlock(block: Block, column: Column, level: number): Strip[] {
  switch (block.kind) {
    case 'text':
      return textStrips(block, column)
    case 'quote':
      return quoteStrips(block, column)
    case 'facts':
      return factStrips(block.facts, column)
    case 'table':
      return tableStrips(block, column, level > sectionLevel ? 'part' : 'section')
    case 'glance':
      return glanceStrips(block.rows, column)
    case 'chart':
      return chartStrips(block, column)
    case 'item': {
      const inner = itemColumn(block, column)
      return itemStrips(block, inner, blockStrips(block.blocks, inner, level + 1), level + 1)
    }
  }
}

const spacious: ReadonlySet<Block['kind']> = new Set(['table', 'chart', 'glance'])

function gapBetween(previous: Block, block: Block): number {
  if (block.kind === 'item') return block.level === 3 ? gaps.goal : gaps.part
  if ([previous.kind, block.kind].some((kind) => spacious.has(kind))) return gaps.table
  return isLabelled(previous) && isLabelled(block) ? gaps.row : gaps.block
}

function isLabelled(block: Block): boolean {
  return block.kind === 'facts' || ('label' in block && Boolean(block.label))
}

type Text = Extract<Block, { kind: 'text' | 'quote' }>

/** A short text or a list stands beside its label; a long text takes the whole width. */
function textStrips({ label, content }: Text, column: Column): Strip[] {
  if (!label) return richStrips(content, column, { style: styles.body })
  const own = tag('P', column.tag)
  const body = richStrips(content, besideLabel(column), { style: styles.body })
  const hasList = content.some(({ kind }) => kind === 'list')
  if (hasList || body.length <= longestBeside) return labelBeside(label, body, column, own)
  const only = onlyParagraph(content)
  if (only) return labelInFront(label, only.inlines, column, { label: own, text: own }, styles.body)
  return labelAbove(label, richStrips(content, column, { style: styles.body }), column, own)
}

function quoteStrips({ label, content }: Text, column: Column): Strip[] {
  const own = tag('P', column.tag)
  const quote = tag('BlockQuote', column.tag)
  const inner = { ...column, x: column.x + quoteIndent, width: column.width - quoteIndent }
  const only = label ? onlyParagraph(content) : undefined
  const style = styles.quote
  if (label && only) {
    const tags = { label: own, text: tag('P', quote) }
    const lines = labelInFront(label, only.inlines, inner, tags, style)
    return framed(lines, quoteBar(column.x))
  }
  const body = framed(richStrips(content, { ...inner, tag: quote }, { style }), quoteBar(column.x))
  return label ? labelAbove(label, body, column, own) : body
}

function onlyParagraph(content: RichText) {
  const blocks = content.filter(hasText)
  const [only] = blocks
  return blocks.length === 1 && only?.kind === 'paragraph' ? only : undefined
}

function quoteBar(x: number): Frame {
  return (top, bottom) => ({
    kind: 'fill',
    x,
    y: top + 1.5,
    width: 2,
    height: bottom - top - 3,
    color: colors.rule,
  })
}

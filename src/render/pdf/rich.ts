/** Long text as strips: paragraphs and lists, a strip per line. */
import type { Inline, RichBlock, RichText } from '../view.ts'
import { breakLines } from './lines.ts'
import { entryStarts, inRows } from './short-entries.ts'
import { type Column, type Keep, runsOf, type Strip, withGap } from './strips.ts'
import { type Tag, tag } from './tags.ts'
import { gaps, type Style } from './theme.ts'

type List = Extract<RichBlock, { kind: 'list' }>

interface RichOptions {
  style: Style
  align?: 'start' | 'end'
  /**
   * `inside` puts a lone paragraph straight into the column's element, as in a table cell;
   * otherwise every paragraph is an element of its own.
   */
  wrap?: 'inside'
  /** Inside a list item: what follows its first line stands closer, and has its own bullet. */
  isNested?: true
}

/** The text as strips; the first has no gap of its own. */
export function richStrips(rich: RichText, column: Column, options: RichOptions): Strip[] {
  const blocks = rich.filter(hasText)
  const [only] = blocks
  if (options.wrap && blocks.length === 1 && only?.kind === 'paragraph') {
    return lineStrips(only.inlines, column, column.tag, options)
  }
  return blocks.flatMap((block, i) => {
    const gap = i === 0 ? 0 : gapWithin(options)
    if (block.kind === 'list') return withGap(list(block, column, options), gap)
    return withGap(lineStrips(block.inlines, column, tag('P', column.tag), options), gap)
  })
}

function gapWithin({ isNested, wrap }: RichOptions): number {
  if (isNested) return gaps.listItem
  return wrap ? gaps.row : gaps.paragraph
}

/** A text in one style as strips of one element, such as a caption or a name. */
export function plainStrips(text: string, column: Column, style: Style, under: Tag): Strip[] {
  return lineStrips([{ text }], column, under, { style })
}

/** What the text says, in one line, for bookmarks. */
export function flatText(rich: RichText): string {
  return rich
    .map((block) =>
      block.kind === 'paragraph'
        ? block.inlines.map((inline) => inline.text).join('')
        : block.items.map(flatText).join(' '),
    )
    .join(' ')
}

/** Whether there is anything to draw. */
export function hasText(block: RichBlock): boolean {
  if (block.kind === 'list') return block.items.some((item) => item.some(hasText))
  return block.inlines.some((inline) => inline.text.trim() !== '')
}

interface LineOptions {
  style: Style
  align?: 'start' | 'end'
  /** What of the first line is taken. */
  indent?: number
}

/** A paragraph as a strip per line, all of one element. */
export function lineStrips(
  inlines: Inline[],
  column: Column,
  under: Tag,
  { style, align, indent = 0 }: LineOptions,
): Strip[] {
  const lines = breakLines(inlines, style, column.width, column.fonts, indent)
  return lines.map((line, i) => {
    const start = column.x + (i === 0 ? indent : 0)
    const x = align === 'end' ? column.x + column.width - line.width : start
    return {
      gap: 0,
      height: style.lead,
      keep: lineKeep(i, lines.length),
      runs: runsOf(line, x, 0, style, under),
    }
  })
}

/** Neither the first line of a paragraph nor its last stands alone on a page. */
function lineKeep(index: number, count: number): Keep {
  if (index === count - 1) return 0
  return index === 0 || index === count - 2 ? 2 : 0
}

function list(block: List, column: Column, options: RichOptions): Strip[] {
  const whole: Tag = {
    type: 'L',
    parent: column.tag,
    numbering: block.ordered ? 'Decimal' : 'Disc',
  }
  const items = block.items.filter((item) => item.some(hasText))
  const bullet = options.isNested ? '\u2013' : '\u2022'
  const markers = items.map((_, i) => (block.ordered ? `${block.start + i}.` : bullet))
  const widest = Math.max(...markers.map((text) => column.fonts.width(text, options.style)))
  const indent = Math.max(widest + 4.5, block.ordered ? 13 : 9)
  const place = { ...column, tag: whole }
  const entries = items.map((item, i) => listItem(item, markers[i] ?? '', indent, place, options))
  const mayShare = !block.ordered && !options.isNested
  const starts = mayShare ? entryStarts(items, column, indent, options.style) : []
  const rows = starts.length > 1 ? inRows(entries, starts) : entries
  return rows.flatMap((strips, i) => (i === 0 ? strips : withGap(strips, gaps.listItem)))
}

function listItem(
  item: RichText,
  marker: string,
  indent: number,
  column: Column,
  options: RichOptions,
): Strip[] {
  const whole = tag('LI', column.tag)
  const label = tag('Lbl', whole)
  const body: Column = {
    ...column,
    x: column.x + indent,
    width: column.width - indent,
    tag: tag('LBody', whole),
  }
  const [first, ...rest] = richStrips(item, body, {
    style: options.style,
    wrap: 'inside',
    isNested: true,
  })
  if (!first) return []
  const stretch = { x: 0, width: indent, text: `${marker} `, style: options.style }
  const line = { stretches: [stretch], width: indent }
  const markerRuns = runsOf(line, column.x, 0, options.style, label)
  return [{ ...first, runs: [...markerRuns, ...first.runs] }, ...rest]
}

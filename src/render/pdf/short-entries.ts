/** Short entries of a list stand beside each other: two or three bullets to a row. */
import type { RichText } from '../view.ts'
import { widthInOneLine } from './lines.ts'
import { beside, shifted } from './rows.ts'
import type { Column, Strip } from './strips.ts'
import { gaps, type Style } from './theme.ts'

const mostPerRow = 3
const narrowestEntry = 100

/**
 * Where the entries of a row start, from the left edge of the list; nothing when each entry needs
 * a row of its own.
 *
 * @param indent of an entry's text behind its bullet
 */
export function entryStarts(
  items: RichText[],
  { width, fonts }: Column,
  indent: number,
  style: Style,
): number[] {
  const widths = items.map(([only, ...more]) =>
    only?.kind === 'paragraph' && more.length === 0
      ? indent + widthInOneLine(only.inlines, style, fonts)
      : Number.POSITIVE_INFINITY,
  )
  const most = Math.min(mostPerRow, items.length, Math.floor(width / narrowestEntry))
  for (let perRow = most; perRow > 1; perRow--) {
    const columns = Array.from({ length: perRow }, (_, at) =>
      Math.max(...widths.filter((_, i) => i % perRow === at)),
    )
    const starts = leavesOneOver(items, perRow) ? [] : startsOf(columns, width)
    if (starts.length > 0) return starts
  }
  return []
}

function leavesOneOver(items: RichText[], perRow: number): boolean {
  return perRow > 2 && items.length % perRow === 1
}

/** Columns of one width where that will do, else as wide as their entries, evenly apart. */
function startsOf(columns: number[], width: number): number[] {
  const step = (width + gaps.column) / columns.length
  if (columns.every((entry) => entry <= step - gaps.column)) return columns.map((_, i) => i * step)
  const free = (width - columns.reduce((sum, entry) => sum + entry, 0)) / (columns.length - 1)
  if (free < gaps.column) return []
  let x = 0
  return columns.map((entry) => {
    const start = x
    x += entry + free
    return start
  })
}

/** Rows of as many entries as there are starts. */
export function inRows(entries: Strip[][], starts: number[]): Strip[][] {
  const perRow = starts.length
  return Array.from({ length: Math.ceil(entries.length / perRow) }, (_, row) => {
    const some = entries.slice(row * perRow, (row + 1) * perRow)
    return [beside(some.map((strips, i) => strips.map((strip) => shifted(strip, starts[i] ?? 0))))]
  })
}

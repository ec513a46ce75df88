/** How wide the columns of a table are. */
import type { Block, RichText } from '../view.ts'
import { type LineCount, withFewestLines } from './fewest-lines.ts'
import type { Fonts } from './fonts.ts'
import { lineCounter } from './lines.ts'
import type { Style } from './theme.ts'
import { widestUnit } from './units.ts'

type Table = Extract<Block, { kind: 'table' }>

/** White space left and right of a cell's text. */
export const cellPadding = 4.5

/** No word may claim more than this share of the table, however long it is. */
const greediest = 0.4

export interface CellStyles {
  head: Style
  cell: Style
}

/**
 * The width of each column, padding included, together exactly `total`.
 *
 * Shares come from the table; columns without one share what is left equally. A column too
 * narrow for its longest word then takes from those that have more than they need, and width
 * moves to where it spares lines.
 */
export function columnWidths(
  table: Table,
  total: number,
  styles: CellStyles,
  fonts: Fonts,
): number[] {
  const wanted = shares(table.columns.map((column) => column.width)).map((share) => share * total)
  const least = table.columns.map((column, i) => {
    const words = table.rows.map((row) => widestWord(row[i] ?? [], styles.cell, fonts))
    const title = widestUnit([{ text: column.title }], styles.head, fonts)
    return Math.min(Math.max(title, ...words) + 2 * cellPadding + 0.5, total * greediest)
  })
  const need = sum(wanted.map((width, i) => Math.max(0, (least[i] ?? 0) - width)))
  const spare = sum(wanted.map((width, i) => Math.max(0, width - (least[i] ?? 0))))
  const given = spare === 0 ? 0 : Math.min(1, need / spare)
  const met = need === 0 ? 0 : Math.min(1, spare / need)
  const possible = wanted.map((width, i) => {
    const slack = width - (least[i] ?? 0)
    return slack >= 0 ? width - slack * given : width - slack * met
  })
  const text = possible.map((width) => width - 2 * cellPadding)
  const heads = table.columns.map(({ title }) => [
    lineCounter([{ text: title }], styles.head, fonts),
  ])
  const rows = table.rows.map((row) => row.map((cell) => countersOf(cell, styles.cell, fonts)))
  const kept = least.map((width) => width - 2 * cellPadding)
  return withFewestLines(text, kept, [heads, ...rows]).map((width) => width + 2 * cellPadding)
}

function shares(wanted: (number | undefined)[]): number[] {
  const named = sum(wanted.map((share) => share ?? 0))
  const open = wanted.filter((share) => share === undefined).length
  const rest = open === 0 ? 0 : Math.max(1 - named, 0.1 * open) / open
  const all = wanted.map((share) => share ?? rest)
  const whole = sum(all)
  return all.map((share) => (whole > 0 ? share / whole : 1 / all.length))
}

function widestWord(rich: RichText, style: Style, fonts: Fonts): number {
  const widths = rich.map((block) =>
    block.kind === 'paragraph'
      ? widestUnit(block.inlines, style, fonts)
      : 16 + Math.max(0, ...block.items.map((item) => widestWord(item, style, fonts))),
  )
  return Math.max(0, ...widths)
}

function countersOf(rich: RichText, style: Style, fonts: Fonts): LineCount[] {
  return rich.flatMap((block) =>
    block.kind === 'paragraph'
      ? [lineCounter(block.inlines, style, fonts)]
      : block.items.flatMap((item) => countersOf(item, style, fonts)),
  )
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

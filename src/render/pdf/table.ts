/**
 * Tables: a coloured head that returns on every page, striped rows that are not cut, figures
 * set under one another.
 */
import type { Block, RichText, Column as TableColumn } from '../view.ts'
import { type CellStyles, cellPadding, columnWidths } from './columns.ts'
import { plainStrips, richStrips } from './rich.ts'
import { beside, interleaved, padded, stack } from './rows.ts'
import { type Column, headed, heightOf, type Shape, type Strip, tied, withGap } from './strips.ts'
import { type Tag, tag } from './tags.ts'
import { colors, type Style, styles } from './theme.ts'

type Table = Extract<Block, { kind: 'table' }>

const linePadding = 2.8
const afterCaption = 2
/** A table no taller than this rather moves to the next page than break. */
const movesWhole = 180
/** A row taller than this would not fit on a page under its headings: it breaks between lines. */
const tallestRow = 460

/** One row before it is joined: its cells, in order, and what their text is set in. */
interface Row {
  tag: Tag
  cells: Cell[]
}

interface Cell {
  tag: Tag
  strips: Strip[]
}

interface Look extends CellStyles {
  headGround: string
}

/** A table inside a goal or an objective shouts less than one of a section. */
export const looks: Record<'section' | 'part', Look> = {
  section: { head: styles.tableHead, cell: styles.tableCell, headGround: colors.accent },
  part: { head: styles.partTableHead, cell: styles.tableCell, headGround: colors.tint },
}

export function tableStrips(table: Table, column: Column, place: 'section' | 'part'): Strip[] {
  if (table.columns.length === 0) return []
  const look = looks[place]
  const whole = tag('Table', column.tag)
  const slots = slotsOf(table, column, look)
  const caption = table.caption
    ? plainStrips(table.caption, column, styles.caption, tag('Caption', whole))
    : []
  const head = headStrip(table.columns, slots, tag('THead', whole), column, look)
  const body = tag('TBody', whole)
  const rows = table.rows.map((cells, i) => {
    const isStriped = i % 2 === 1
    const parts = rowStrips(bodyRow(cells, table.columns, slots, body, look), column, isStriped)
    return repeating(parts, untagged(head), column, isStriped)
  })
  const all = [head, ...bound(rows)]
  const grid = heightOf(all) <= movesWhole ? tied(all, 1) : all
  return caption.length === 0 ? grid : headed(caption, withGap(grid, afterCaption))
}

/** Where the text of each column stands. */
function slotsOf(table: Table, column: Column, look: Look): Column[] {
  let x = column.x
  return columnWidths(table, column.width, look, column.fonts).map((width) => {
    const slot = { ...column, x: x + cellPadding, width: width - 2 * cellPadding }
    x += width
    return slot
  })
}

/** The titles, at the foot of their cells, on a coloured ground. */
export function headStrip(
  columns: TableColumn[],
  slots: Column[],
  head: Tag,
  column: Column,
  look: Look,
): Strip {
  const row = tag('TR', head)
  const titles = columns.map(
    ({ title }): RichText => [{ kind: 'paragraph', inlines: [{ text: title }] }],
  )
  const tags = columns.map((): Tag => ({ type: 'TH', parent: row, scope: 'Column' }))
  const cells = cellsOf(titles, tags, columns, slots, look.head)
  const joined = atFoot(cells.map((cell) => cell.strips))
  const strip = { ...padded(joined, linePadding, linePadding), keep: 3 as const }
  return {
    ...strip,
    tags: tagsOf({ tag: row, cells }),
    shapes: [ground(column, strip.height, look.headGround)],
  }
}

/** Titles of different length end on one line, next to what they name. */
function atFoot(cells: Strip[][]): Strip {
  const stacked = cells.map(stack)
  const height = Math.max(0, ...stacked.map((cell) => cell.height))
  return beside(stacked.map((cell) => [padded(cell, height - cell.height, 0)]))
}

function bodyRow(
  cells: RichText[],
  columns: TableColumn[],
  slots: Column[],
  body: Tag,
  look: Look,
): Row {
  const row = tag('TR', body)
  const tags = columns.map(() => tag('TD', row))
  return { tag: row, cells: cellsOf(cells, tags, columns, slots, look.cell) }
}

function cellsOf(
  contents: RichText[],
  tags: Tag[],
  columns: TableColumn[],
  slots: Column[],
  style: Style,
): Cell[] {
  return slots.map((slot, i) => {
    const cell = tags[i] ?? slot.tag
    const align = columns[i]?.align
    const options = { style, align, wrap: 'inside' } as const
    return { tag: cell, strips: richStrips(contents[i] ?? [], { ...slot, tag: cell }, options) }
  })
}

function rowStrips(row: Row, column: Column, striped: boolean): Strip[] {
  const joined = beside(contentsOf(row))
  const parts = joined.height <= tallestRow ? [joined] : interleaved(contentsOf(row))
  return parts.map((part, i) => {
    const isLast = i === parts.length - 1
    const above = part.gap + (i === 0 ? linePadding : 0)
    const strip = { ...padded(part, above, isLast ? linePadding : 0), gap: 0 }
    const shapes: Shape[] = striped ? [ground(column, strip.height, colors.zebra)] : []
    if (isLast) shapes.push(rule(column, strip.height))
    const isEdge = parts.length > 1 && (i === 0 || i === parts.length - 2)
    return { ...strip, keep: isEdge ? 2 : 0, shapes, tags: i === 0 ? tagsOf(row) : [] }
  })
}

/** A row of more than one line may stand alone under the head, or over to the next page. */
const tallRow = 24

/** At least two low rows stay with the head, and the last two stay together. */
function bound(rows: Strip[][]): Strip[] {
  const isLow = (row: Strip[] | undefined) => row !== undefined && heightOf(row) < tallRow
  return rows.flatMap((row, i) => {
    const isFirst = i === 0 && isLow(row)
    const holds = i < rows.length - 1 && (isFirst || (i === rows.length - 2 && isLow(rows[i + 1])))
    return row.map((strip, line): Strip => {
      return holds && line === row.length - 1 ? { ...strip, keep: 2 } : strip
    })
  })
}

/** Names the head to repeat; a row that goes on under it starts with white space as any other. */
function repeating(parts: Strip[], head: Strip, column: Column, striped: boolean): Strip[] {
  const below = ground(column, linePadding, striped ? colors.zebra : colors.white)
  const spaced = {
    ...head,
    height: head.height + linePadding,
    shapes: [...(head.shapes ?? []), { ...below, y: head.height }],
  }
  return parts.map((part, i) => ({ ...part, repeat: i === 0 ? head : spaced }))
}

function contentsOf(row: Row): Strip[][] {
  return row.cells.map((cell) => cell.strips)
}

function tagsOf(row: Row): Tag[] {
  return [row.tag, ...row.cells.map((cell) => cell.tag)]
}

/** The head as it is drawn again on later pages: there it is decoration. */
export function untagged(strip: Strip): Strip {
  return { ...strip, tags: [], runs: strip.runs.map((run) => ({ ...run, tag: undefined })) }
}

export function ground(column: Column, height: number, color: string): Shape {
  return { kind: 'fill', x: column.x, y: 0, width: column.width, height, color }
}

export function rule(column: Column, y: number): Shape {
  const { x, width } = column
  return { kind: 'line', x, y, width, color: colors.rule, thickness: 0.5 }
}

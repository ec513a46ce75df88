/**
 * The plan at a glance: a row for each goal and objective, with its course, a small chart and its day.
 *
 * All of it stands on one page: where it is too long, what is told in each row becomes shorter.
 */
import type { GlanceRow, Column as TableColumn } from '../view.ts'
import { cellPadding } from './columns.ts'
import { chartStrips, courseStrips, dayStrips, textStrips } from './glance-cells.ts'
import { beside, padded } from './rows.ts'
import { type Column, heightOf, type Strip, tied } from './strips.ts'
import { ground, headStrip, looks, rule, untagged } from './table.ts'
import { type Tag, tag } from './tags.ts'
import { colors } from './theme.ts'
import { words } from './words.ts'

const linePadding = 2.6
const chartWidth = 62
const dayWidth = 60
const courseShare = 0.27
/** With who does what and what is due below it, a page is full. */
const tallest = 500

export function glanceStrips(rows: GlanceRow[], column: Column): Strip[] {
  for (const lines of [3, 2]) {
    const strips = gridOf(rows, column, lines)
    if (heightOf(strips) <= tallest) return strips
  }
  return gridOf(rows, column, 1)
}

/** One of the cells that a row has: the text, the course, the chart, the day. */
interface Cell {
  title: string
  width: number
  strips(row: GlanceRow, place: Column, lines: number): Strip[]
}

function gridOf(rows: GlanceRow[], column: Column, lines: number): Strip[] {
  const table = tag('Table', column.tag)
  const cells = cellsOf(rows, column.width)
  const slots = slotsOf(cells, column)
  const titles = cells.map(({ title }): TableColumn => ({ title }))
  const head = headStrip(titles, slots, tag('THead', table), column, looks.section)
  const body = tag('TBody', table)
  const isTree = rows.some(({ level }) => level === 'objective')
  const grid: Grid = { cells, slots, body, column, lines, isTree }
  const drawn = rows.map((row) => ({ ...rowStrip(row, grid), repeat: untagged(head) }))
  return tied([head, ...drawn], 2)
}

/** What no row has takes no column. */
function cellsOf(rows: GlanceRow[], total: number): Cell[] {
  const has = (key: keyof GlanceRow) => rows.some((row) => row[key] !== undefined)
  const others = [
    ...(has('course') || has('measure')
      ? [{ title: words.course, width: total * courseShare, strips: courseStrips }]
      : []),
    ...(has('chart') ? [{ title: words.trend, width: chartWidth, strips: chartStrips }] : []),
    ...(has('by') || has('badge')
      ? [{ title: has('by') ? words.by : words.status, width: dayWidth, strips: dayStrips }]
      : []),
  ]
  const left = total - others.reduce((sum, { width }) => sum + width, 0)
  return [{ title: words.aim, width: left, strips: textStrips }, ...others]
}

function slotsOf(cells: readonly Cell[], column: Column): Column[] {
  let x = column.x
  return cells.map(({ width }) => {
    const slot = { ...column, x: x + cellPadding, width: width - 2 * cellPadding }
    x += width
    return slot
  })
}

/** What all rows of one table have in common. */
interface Grid {
  cells: readonly Cell[]
  slots: readonly Column[]
  body: Tag
  column: Column
  /** How many lines a cell may have. */
  lines: number
  /** There are objectives below the goals. */
  isTree: boolean
}

function rowStrip(row: GlanceRow, { cells, slots, body, column, lines, isTree }: Grid): Strip {
  const tr = tag('TR', body)
  const tags = cells.map(
    (_, i): Tag => (i === 0 ? { type: 'TH', parent: tr, scope: 'Row' } : tag('TD', tr)),
  )
  const contents = cells.map((cell, i) => {
    const slot = i === 0 && isBare(row) ? wide(slots) : (slots[i] as Column)
    return cell.strips(row, { ...slot, tag: tags[i] as Tag }, lines)
  })
  const strip = { ...padded(beside(contents), linePadding, linePadding), keep: 0 as const }
  const isHead = isTree && row.level === 'goal'
  return {
    ...strip,
    tags: [tr, ...tags],
    shapes: [
      ...(isHead ? [ground(column, strip.height, colors.tint)] : []),
      rule(column, strip.height),
    ],
  }
}

/** A goal with no figures of its own has the room of them for its sentence. */
const isBare = ({ course, measure, way, chart }: GlanceRow): boolean =>
  [course, measure, way, chart].every((one) => one === undefined)

function wide(slots: readonly Column[]): Column {
  const [first, last] = [slots[0] as Column, slots.at(-1) as Column]
  return slots.length < 3 ? first : { ...first, width: last.x - first.x - 2 * cellPadding }
}

/**
 * The plan at a glance: a row for each goal and objective, with its course, a small chart and its day.
 *
 * All of it stands on one page: where it is too long, what is told in each row becomes shorter.
 */
import { drawSpark, sparkWords } from '../chart/spark.ts'
import type { Badge, GlanceRow, Column as TableColumn } from '../view.ts'
import { cellPadding } from './columns.ts'
import { plainText } from './glyphs.ts'
import { breakLines, fitLine, type Line } from './lines.ts'
import { beside, padded } from './rows.ts'
import { type Column, heightOf, type Run, runsOf, type Strip, tied } from './strips.ts'
import { ground, headStrip, looks, rule, untagged } from './table.ts'
import { type Tag, tag } from './tags.ts'
import { colors, type Style, styles, tones } from './theme.ts'
import { words } from './words.ts'

const linePadding = 2.6
const indent = 8
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
  const drawn = rows.map((row) => ({
    ...rowStrip(row, cells, slots, body, column, lines, isTree),
    repeat: untagged(head),
  }))
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

function rowStrip(
  row: GlanceRow,
  cells: readonly Cell[],
  slots: readonly Column[],
  body: Tag,
  column: Column,
  lines: number,
  isTree: boolean,
): Strip {
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

/** What a goal is for, its sentence, and what is done about it. */
function textStrips(row: GlanceRow, column: Column, lines: number): Strip[] {
  const isGoal = row.level === 'goal'
  const by = isGoal ? 0 : indent
  const place = { ...column, x: column.x + by, width: column.width - by }
  const text = isGoal ? styles.glanceGoal : styles.tableCell
  return [
    ...(row.problems && lines > 1 ? few(row.problems, 1, place, styles.glanceNote) : []),
    ...labelled(row, lines, place, text),
    ...(row.done && lines > 1 ? few(`→ ${row.done}`, lines - 1, place, styles.glanceNote) : []),
  ]
}

function labelled(row: GlanceRow, lines: number, place: Column, style: Style): Strip[] {
  const label = `${row.label} `
  const used = place.fonts.width(label, styles.glanceLabel) + 3
  const text = cut(row.statement, lines, place, style, used)
  const under = tag('P', place.tag)
  return text.map((line, i) => {
    const own = runsOf(line, place.x + (i === 0 ? used : 0), 0, style, under)
    const name: Run[] =
      i === 0
        ? runsOf(
            fitLine(label, styles.glanceLabel, used, place.fonts),
            place.x,
            0,
            styles.glanceLabel,
            under,
          )
        : []
    return { gap: 0, height: style.lead, keep: 0, runs: [...name, ...own] }
  })
}

/** `PHQ-9`, and below it where it came from and where it is to go. */
function courseStrips({ measure, course, way }: GlanceRow, column: Column, lines: number): Strip[] {
  return [
    ...(measure && (lines > 1 || !course)
      ? few(measure, lines - 1 || 1, column, styles.glanceNote)
      : []),
    ...(course ? few(course, Math.max(lines - 1, 1), column, styles.glanceCourse) : []),
    ...(way && (lines > 1 || !course) ? few(way, 1, column, styles.glanceNote) : []),
  ]
}

function chartStrips(
  { chart }: GlanceRow,
  { x, width, tag: cell }: Column,
  lines: number,
): Strip[] {
  if (!chart) return []
  const height = lines > 1 ? 24 : 12
  const figure = { ...tag('Figure', cell), alt: plainText(sparkWords(chart)) }
  const drawing = drawSpark(chart, { width, height })
  return [
    { gap: 0, height, keep: 0, runs: [], figures: [{ tag: figure, x, y: 0, drawing, runs: [] }] },
  ]
}

function dayStrips({ by, badge }: GlanceRow, column: Column, lines: number): Strip[] {
  return [
    ...(by ? few(by, 1, column, styles.tableCell) : []),
    ...(badge && (lines > 1 || !by) ? few(badge.text, 1, column, badgeStyle(badge)) : []),
  ]
}

const badgeStyle = ({ tone }: Badge): Style => ({ ...styles.glanceBadge, color: tones[tone].text })

/** At most so many lines; the last one ends in an ellipsis where there is more. */
function few(text: string, lines: number, column: Column, style: Style): Strip[] {
  const under = tag('P', column.tag)
  return cut(text, lines, column, style).map((line) => ({
    gap: 0,
    height: style.lead,
    keep: 0,
    runs: runsOf(line, column.x, 0, style, under),
  }))
}

function cut(text: string, most: number, { width, fonts }: Column, style: Style, used = 0): Line[] {
  const all = breakLines([{ text }], style, width, fonts, used)
  if (all.length <= most) return all
  const rest = all
    .slice(most - 1)
    .flatMap(({ stretches }) => stretches.map((part) => part.text))
    .join(' ')
    .replace(/\s+/g, ' ')
  return [...all.slice(0, most - 1), fitLine(rest, style, width - (most === 1 ? used : 0), fonts)]
}

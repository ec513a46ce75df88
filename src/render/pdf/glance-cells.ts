/** The cells of the plan at a glance: each is cut to so many lines, and says where there is more. */
import { drawSpark, sparkWords } from '../chart/spark.ts'
import type { Badge, GlanceRow } from '../view.ts'
import { plainText } from './glyphs.ts'
import { breakLines, fitLine, type Line } from './lines.ts'
import { type Column, type Run, runsOf, type Strip } from './strips.ts'
import { tag } from './tags.ts'
import { type Style, styles, tones } from './theme.ts'

const indent = 8

/** What a goal is for, its sentence, and what is done about it. */
export function textStrips(row: GlanceRow, column: Column, lines: number): Strip[] {
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
export function courseStrips(
  { measure, course, way }: GlanceRow,
  column: Column,
  lines: number,
): Strip[] {
  return [
    ...(measure && (lines > 1 || !course)
      ? few(measure, lines - 1 || 1, column, styles.glanceNote)
      : []),
    ...(course ? few(course, Math.max(lines - 1, 1), column, styles.glanceCourse) : []),
    ...(way && (lines > 1 || !course) ? few(way, 1, column, styles.glanceNote) : []),
  ]
}

export function chartStrips(
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

export function dayStrips({ by, badge }: GlanceRow, column: Column, lines: number): Strip[] {
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

/** The head of the first page: letterhead, title with the document's mark, subtitle, fact box. */
import type { Letterhead, View } from '../view.ts'
import { factBox } from './facts.ts'
import { markStamp } from './mark.ts'
import { plainStrips, richStrips } from './rich.ts'
import { beside, padded } from './rows.ts'
import { type Column, type Strip, withGap } from './strips.ts'
import { tag } from './tags.ts'
import { colors, gaps, styles } from './theme.ts'

const between = ' \u00b7 '

export function openingStrips(view: View, column: Column): Strip[] {
  const parts = [
    view.letterhead ? letterheadStrips(view.letterhead, column) : [],
    titleStrips(view, column),
    view.subtitle
      ? withGap(plainStrips(view.subtitle, column, styles.subtitle, tag('P', column.tag)), 0)
      : [],
    withGap(factBox(view.facts, column), 7),
  ]
  return parts.flat()
}

/** Name on the left, address on the right, a rule under both. */
function letterheadStrips(letterhead: Letterhead, column: Column): Strip[] {
  const nameWidth = column.fonts.width(letterhead.name, styles.letterheadName) + 1
  const width = Math.min(nameWidth, (column.width - gaps.column) / 2)
  const left = { ...column, width }
  const start = width + gaps.column
  const right = { ...column, x: column.x + start, width: column.width - start }
  const name = plainStrips(letterhead.name, left, styles.letterheadName, tag('P', column.tag))
  const lines = filled(letterhead.lines, right).flatMap((text) =>
    richStrips([{ kind: 'paragraph', inlines: [{ text }] }], right, {
      style: styles.letterheadLine,
      align: 'end',
    }),
  )
  const strip = padded(beside([name, lines]), 0, 6)
  const { x, width: full } = column
  const shapes = [
    ...(strip.shapes ?? []),
    { kind: 'line' as const, x, y: strip.height, width: full, color: colors.rule, thickness: 0.8 },
  ]
  return [{ ...strip, keep: 3, shapes }]
}

/** As many of the lines beside each other as fit. */
function filled(lines: string[], { width, fonts }: Column): string[] {
  const rows: string[] = []
  for (const line of lines) {
    const last = rows.pop()
    const joined = last === undefined ? line : `${last}${between}${line}`
    if (last === undefined || fonts.width(joined, styles.letterheadLine) <= width) rows.push(joined)
    else rows.push(last, line)
  }
  return rows
}

function titleStrips(view: View, column: Column): Strip[] {
  const stamp = view.mark
    ? markStamp(view.mark, column.x + column.width, 6, column.fonts, tag('P', column.tag))
    : undefined
  const width = column.width - (stamp ? stamp.width + gaps.column : 0)
  const { titleLanguage: language } = view
  const style = language ? { ...styles.title, language } : styles.title
  const lines = plainStrips(view.title, { ...column, width }, style, tag('H1', column.tag))
  const [first, ...rest] = lines
  if (!first) return []
  const marked: Strip = {
    ...first,
    gap: 11,
    runs: [...first.runs, ...(stamp?.runs ?? [])],
    shapes: stamp?.shapes,
  }
  return [marked, ...rest].map((strip) => ({ ...strip, keep: 3 }))
}

/** Label and value pairs, each on one line: two beside each other where both are short. */
import type { Fact } from '../view.ts'
import { besideLabel, labelBeside } from './labels.ts'
import { widthInOneLine } from './lines.ts'
import { hasText, richStrips } from './rich.ts'
import { beside } from './rows.ts'
import { type Column, framed, type Strip, space, tied, withGap } from './strips.ts'
import { tag } from './tags.ts'
import { colors, gaps, styles } from './theme.ts'

/** How many longer facts a short one may pass. */
const stepsUp = 1
const boxPadding = { x: 11, y: 7 }

/** The facts of a section. */
export function factStrips(facts: Fact[], column: Column): Strip[] {
  if (facts.length === 0) return []
  const list = tag('L', column.tag)
  return rowsOf(facts, { ...column, tag: list }).flatMap((row, i) =>
    i === 0 ? row : withGap(row, gaps.row),
  )
}

/** The facts under the title, on a tinted ground. */
export function factBox(facts: Fact[], column: Column): Strip[] {
  if (facts.length === 0) return []
  const inner = {
    ...column,
    x: column.x + boxPadding.x,
    width: column.width - 2 * boxPadding.x,
  }
  const rows = tied(factStrips(facts, inner), 2)
  const above = space(boxPadding.y)
  const below: Strip = { ...space(boxPadding.y), keep: 0 }
  const held = rows.map((row, i) => (i === rows.length - 1 ? { ...row, keep: 3 as const } : row))
  return framed([above, ...held, below], (top, bottom) => ({
    kind: 'fill',
    x: column.x,
    y: top,
    width: column.width,
    height: bottom - top,
    color: colors.tint,
    radius: 3,
  }))
}

/** Rows of one fact or two. A short one may step up past a long one to fill a row. */
function rowsOf(facts: Fact[], column: Column): Strip[][] {
  const left = { ...column, width: (column.width - gaps.column) / 2 }
  const right = { ...left, x: column.x + left.width + gaps.column }
  const waiting = facts.map((fact) => ({ fact, isShort: isShort(fact, left) }))
  const rows: Strip[][] = []
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const at = next.isShort ? waiting.findIndex((it) => it.isShort) : -1
    const [partner] = at < 0 || at > stepsUp ? [] : waiting.splice(at, 1)
    if (!partner) rows.push(factCell(next.fact, column))
    else rows.push([beside([factCell(next.fact, left), factCell(partner.fact, right)])])
  }
  return rows
}

/** Whether the value is one line in the column. */
function isShort({ value }: Fact, column: Column): boolean {
  const [only, ...more] = value.filter(hasText)
  if (only?.kind !== 'paragraph' || more.length > 0) return false
  return widthInOneLine(only.inlines, styles.body, column.fonts) <= besideLabel(column).width
}

function factCell(fact: Fact, column: Column): Strip[] {
  const item = tag('LI', column.tag)
  const label = tag('Lbl', item)
  const body = { ...besideLabel(column), tag: tag('LBody', item) }
  const value = richStrips(fact.value, body, { style: styles.body, wrap: 'inside' })
  return labelBeside(fact.label, value, column, label)
}

/** Breaks text into lines: fills in one unit after the other, each as wide as it is. */
import type { Inline } from '../view.ts'
import type { Fonts } from './fonts.ts'
import type { Style } from './theme.ts'
import { beginning, type Unit, unitsOf } from './units.ts'

/** A stretch of one line in one style. `x` is measured from the line's start. */
interface Stretch {
  x: number
  /** Without the space at its end. */
  width: number
  text: string
  style: Style
}

export interface Line {
  stretches: Stretch[]
  /** Width without the space at the end. */
  width: number
}

/**
 * The lines of a paragraph set in `style`, each at most `width` wide.
 *
 * @param indent what of the first line is taken; a word that does not fit behind it leaves the
 *   line empty.
 */
export function breakLines(
  inlines: Inline[],
  style: Style,
  width: number,
  fonts: Fonts,
  indent = 0,
): Line[] {
  const lines: Unit[][] = []
  let line: Unit[] = []
  let used = indent
  for (const unit of unitsOf(inlines, style, width, fonts)) {
    if (used > 0 && used + unit.width > width + 0.01) {
      lines.push(line)
      line = []
      used = 0
    }
    line.push(unit)
    used += unit.width + unit.space
  }
  if (line.length > 0) lines.push(line)
  return lines.map(assemble)
}

/** How wide the paragraph is when no line breaks it. */
export function widthInOneLine(inlines: Inline[], style: Style, fonts: Fonts): number {
  const units = unitsOf(inlines, style, Number.POSITIVE_INFINITY, fonts)
  const width = units.reduce((sum, unit) => sum + unit.width + unit.space, 0)
  return width - (units.at(-1)?.space ?? 0)
}

/** In how many lines breakLines would set the paragraph, by width. */
export function lineCounter(
  inlines: Inline[],
  style: Style,
  fonts: Fonts,
): (width: number) => number {
  const units = unitsOf(inlines, style, Number.POSITIVE_INFINITY, fonts)
  return (width) => {
    let lines = Math.min(units.length, 1)
    let used = 0
    for (const unit of units) {
      if (used > 0 && used + unit.width > width + 0.01) {
        lines++
        used = 0
      }
      used += unit.width + unit.space
    }
    return lines
  }
}

/** A single line of plain text, shortened with an ellipsis if it is wider than `width`. */
export function fitLine(text: string, style: Style, width: number, fonts: Fonts): Line {
  const [line] = breakLines([{ text }], style, Number.POSITIVE_INFINITY, fonts)
  if (!line) return { stretches: [], width: 0 }
  if (line.width <= width) return line
  const ellipsis = '\u2026'
  const room = width - fonts.width(ellipsis, style)
  const kept = `${beginning(text, style, room, fonts).trimEnd()}${ellipsis}`
  const keptWidth = fonts.width(kept, style)
  return { stretches: [{ x: 0, width: keptWidth, text: kept, style }], width: keptWidth }
}

/** Joins the pieces of a line that share a style into stretches, spaces included. */
function assemble(units: Unit[]): Line {
  const stretches: Stretch[] = []
  let x = 0
  for (const unit of units) {
    for (const piece of unit.pieces) {
      const last = stretches.at(-1)
      if (last && sameStyle(last.style, piece.style)) {
        last.text += piece.text
        last.width = x + piece.width - last.x
      } else stretches.push({ x, width: piece.width, text: piece.text, style: piece.style })
      x += piece.width
    }
    const last = stretches.at(-1)
    if (last && unit.space > 0) last.text += ' '
    x += unit.space
  }
  return { stretches, width: x - (units.at(-1)?.space ?? 0) }
}

function sameStyle(a: Style, b: Style): boolean {
  return (
    a.face === b.face &&
    a.size === b.size &&
    a.color === b.color &&
    a.mark === b.mark &&
    a.language === b.language
  )
}

/**
 * What a line is filled with: words, and the parts of words between which a line may break.
 *
 * Words may be of mixed style. A line may also break inside a word behind a hyphen, dash or slash
 * between letters, and anywhere in a word too long for the column: nothing ever runs out of its
 * column.
 */
import type { Inline } from '../view.ts'
import type { Fonts } from './fonts.ts'
import { marks, type Style } from './theme.ts'

/** A stretch of a word in one style. */
interface Piece {
  text: string
  style: Style
  width: number
}

/** What may not be broken: a word, or the part of a word up to a hyphen. */
export interface Unit {
  pieces: Piece[]
  width: number
  /** The space behind it, 0 inside a word. */
  space: number
}

/** The units of a paragraph, none of them wider than `width`. */
export function unitsOf(inlines: Inline[], style: Style, width: number, fonts: Fonts): Unit[] {
  const units = wholeUnits(inlines, style, fonts)
  if (units.every((unit) => unit.width <= width)) return units
  return units.flatMap((unit) => (unit.width > width ? chop(unit, width, fonts) : unit))
}

/** Width of the widest part that breakLines would keep together. */
export function widestUnit(inlines: Inline[], style: Style, fonts: Fonts): number {
  const units = wholeUnits(inlines, style, fonts)
  return units.reduce((widest, unit) => Math.max(widest, unit.width), 0)
}

/** As many characters from the start as fit; combining marks stay with their letter. */
export function beginning(text: string, style: Style, width: number, fonts: Fonts): string {
  let kept = ''
  let used = 0
  for (const [cluster] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    used += fonts.width(cluster, style)
    if (used > width) break
    kept += cluster
  }
  return kept
}

/** A paragraph is tried at several widths, in a table above all; it is measured only once. */
const measuredUnits = new WeakMap<Fonts, WeakMap<Inline[], Map<Style, Unit[]>>>()

function wholeUnits(inlines: Inline[], style: Style, fonts: Fonts): Unit[] {
  const byText = measuredUnits.get(fonts) ?? new WeakMap<Inline[], Map<Style, Unit[]>>()
  measuredUnits.set(fonts, byText)
  const byStyle = byText.get(inlines) ?? new Map<Style, Unit[]>()
  byText.set(inlines, byStyle)
  const units = byStyle.get(style) ?? measureUnits(inlines, style, fonts)
  byStyle.set(style, units)
  return units
}

function measureUnits(inlines: Inline[], base: Style, fonts: Fonts): Unit[] {
  const units: Unit[] = []
  let open: Unit = { pieces: [], width: 0, space: 0 }
  const close = (space: number) => {
    if (open.pieces.length === 0) return
    open.space = space
    units.push(open)
    open = { pieces: [], width: 0, space: 0 }
  }
  for (const inline of inlines) {
    const style = styleOf(inline, base)
    const space = fonts.width(' ', style)
    for (const [i, word] of inline.text.split(' ').entries()) {
      if (i > 0) close(space)
      for (const [j, part] of partsOf(word).entries()) {
        if (j > 0) close(0)
        if (part !== '') addPiece(open, { text: part, style, width: fonts.width(part, style) })
      }
    }
  }
  close(0)
  return units
}

/** The style of an inline inside text of the given style. */
function styleOf(inline: Inline, base: Style): Style {
  const face = faceOf(inline, base)
  const style = inline.language ? { ...face, language: inline.language } : face
  return inline.mark ? { ...style, mark: inline.mark, color: marks[inline.mark].color } : style
}

/** Italic in italic turns upright. */
function faceOf(inline: Inline, base: Style): Style {
  if (inline.strong) return { ...base, face: 'semibold' }
  if (inline.emphasis) return { ...base, face: base.face === 'italic' ? 'regular' : 'italic' }
  return base
}

const joint = /[-\u2010\u2013\u2014/]/
/**
 * A hyphen, dash or slash before a word; between digits it belongs to a date or a code, before
 * capitals to a credential such as PMHNP-BC.
 */
const breakInside = /(?<=[\p{L}\p{M}][-\u2010\u2013\u2014/])(?=\p{L}\p{M}*\p{Ll})/u

function partsOf(word: string): string[] {
  return joint.test(word) ? word.split(breakInside) : [word]
}

function addPiece(unit: Unit, piece: Piece): void {
  unit.pieces.push(piece)
  unit.width += piece.width
}

/** Cuts a unit that is wider than its column into parts that fit. */
function chop(unit: Unit, width: number, fonts: Fonts): Unit[] {
  const parts: Unit[] = []
  for (const { text, style } of unit.pieces) {
    let rest = text
    while (rest !== '') {
      const part = beginning(rest, style, width, fonts) || firstCharacter(rest)
      rest = rest.slice(part.length)
      const piece = { text: part, style, width: fonts.width(part, style) }
      parts.push({ pieces: [piece], width: piece.width, space: 0 })
    }
  }
  const last = parts.at(-1)
  if (last) last.space = unit.space
  return parts
}

function firstCharacter(text: string): string {
  return /^\P{M}\p{M}*|^\p{M}+/u.exec(text)?.[0] ?? text
}

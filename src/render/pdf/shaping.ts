/**
 * Turns text into glyphs, for the scripts where that is simple.
 *
 * Latin, Greek and Cyrillic letters stand side by side, kerned pair by pair. Whatever needs more,
 * above all marks that must be placed over a letter, goes to fontkit's full engine.
 */
import type { EmbeddedFont, GlyphPosition, OpenFont } from 'pdfkit'
import { readMetrics } from './kerning.ts'

const simple =
  /^[\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2044\u20a0-\u20bf\u2100-\u27bf]*$/

/** Width of a text in font units. */
type Measure = (text: string) => number

export interface Shaper {
  /** How wide a text will be set. */
  measure: Measure
  /** Makes a font that was opened for a document set simple text in the quick way. */
  encodeFor(open: OpenFont): void
}

interface Glyph {
  id: number
  codePoint: number
  /** In font units, without kerning. */
  advance: number
}

/**
 * What a font file says about simple text; the same for every document that is set in it.
 *
 * @param font as fontkit opened it from the file.
 */
export function shaperFor(font: EmbeddedFont, file: Uint8Array): Shaper {
  const { advance, kern, stance } = readMetrics(file)
  // Two values of this table are wanted; decoding it would read the names of all 2,478 glyphs.
  font._tables['post'] = stance
  const glyphs = new Map<string, Glyph>()
  const glyphOf = (character: string): Glyph => {
    const known = glyphs.get(character)
    if (known) return known
    const codePoint = character.codePointAt(0) ?? 0
    // fontkit's own way makes an object of each glyph, and unpacks a table of Unicode for it.
    const id = font._cmapProcessor.lookup(codePoint)
    const glyph = { id, codePoint, advance: advance(id) }
    glyphs.set(character, glyph)
    return glyph
  }
  return {
    encodeFor: (open) => {
      open.encode = quickEncoder(open, glyphOf, kern)
    },
    measure: (text) => {
      if (!simple.test(text)) return font.layout(text).advanceWidth
      let width = 0
      let previous: Glyph | undefined
      for (const character of text) {
        const glyph = glyphOf(character)
        width += previous ? glyph.advance + kern(previous.id, glyph.id) : glyph.advance
        previous = glyph
      }
      return width
    },
  }
}

type Kern = (left: number, right: number) => number

/** Does what pdfkit's `encode` does, without an object for every letter on the page. */
function quickEncoder(
  open: OpenFont,
  glyphOf: (character: string) => Glyph,
  kern: Kern,
): OpenFont['encode'] {
  const full = open.encode.bind(open)
  const positionOf = positions(open.scale, kern)
  const codes = new Map<Glyph, string>()
  /** Its code in the file, given when it is first drawn. */
  const codeOf = (glyph: Glyph): string => {
    const known = codes.get(glyph)
    if (known !== undefined) return known
    const code = include(open, glyph)
    codes.set(glyph, code)
    return code
  }
  return (text) => {
    if (!simple.test(text)) return full(text)
    const written: string[] = []
    const places: GlyphPosition[] = []
    let previous: Glyph | undefined
    for (const character of text) {
      const glyph = glyphOf(character)
      written.push(codeOf(glyph))
      if (previous) places.push(positionOf(previous, glyph))
      previous = glyph
    }
    if (previous) places.push(positionOf(previous, undefined))
    return [written, places]
  }
}

/** Adds the glyph to the part of the font that goes into the file. */
function include(open: OpenFont, { id, codePoint, advance }: Glyph): string {
  const code = open.subset.includeGlyph(id)
  open.widths[code] ??= advance * open.scale
  open.unicode[code] ??= [codePoint]
  return code.toString(16).padStart(4, '0')
}

/** Where a glyph stands before another one, each answer made once. */
function positions(scale: number, kern: Kern) {
  const known = new Map<number, GlyphPosition>()
  return (glyph: Glyph, next: Glyph | undefined): GlyphPosition => {
    const key = glyph.id * 0x10000 + (next?.id ?? 0)
    const made = known.get(key)
    if (made) return made
    const advanceWidth = glyph.advance * scale
    const kerning = next ? kern(glyph.id, next.id) * scale : 0
    const position = { xAdvance: advanceWidth + kerning, xOffset: 0, yOffset: 0, advanceWidth }
    known.set(key, position)
    return position
  }
}

/** The open fonts: how wide a text is, and whether a character can be drawn at all. */
import { create } from 'fontkit'
import type PDFDocument from 'pdfkit'
import type { EmbeddedFont } from 'pdfkit'
import { type Shaper, shaperFor } from './shaping.ts'
import type { FaceName, Style } from './theme.ts'

/** The font files (TrueType, one static cut each). */
export type FontFiles = Record<FaceName, Uint8Array>

export interface Fonts {
  /** Width of the text in points. */
  width(text: string, style: Style): number
  /** Whether every face has a glyph for the character. */
  has(codePoint: number): boolean
}

/** A font file, parsed: the same for every document that is set in it. */
interface Face {
  font: EmbeddedFont
  shaper: Shaper
}

/** A file is parsed once, however many documents are drawn; it takes as long as half a page. */
const parsed = new WeakMap<Uint8Array, Face>()

/** Registers each face once under its name: pdfkit would parse a file again per document. */
export function openFonts(doc: PDFDocument, files: FontFiles): Fonts {
  const measures: Record<FaceName, (text: string) => number> = {
    regular: open(doc, 'regular', files.regular),
    italic: open(doc, 'italic', files.italic),
    semibold: open(doc, 'semibold', files.semibold),
  }
  const all = Object.values(files).map(faceOf)
  return {
    width: (text, style) => measures[style.face](text) * style.size,
    has: (codePoint) => all.every(({ font }) => font.hasGlyphForCodePoint(codePoint)),
  }
}

/** @returns how wide a text is, in ems. */
function open(doc: PDFDocument, name: FaceName, file: Uint8Array): (text: string) => number {
  const { font, shaper } = faceOf(file)
  doc.registerFont(name, font)
  doc.font(name)
  shaper.encodeFor(doc._font)
  const { unitsPerEm } = font
  const known = new Map<string, number>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const width = shaper.measure(text) / unitsPerEm
    known.set(text, width)
    return width
  }
}

function faceOf(file: Uint8Array): Face {
  const known = parsed.get(file)
  if (known) return known
  const font = create(file)
  const face = { font, shaper: shaperFor(font, file) }
  parsed.set(file, face)
  return face
}

/** The open fonts: how wide a text is, and whether a character can be drawn at all. */
import type PDFDocument from 'pdfkit'
import type { EmbeddedFont } from 'pdfkit'
import { type Measure, shapeQuickly } from './shaping.ts'
import type { FaceName, Style } from './theme.ts'

/** The font files (TrueType, one static cut each). */
export type FontFiles = Record<FaceName, Uint8Array>

export interface Fonts {
  /** Width of the text in points. */
  width(text: string, style: Style): number
  /** Whether every face has a glyph for the character. */
  has(codePoint: number): boolean
}

interface Face {
  font: EmbeddedFont
  /** In ems. */
  measure: Measure
}

/** Registers each file once under its face's name: pdfkit parses a file again per new name. */
export function openFonts(doc: PDFDocument, files: FontFiles): Fonts {
  const faces: Record<FaceName, Face> = {
    regular: open(doc, 'regular', files.regular),
    italic: open(doc, 'italic', files.italic),
    semibold: open(doc, 'semibold', files.semibold),
  }
  const all = Object.values(faces)
  return {
    width: (text, style) => faces[style.face].measure(text) * style.size,
    has: (codePoint) => all.every(({ font }) => font.hasGlyphForCodePoint(codePoint)),
  }
}

function open(doc: PDFDocument, name: FaceName, file: Uint8Array): Face {
  doc.registerFont(name, file)
  doc.font(name)
  const { font } = doc._font
  const measure = shapeQuickly(doc._font, file)
  const { unitsPerEm } = font
  const known = new Map<string, number>()
  return {
    font,
    measure: (text) => {
      const before = known.get(text)
      if (before !== undefined) return before
      const width = measure(text) / unitsPerEm
      known.set(text, width)
      return width
    },
  }
}

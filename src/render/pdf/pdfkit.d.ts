/**
 * The part of pdfkit 0.20 that the renderer uses; the package ships no types.
 *
 * Members with a leading underscore are pdfkit's own, reached for because it offers no other way;
 * each use says why.
 */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream'

  export interface StructElement {
    add(child: StructElement | (() => void)): StructElement
    dictionary: { data: Record<string, unknown> }
    document: PDFDocument
    /** Writes what an annotation is in the structure. */
    _flushChild(child: { annotationRef: PdfReference }): void
  }

  export interface PdfReference {
    data: Record<string, unknown>
    end(content?: Uint8Array): void
  }

  /** The interactive form of the document. */
  interface FormReference {
    data: { Fields: PdfReference[]; NeedAppearances?: boolean }
  }

  export interface FileOptions {
    name: string
    type: string
    description: string
    relationship: string
    creationDate: Date
    modifiedDate: Date
  }

  export interface OutlineItem {
    addItem(title: string, options: OutlineOptions): OutlineItem
  }

  export interface OutlineOptions {
    pageNumber: number
    fit: false
    top: number
    left: number
    expanded?: boolean
  }

  export interface OpenFont {
    id: string
    font: EmbeddedFont
    /** Font units to 1/1000 em. */
    scale: number
    /** The part of the font that goes into the file; a glyph has another number there. */
    subset: { includeGlyph(id: number): number }
    /** By number in the subset: advance (1/1000 em) and what the glyph stands for. */
    widths: number[]
    unicode: number[][]
    /** The codes of the glyphs as four hexadecimal digits each, and where they go (1/1000 em). */
    encode(text: string): [codes: string[], positions: GlyphPosition[]]
    /** The font's object in the file. */
    ref(): object
  }

  /** fontkit's font, as far as it is used here. */
  export interface EmbeddedFont {
    unitsPerEm: number
    hasGlyphForCodePoint(codePoint: number): boolean
    /** Which glyph stands for a character: 0 where none does. */
    _cmapProcessor: { lookup(codePoint: number): number }
    layout(text: string, features?: string[]): { readonly advanceWidth: number }
    /** The tables decoded so far. */
    _tables: Record<string, object>
  }

  export interface GlyphPosition {
    xAdvance: number
    xOffset: number
    yOffset: number
    /** Without kerning. */
    advanceWidth: number
  }

  export interface DocumentOptions {
    font: null
    autoFirstPage: false
    size: [number, number]
    margin: number
    pdfVersion: '1.7'
    subset: 'PDF/A-3a'
    tagged: true
    displayTitle: true
    lang: string
    compress: boolean
    info: Record<string, string | Date>
  }

  export default class PDFDocument extends Readable {
    constructor(options: DocumentOptions)
    info: Record<string, string | Date>
    outline: OutlineItem
    page: {
      width: number
      height: number
      fonts: Record<string, object>
      dictionary: PdfReference
      annotations: PdfReference[]
    }
    /** The catalog. */
    _root: {
      data: {
        AcroForm?: FormReference
        Names?: { data: { EmbeddedFiles?: { _compareKeys(a: string, b: string): number } } }
      }
    }
    _font: OpenFont
    _addInfo(): void
    addPage(): this
    /** Writes operators into the page. */
    addContent(operators: string): this
    end(): void
    registerFont(name: string, source: EmbeddedFont): this
    font(name: string): this
    lineWidth(width: number): this
    dash(length: number, options: { space: number }): this
    undash(): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    circle(x: number, y: number, radius: number): this
    rect(x: number, y: number, width: number, height: number): this
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this
    fill(color: string): this
    stroke(color: string): this
    struct(type: string, options: { scope?: string; alt?: string; lang?: string }): StructElement
    addStructure(element: StructElement): this
    markContent(tag: 'Artifact', options: { type: 'Layout' | 'Pagination' }): this
    endMarkedContent(): this
    appendXML(xml: string): void
    ref(data: Record<string, unknown>): PdfReference
    annotate(x: number, y: number, width: number, height: number, options: object): this
    initForm(): this
    file(bytes: Uint8Array, options: FileOptions): PdfReference
  }
}

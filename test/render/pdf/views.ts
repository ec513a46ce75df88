/** Small views and the real font files, for the tests of the PDF renderer. */
import PDFDocument from 'pdfkit'
import { documentFonts } from '../../../src/practice/document-assets.ts'
import { type Fonts, openFonts } from '../../../src/render/pdf/fonts.ts'
import { type PdfAssets, renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import type { Block, Fact, RichText, Section, View } from '../../../src/render/view.ts'

export const assets: PdfAssets = { fonts: documentFonts() }

export const createdOn = new Date('2026-10-01T12:00:00Z')

/** Renders without compression, as text that tests can search. */
export async function render(view: View) {
  const result = await renderPdf(view, { assets, createdOn, compress: false })
  return { ...result, text: Buffer.from(result.bytes).toString('latin1') }
}

export function fonts(): Fonts {
  const doc = new PDFDocument({
    font: null,
    autoFirstPage: false,
    size: [612, 792],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    displayTitle: true,
    lang: 'en',
    compress: false,
    info: {},
  })
  return openFonts(doc, assets.fonts)
}

export function paragraph(text: string): RichText {
  return [{ kind: 'paragraph', inlines: [{ text }] }]
}

export function fact(label: string, value: string): Fact {
  return { label, value: paragraph(value) }
}

export function text(content: string, label?: string): Block {
  return { kind: 'text', label, content: paragraph(content) }
}

export function section(title: string, ...blocks: Block[]): Section {
  return { id: title.toLowerCase(), title, blocks }
}

export function item(level: 3 | 4, label: string, title: string, ...blocks: Block[]): Block {
  return { kind: 'item', level, id: label, label, title: paragraph(title), blocks }
}

export function table(rows: number, caption?: string): Block {
  return {
    kind: 'table',
    caption,
    columns: [{ title: 'Instrument' }, { title: 'Score', align: 'end' }],
    rows: Array.from({ length: rows }, (_, i) => [
      paragraph(`PHQ-9 no. ${i + 1}`),
      paragraph(`${i}`),
    ]),
  }
}

export function view(parts: Partial<View> = {}): View {
  return {
    language: 'en',
    paper: 'letter',
    title: 'Treatment plan',
    facts: [],
    sections: [],
    signatures: [],
    confidentiality: 'Confidential: health information',
    reference: 'rivera-j, revision 2',
    ...parts,
  }
}

/** A few sentences of `words` words. */
export function prose(words: number): string {
  const vocabulary = [
    'sleep',
    'worry',
    'friends',
    'morning',
    'walking',
    'together',
    'of',
    'a',
    'mood',
  ]
  return Array.from({ length: words }, (_, i) => vocabulary[(i * 7 + (i >> 3)) % 9]).join(' ')
}

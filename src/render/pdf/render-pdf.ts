/**
 * Draws a view as a PDF: tagged, archivable (PDF/A-3a) and accessible (PDF/UA-1).
 *
 * The view is made drawable, laid out as strips, spread over pages and painted. The same view
 * and date give the same bytes, whatever the clock, time zone or locale.
 */
import PDFDocument from 'pdfkit'
import type { View } from '../view.ts'
import { type Attachment, attachFiles } from './attachments.ts'
import { composeStrips } from './compose.ts'
import { type FontFiles, openFonts } from './fonts.ts'
import { pageFrame } from './furniture.ts'
import { type MissingGlyph, makeDrawable, plainText } from './glyphs.ts'
import { drawInAccent } from './ink.ts'
import { paginate } from './paginate.ts'
import { paintPages } from './paint.ts'
import { paperSizes } from './theme.ts'
import { words } from './words.ts'
import { completeMetadata } from './xmp.ts'

export type { MissingGlyph } from './glyphs.ts'

/** Files the renderer needs but does not read itself. */
export interface PdfAssets {
  /** Source Sans 3 as static TrueType files: 400 Regular, 400 Italic, 600 SemiBold. */
  fonts: FontFiles
}

export interface PdfOptions {
  assets: PdfAssets
  /** The file's creation date. It is part of the bytes. */
  createdOn: Date
  /** Off for files that tests read; on unless said otherwise. */
  compress?: boolean
  /** Files inside the file. */
  attachments?: readonly Attachment[]
}

export interface PdfResult {
  bytes: Uint8Array
  /** Characters that the font lacks; each was drawn as a stand-in. */
  missing: MissingGlyph[]
  pages: number
}

export async function renderPdf(view: View, options: PdfOptions): Promise<PdfResult> {
  const doc = openDocument(view, options)
  if (view.accent) drawInAccent(doc, view.accent)
  const bytes = collect(doc)
  const fonts = openFonts(doc, options.assets.fonts)
  const { view: drawable, missing } = makeDrawable(view, fonts.has)
  const frame = pageFrame(drawable, paperSizes[view.paper], fonts)
  const pages = paginate(composeStrips(drawable, fonts, frame.areaOf), frame.areaOf)
  paintPages(doc, pages, frame)
  attachFiles(doc, options.attachments ?? [], options.createdOn)
  completeMetadata(doc)
  doc.end()
  return { bytes: await bytes, missing, pages: pages.length }
}

function openDocument(view: View, { createdOn, compress = true }: PdfOptions): PDFDocument {
  const { width, height } = paperSizes[view.paper]
  const info: Record<string, string | Date> = {
    Title: plainText(view.title) || words.untitled,
    Creator: 'txplan',
    CreationDate: createdOn,
  }
  if (view.author) info['Author'] = plainText(view.author)
  return new PDFDocument({
    // With a default font pdfkit would open Helvetica, which is never embedded.
    font: null,
    autoFirstPage: false,
    size: [width, height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    displayTitle: true,
    lang: view.language,
    compress,
    info,
  })
}

/** Takes the bytes as they are written; the stream around them would only hand them on later. */
function collect(doc: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const begun: Uint8Array = doc.read()
    const chunks = [begun]
    doc.push = (chunk: Uint8Array | null) => {
      if (chunk) chunks.push(chunk)
      else resolve(new Uint8Array(Buffer.concat(chunks)))
      return true
    }
  })
}

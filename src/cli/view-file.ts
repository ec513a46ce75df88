/** A view drawn and written: a PDF, a web page or Markdown. Each drawer is loaded when it is asked for. */
import { documentFonts, documentTemplates } from '../practice/document-assets.ts'
import type { Attachment } from '../render/pdf/attachments.ts'
import type { MissingGlyph } from '../render/pdf/glyphs.ts'
import type { View } from '../render/view.ts'
import type { Io } from './io.ts'
import { creationDate } from './moment.ts'
import { deliver } from './output.ts'

export type ViewFormat = 'pdf' | 'html' | 'md'

/** A document as it goes into a file, and the characters that it has to do without. */
export interface Drawn {
  content: string | Uint8Array
  missing: readonly MissingGlyph[]
}

export interface DrawOptions {
  createdOn: Date
  /** Files inside a PDF. */
  attachments?: readonly Attachment[]
}

export async function drawView(view: View, to: ViewFormat, options: DrawOptions): Promise<Drawn> {
  if (to !== 'pdf') return { content: await textOf(view, to), missing: [] }
  const { renderPdf } = await import('../render/pdf/render-pdf.ts')
  const assets = { fonts: documentFonts() }
  const { bytes, missing } = await renderPdf(view, { ...options, assets })
  return { content: bytes, missing }
}

/** True when every character could be drawn. */
export async function deliverView(
  view: View,
  to: ViewFormat,
  output: string | undefined,
  io: Io,
): Promise<boolean> {
  const { content, missing } = await drawView(view, to, { createdOn: creationDate(io) })
  await deliver(content, output, io)
  io.stderr.write(missingText(missing))
  return missing.length === 0
}

async function textOf(view: View, to: 'html' | 'md'): Promise<string> {
  if (to === 'html') {
    const { renderHtml } = await import('../render/html.ts')
    return renderHtml(view, documentTemplates('html'))
  }
  const { renderMarkdown } = await import('../render/markdown.ts')
  return renderMarkdown(view, documentTemplates('markdown'))
}

const mostNamed = 5

/** Which characters could not be drawn, and what draws them; nothing where all were. */
export function missingText(missing: readonly MissingGlyph[]): string {
  if (missing.length === 0) return ''
  const named = missing
    .slice(0, mostNamed)
    .map(
      ({ codePoint, where }) =>
        `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')} in ${where}`,
    )
  const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : ''
  return `The PDF’s font lacks ${named.join(', ')}${more}; “?” stands in their place. A web page (html) has them all.\n`
}

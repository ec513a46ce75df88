/** One door to the three kinds of document. Everything they need from disk is handed in. */
import type { DocumentTemplates } from './document-template.ts'
import type { RenderInput } from './input.ts'
import { laidOut } from './layout/with-layout.ts'
import type { MissingGlyph, PdfAssets } from './pdf/render-pdf.ts'
import { planView } from './plan-view/plan-view.ts'
import type { View } from './view.ts'

const viewOf = (input: RenderInput): View => laidOut(planView(input), input, true)

export const renderMd = async (
  input: RenderInput,
  templates: DocumentTemplates,
): Promise<string> => {
  const { renderMarkdown } = await import('./markdown.ts')
  return renderMarkdown(viewOf(input), templates)
}

export const renderWeb = async (
  input: RenderInput,
  templates: DocumentTemplates,
): Promise<string> => {
  const { renderHtml } = await import('./html.ts')
  return renderHtml(viewOf(input), templates)
}

export const renderPaper = async (
  input: RenderInput,
  options: { assets: PdfAssets; createdOn: Date },
): Promise<{ bytes: Uint8Array; missing: MissingGlyph[]; pages: number }> => {
  const { renderPdf } = await import('./pdf/render-pdf.ts')
  return renderPdf(viewOf(input), options)
}

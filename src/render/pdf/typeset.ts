/**
 * Writes a run of text into a page's content.
 *
 * pdfkit's own `text` measures, wraps and saves the graphics state around every word it is given.
 * The lines here are already broken and measured, so one text object per run is enough: the
 * files get smaller and the drawing twice as fast.
 */
import type PDFDocument from 'pdfkit'
import type { GlyphPosition } from 'pdfkit'
import { inkOf } from './ink.ts'
import { readAloud } from './marked.ts'
import type { Run } from './strips.ts'

/** Draws runs, each with its baseline `run.y` below `top`. */
export function showTexts(doc: PDFDocument, runs: { run: Run; top: number }[]): void {
  if (runs.length > 0) doc.addContent(runs.map(({ run, top }) => textOf(doc, run, top)).join('\n'))
}

function textOf(doc: PDFDocument, run: Run, top: number): string {
  const { face, size, color } = run.style
  doc.font(face)
  const font = doc._font
  doc.page.fonts[font.id] ??= font.ref()
  const [codes, positions] = font.encode(run.text)
  const origin = `1 0 0 -1 ${round(run.x)} ${round(top + run.y)} Tm`
  const shown = showGlyphs(codes, positions, size)
  return readAloud(
    run,
    `BT ${fillOperator(inkOf(doc, color))} /${font.id} ${size} Tf ${origin} ${shown} ET`,
  )
}

/** Kerning goes between the glyphs; a mark is moved over its letter and raised. */
function showGlyphs(codes: string[], positions: GlyphPosition[], size: number): string {
  let result = '['
  let open = ''
  let shift = 0
  let rise = 0
  const close = () => {
    if (open) result += `<${open}>`
    open = ''
  }
  for (const [i, position] of positions.entries()) {
    if (position.yOffset !== rise) {
      close()
      rise = position.yOffset
      result += `] TJ ${round((rise * size) / 1000)} Ts [`
    }
    shift -= position.xOffset
    if (shift !== 0) {
      close()
      result += round(shift)
    }
    open += codes[i] ?? ''
    shift = position.advanceWidth - position.xAdvance + position.xOffset
  }
  close()
  return rise === 0 ? `${result}] TJ` : `${result}] TJ 0 Ts`
}

function fillOperator(color: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
  return `${parts.map((part) => Math.round(part * 1000) / 1000).join(' ')} rg`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

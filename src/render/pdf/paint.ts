/** Draws placed strips with pdfkit: decoration first, then text under its tags. */
import type PDFDocument from 'pdfkit'
import type { OutlineItem } from 'pdfkit'
import type { Furniture, PageFrame } from './furniture.ts'
import { plainText } from './glyphs.ts'
import { inkOf } from './ink.ts'
import { markShapes } from './marked.ts'
import type { Placed } from './paginate.ts'
import { paintMarks } from './paint-marks.ts'
import type { Bookmark, Figure, Frame, Shape } from './strips.ts'
import { decorate, type Tagger, tagger } from './tags.ts'
import { showTexts } from './typeset.ts'

export function paintPages(doc: PDFDocument, pages: Placed[][], frame: PageFrame): void {
  const tags = tagger(doc)
  const addBookmark = bookmarker(doc)
  for (const [number, page] of pages.entries()) {
    doc.addPage()
    paintPage(doc, page, frame.furnitureOf(number, pages.length), tags)
    for (const { strip, y } of page) {
      if (strip.bookmark) addBookmark(strip.bookmark, number, y)
    }
  }
}

function paintPage(doc: PDFDocument, page: Placed[], furniture: Furniture, tags: Tagger): void {
  const shapes = [
    ...furniture.shapes,
    ...frameShapes(page),
    ...page.flatMap(stripShapes),
    ...page.flatMap(markShapes),
  ]
  decorate(doc, 'Layout', () => paintShapes(doc, shapes))
  for (const { strip, y } of page) {
    for (const opened of strip.tags ?? []) tags.open(opened)
    for (const run of strip.runs) tags.draw(run.tag, run, y)
    for (const figure of strip.figures ?? []) paintFigure(doc, figure, y + figure.y, tags)
    for (const place of strip.fields ?? []) tags.field(place, y)
  }
  tags.flush()
  decorate(doc, 'Pagination', () => {
    showTexts(
      doc,
      furniture.runs.map((run) => ({ run, top: 0 })),
    )
  })
}

function paintFigure(doc: PDFDocument, figure: Figure, y: number, tags: Tagger): void {
  const { tag, x, drawing, runs } = figure
  const bottom = doc.page.height - y - drawing.height
  const box = [x, bottom, x + drawing.width, bottom + drawing.height]
  tags.figure(tag, box, () => {
    paintMarks(doc, drawing, x, y)
    showTexts(
      doc,
      runs.map((run) => ({ run, top: y })),
    )
  })
}

/** A frame reaches from the first strip it holds on this page to the last. */
function frameShapes(page: Placed[]): Shape[] {
  const reach = new Map<Frame, { top: number; bottom: number }>()
  for (const { strip, y } of page) {
    for (const frame of strip.frames ?? []) {
      const top = reach.get(frame)?.top ?? y
      reach.set(frame, { top, bottom: y + strip.height })
    }
  }
  return [...reach].map(([frame, { top, bottom }]) => frame(top, bottom))
}

function stripShapes({ strip, y }: Placed): Shape[] {
  return (strip.shapes ?? []).map((shape) => ({ ...shape, y: shape.y + y }))
}

function paintShapes(doc: PDFDocument, shapes: Shape[]): void {
  for (const shape of shapes) if (shape.kind === 'fill') paintFill(doc, shape)
  for (const shape of shapes) if (shape.kind === 'outline') paintOutline(doc, shape)
  for (const shape of shapes) if (shape.kind === 'line') paintLine(doc, shape)
}

type Kind<K extends Shape['kind']> = Extract<Shape, { kind: K }>

function paintFill(doc: PDFDocument, shape: Kind<'fill'>): void {
  const { x, y, width, height, radius } = shape
  if (radius) doc.roundedRect(x, y, width, height, radius)
  else doc.rect(x, y, width, height)
  doc.fill(inkOf(doc, shape.color))
}

function paintOutline(doc: PDFDocument, shape: Kind<'outline'>): void {
  const { x, y, width, height, radius } = shape
  doc.lineWidth(0.8)
  if (shape.dashed) doc.dash(3, { space: 2.5 })
  doc
    .roundedRect(x + 0.4, y + 0.4, width - 0.8, height - 0.8, radius)
    .stroke(inkOf(doc, shape.color))
  if (shape.dashed) doc.undash()
}

function paintLine(doc: PDFDocument, shape: Kind<'line'>): void {
  const { x, y, width, thickness } = shape
  doc
    .lineWidth(thickness)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke(inkOf(doc, shape.color))
}

/** Sections in the outline, goals under their section. */
function bookmarker(doc: PDFDocument): (bookmark: Bookmark, page: number, y: number) => void {
  let section: OutlineItem | undefined
  return (bookmark, pageNumber, y) => {
    const parent = bookmark.level === 1 ? doc.outline : (section ?? doc.outline)
    const target = {
      pageNumber,
      fit: false as const,
      top: Math.max(0, y - 12),
      left: doc.page.width,
    }
    const item = parent.addItem(plainText(bookmark.title), { ...target, expanded: true })
    if (bookmark.level === 1) section = item
  }
}

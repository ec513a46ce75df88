/** The lines, areas and dots of a chart in a PDF; its words are set with the rest of the text. */
import type PDFDocument from 'pdfkit'
import type { ChartMark, Drawing } from '../chart/marks.ts'
import { inkOf } from './ink.ts'
import { chartTones } from './theme.ts'

export function paintMarks(doc: PDFDocument, { marks }: Drawing, left: number, top: number): void {
  for (const mark of marks) paintMark(doc, mark, left, top)
}

function paintMark(doc: PDFDocument, mark: ChartMark, left: number, top: number): void {
  switch (mark.kind) {
    case 'area':
      trace(doc, mark.points, left, top).fill(inkOf(doc, chartTones[mark.tone].ground))
      return
    case 'line':
      doc.lineWidth(mark.width)
      if (mark.dashed) doc.dash(4, { space: 3 })
      trace(doc, mark.points, left, top).stroke(inkOf(doc, chartTones[mark.tone].ink))
      if (mark.dashed) doc.undash()
      return
    case 'dot': {
      const ink = inkOf(doc, chartTones[mark.tone].ink)
      const [x, y] = [left + mark.at[0], top + mark.at[1]]
      doc.circle(x, y, mark.radius).fill(mark.hollow ? chartTones.ground.ground : ink)
      doc.lineWidth(1.4).circle(x, y, mark.radius).stroke(ink)
      return
    }
    case 'words':
      return
  }
}

function trace(
  doc: PDFDocument,
  points: readonly (readonly [number, number])[],
  left: number,
  top: number,
): PDFDocument {
  for (const [at, [x, y]] of points.entries()) {
    if (at === 0) doc.moveTo(left + x, top + y)
    else doc.lineTo(left + x, top + y)
  }
  return doc
}

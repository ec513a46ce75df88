/** The practice's own accent, where it has one: it takes the place of ours wherever that is drawn. */
import type PDFDocument from 'pdfkit'
import { colors } from './theme.ts'

const accents = new WeakMap<PDFDocument, string>()

export const drawInAccent = (doc: PDFDocument, accent: string): void => {
  accents.set(doc, accent)
}

/** The color as it is drawn in this document. */
export const inkOf = (doc: PDFDocument, color: string): string =>
  color === colors.accent ? (accents.get(doc) ?? color) : color

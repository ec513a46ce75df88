/** Files that travel inside the PDF: each is tied to the document and named in its list of files. */
import type PDFDocument from 'pdfkit'

export interface Attachment {
  name: string
  /** Content type. */
  type: string
  bytes: Uint8Array
  /** What it is, in words. */
  description: string
  /** `Source`: the document was made from it. `Data`: it tells of the document (ISO 19005-3, annex E). */
  relationship: 'Source' | 'Data'
}

/** An archivable file wants to know when each file was last changed (ISO 19005-3, 6.8). */
export function attachFiles(
  doc: PDFDocument,
  attachments: readonly Attachment[],
  createdOn: Date,
): void {
  for (const { bytes, ...attachment } of attachments)
    doc.file(bytes, { ...attachment, creationDate: createdOn, modifiedDate: createdOn })
  sortByBytes(doc)
}

/**
 * Names of files stand in the order of their bytes (ISO 32000-1, 7.9.6). pdfkit asks the locale, which
 * may be another order on another machine, and loads the tables of all languages for it.
 */
function sortByBytes(doc: PDFDocument): void {
  const tree = doc._root.data.Names?.data.EmbeddedFiles
  if (tree) tree._compareKeys = (a, b) => (a < b ? -1 : 1)
}

/** Why bytes are not read as a PDF: what was found, and where. */

export type PdfFaultCode =
  | 'not-a-pdf'
  | 'too-large'
  | 'too-deep'
  | 'cut-off'
  | 'bad-syntax'
  | 'bad-stream'
  | 'bad-table'
  | 'bad-chain'
  | 'bytes-between'
  | 'hidden-object'
  | 'stray-entry'
  | 'twice'
  | 'missing-object'
  | 'loop'
  | 'unsupported'

/** A document that is damaged, or of a kind that is not read here. Carries no text of the document. */
export class PdfError extends Error {
  readonly code: PdfFaultCode
  /** Byte offset in the file. */
  readonly at: number

  constructor(code: PdfFaultCode, at: number, message: string) {
    super(message)
    this.name = 'PdfError'
    this.code = code
    this.at = at
  }
}

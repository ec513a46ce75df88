/** Why a PDF is not signed. Caught by the commands, which turn it into words with what to type next. */

export type PdfSigningErrorCode =
  /** The document has no signature field of that name. */
  | 'no-such-field'
  /** Somebody has signed in this field already. */
  | 'already-signed'
  /** The first signature allows no further one. */
  | 'closed'
  /** A signature that is there does not stand, or something was changed after it. */
  | 'broken'
  /** The form is made in a way that cannot be added to. */
  | 'unsuitable-form'

export class PdfSigningError extends Error {
  readonly code: PdfSigningErrorCode

  constructor(code: PdfSigningErrorCode, message: string) {
    super(message)
    this.name = 'PdfSigningError'
    this.code = code
  }
}

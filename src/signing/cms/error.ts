/** Why no signature could be made. Caught by the commands, which turn it into words with what to type next. */

export type SigningErrorCode =
  /** The key is of a kind that common readers of PDF do not know. */
  | 'unsuitable-key'
  /** The certificate is not for signing documents, or cannot be read. */
  | 'unsuitable-certificate'
  /** The key and the certificate do not belong together. */
  | 'other-key'
  /** The server answered that it gives no timestamp. */
  | 'timestamp-refused'
  /** The server's timestamp is broken, or not the one asked for. */
  | 'timestamp-wrong'

export class SigningError extends Error {
  readonly code: SigningErrorCode

  constructor(code: SigningErrorCode, message: string) {
    super(message)
    this.name = 'SigningError'
    this.code = code
  }
}

/** What keeps a PDF from being signed, in words for whoever wanted to sign it. */
import { UserError } from '../../practice/failure.ts'
import { SigningError } from '../../signing/cms/error.ts'
import { PdfError } from '../../signing/pdf/read/fault.ts'
import { PdfSigningError } from '../../signing/pdf/write/error.ts'

/** @param shown the file as the user knows it */
export async function tellingWhy<T>(shown: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw inWords(error, shown)
  }
}

function inWords(error: unknown, shown: string): unknown {
  if (error instanceof PdfError)
    return new UserError(
      `${shown} is not signed: ${error.message} (byte ${error.at}).`,
      `Make the document anew: txplan render PLAN. See what is left of it: txplan verify ${shown}`,
    )
  if (error instanceof PdfSigningError)
    return new UserError(`${shown}: ${error.message}`, hintFor(error, shown))
  if (error instanceof SigningError)
    return new UserError(
      `${shown} is not signed: ${error.message}.`,
      error.code.startsWith('timestamp')
        ? 'Try again later, or sign without a timestamp: --no-timestamp'
        : 'See your identities: txplan identity show',
    )
  return error
}

const hintFor = ({ code }: PdfSigningError, shown: string): string =>
  code === 'broken' || code === 'closed' || code === 'already-signed'
    ? `See how its signatures stand: txplan verify ${shown}`
    : 'Make a document with places for signatures: txplan render PLAN'

/** A file of bytes, such as a PDF: read whole, and put in the place of what was read. */
import { readFileSync } from 'node:fs'
import writeFileAtomic from 'write-file-atomic'
import { fileFault, UserError } from './failure.ts'

/**
 * @param shown the path as the user knows it
 * @param hint what to type where it cannot be read
 * @throws UserError
 */
export function readBinary(path: string, shown: string, hint?: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new UserError(`${shown}: ${fileFault(error)}.`, hint)
  }
}

/** @throws UserError when the file has changed meanwhile, or cannot be written to */
export function replaceBinary(
  path: string,
  before: Uint8Array,
  after: Uint8Array,
  shown: string,
): void {
  if (Buffer.compare(readBinary(path, shown), before) !== 0)
    throw new UserError(
      `${shown} was changed meanwhile; it is left as it is.`,
      'Type the command again.',
    )
  try {
    writeFileAtomic.sync(path, Buffer.from(after))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    throw new UserError(`${shown} could not be written (${code}); it is as it was.`)
  }
}

/** Files byte for byte as they are, for what must give them back so: git’s merges, outlines and settings. */
import { readFileSync } from 'node:fs'
import writeFileAtomic from 'write-file-atomic'
import { fileFault, UserError } from './failure.ts'

/**
 * A file’s bytes and its text with its mark, if it has one; no text where the bytes are no UTF-8, since
 * writing it back would lose what they were.
 *
 * @throws UserError when it cannot be read.
 */
export function readExactly(path: string): { bytes: Buffer; text: string | undefined } {
  try {
    const bytes = readFileSync(path)
    const text = bytes.toString('utf8')
    return { bytes, text: Buffer.from(text).equals(bytes) ? text : undefined }
  } catch (error) {
    throw new UserError(`${path}: ${fileFault(error)}.`)
  }
}

/**
 * The result of a merge in the place of ours, whatever its name: git wants it there.
 *
 * @throws UserError when it cannot be written; then the file is as it was.
 */
export function writeMerged(path: string, content: string | Uint8Array): void {
  try {
    writeFileAtomic.sync(path, typeof content === 'string' ? content : Buffer.from(content))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    throw new UserError(`The result could not be written (${code}).`)
  }
}

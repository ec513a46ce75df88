/** A file of bytes, such as a PDF. */
import { readFileSync } from 'node:fs'
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

/** A file of bytes, such as a PDF. */
import { readFileSync, statSync } from 'node:fs'
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

/** More than any scanned page or document has. */
const largest = 256 * 1024 * 1024

/**
 * One that a plan names, or that lies beside it: in a repository of somebody else's that may be a device or a
 * pipe, which has no end.
 *
 * @throws UserError
 */
export function readBeside(path: string, shown: string): Uint8Array {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there && (!there.isFile() || there.size > largest))
    throw new UserError(`${shown} is no file of bytes, or far too large.`)
  return readBinary(path, shown)
}

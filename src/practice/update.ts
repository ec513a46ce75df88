/**
 * Changing a file that others may be changing too: it is read, changed and put back while no other
 * txplan does so, and begun again should an editor have saved it in between.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import type { SourceDocument } from '../source/document.ts'
import { readBytes } from '../source/read.ts'
import { fileFault, UserError } from './failure.ts'
import { type Patience, whileLocked } from './lock.ts'
import { replaceWhole, writeNew } from './write.ts'

/** An editor that saves at every key may be met this often before we give up. */
const mostTries = 20

/**
 * @param change gets what the file holds now, nothing where there is none, and says what it is to hold;
 * it may be called several times
 * @throws UserError when the file cannot be read or written; what `change` throws
 */
export function updateFile(
  path: string,
  change: (document: SourceDocument | undefined) => string,
  patience?: Patience,
): Promise<void> {
  const real = existsSync(path) ? realpathSync(path) : path
  return whileLocked(real, () => changed(real, change), patience)
}

function changed(path: string, change: (document: SourceDocument | undefined) => string): void {
  for (let tries = 1; ; tries += 1) {
    const document = readIfThere(path)
    const text = change(document)
    try {
      if (document) replaceWhole(path, document.mark + document.text, document.mark + text)
      else writeNew(path, text)
      return
    } catch (error) {
      if (tries >= mostTries || isAsBefore(path, document)) throw error
    }
  }
}

type Marked = SourceDocument & {
  /** The byte order mark, where the file begins with one. */
  mark: string
}

/** @throws UserError when there is something that cannot be read */
function readIfThere(path: string): Marked | undefined {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new UserError(`${path}: ${fileFault(error)}.`)
  }
  const document = readBytes(bytes)
  const isMarked = document.problems.some(({ code }) => code === 'byte-order-mark')
  return { ...document, mark: isMarked ? '\uFEFF' : '' }
}

/** Then it was no other writer that kept the text from being written. */
function isAsBefore(path: string, document: Marked | undefined): boolean {
  const now = readIfThere(path)
  return now?.text === document?.text
}

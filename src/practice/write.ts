/** Writing: a file is there whole, or as it was before. */
import {
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { UserError } from './failure.ts'

/**
 * Writes a file by way of a temporary one beside it.
 *
 * @throws UserError when the place cannot be written to, or holds a YAML file: no command makes one
 * anew, so that would be a plan about to be lost.
 * @param mode who may read it, where that matters
 */
export function writeWhole(path: string, content: string | Uint8Array, mode?: number): void {
  const there = statsIfAny(path)
  if (there?.isFile() && /\.ya?ml$/i.test(path))
    throw new UserError(
      `${path} is there already and may be a plan; it is left as it is.`,
      'Name another file: --output FILE',
    )
  try {
    mkdirSync(dirname(path), { recursive: true })
    const bytes = typeof content === 'string' ? content : Buffer.from(content)
    // A device or a pipe must be written to, not replaced.
    if (there && !there.isFile() && !there.isDirectory()) writeFileSync(path, bytes)
    else writeFileAtomic.sync(path, bytes, mode === undefined ? {} : { mode })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    throw new UserError(
      `${path} could not be written (${code}).`,
      'Choose another place: --output FILE',
    )
  }
}

function statsIfAny(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** What stands at a place where something is to be written. */
export function standing(path: string): 'folder' | 'file' | 'nothing' {
  const there = statsIfAny(path)
  if (there === undefined) return 'nothing'
  return there.isDirectory() ? 'folder' : 'file'
}

/**
 * Writes a file that must not be there yet: of two windows that write the same one, one is refused.
 *
 * @throws UserError when there is such a file, or the place cannot be written to.
 */
export function writeNew(path: string, content: string | Uint8Array): void {
  const part = `${path}.${Math.random().toString(36).slice(2)}.part`
  try {
    put(() => mkdirSync(dirname(path), { recursive: true }), path)
    put(() => writeFileSync(part, content), path)
    linkOrWrite(part, path, content)
  } finally {
    removeIfThere(part)
  }
}

function put(write: () => void, path: string): void {
  try {
    write()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    throw new UserError(`${path} could not be written (${code}).`)
  }
}

/** A second name for the whole file is given at once, and only where there is none of that name. */
function linkOrWrite(part: string, path: string, content: string | Uint8Array): void {
  try {
    linkSync(part, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UserError(`${path} is there already; it is left as it is.`)
    // Some disks know no second name for a file.
    writeWhole(path, content)
  }
}

/** What cannot be removed was never there. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {}
}

/**
 * Puts new content in the place of what was read before.
 *
 * @param shown the path as the user knows it
 * @throws UserError when the file has changed meanwhile, or cannot be written to.
 */
export function replaceWhole<T extends string | Uint8Array>(
  path: string,
  before: T,
  after: T,
  shown = path,
): void {
  if (!isStill(path, before))
    throw new UserError(
      `${shown} was changed meanwhile; it is left as it is.`,
      'Type the command again.',
    )
  try {
    writeFileAtomic.sync(path, typeof after === 'string' ? after : Buffer.from(after))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    throw new UserError(`${shown} could not be written (${code}); it is as it was.`)
  }
}

function isStill(path: string, before: string | Uint8Array): boolean {
  try {
    const now = readFileSync(path)
    return typeof before === 'string' ? now.toString('utf8') === before : now.equals(before)
  } catch {
    return false
  }
}

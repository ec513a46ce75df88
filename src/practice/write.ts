/** Writing: a file is there whole, or as it was before. */
import { mkdirSync, type Stats, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { UserError } from './failure.ts'

/**
 * Writes a file by way of a temporary one beside it.
 *
 * @throws UserError when the place cannot be written to, or holds a YAML file: no command makes one
 * anew, so that would be a plan about to be lost.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
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
    else writeFileAtomic.sync(path, bytes)
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

/** Reads what `git diff --raw -z` prints. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Answer, partsOf } from './run.ts'

/** A file that differs; names within the repository. */
export interface Difference {
  /** Its name now, or had if it is gone. */
  name: string
  /** Its name before, where it was moved. */
  movedFrom?: string
  /** The objects that hold its text; absent where it is new, gone, no plain file, or not yet an object. */
  objects: { before?: string; after?: string }
  /** False when it is gone. */
  isThere: boolean
  /** True where git waits for somebody to merge it. */
  isUnmerged?: true
}

export const diffArgs = [
  'diff',
  ...['--raw', '-z', '-M', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--no-color'],
  '--ignore-submodules=all',
]

/**
 * `:100644 100644 OBJECT OBJECT M\0name`, or of a move `… R100\0old name\0new name`. With the top folder of
 * the work tree, files are left out that were only touched: their time changed, and git has not looked in.
 */
export function differencesIn(answer: Answer, root?: string): Difference[] {
  const parts = partsOf(answer)
  const found: Difference[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const fields = (parts[at] as string).slice(1).split(' ')
    const [mode = '', modeAfter = '', object = '', objectAfter = '', status = ''] = fields
    const isMove = /^[RC]/.test(status)
    if (isMove) at++
    const name = parts[at + 1] as string
    const maybeTouched = root !== undefined && status === 'M' && mode === modeAfter
    if (maybeTouched && holds(join(root, name), object)) continue
    found.push({
      name,
      ...(status.startsWith('R') ? { movedFrom: parts[at] as string } : {}),
      objects: { ...plain('before', mode, object), ...plain('after', modeAfter, objectAfter) },
      isThere: status !== 'D',
      ...(status === 'U' ? { isUnmerged: true as const } : {}),
    })
  }
  return found
}

/** Git writes zeros for a text that is no object yet. */
const plain = (side: 'before' | 'after', mode: string, object: string) =>
  mode.startsWith('100') && /[^0]/.test(object) ? { [side]: object } : {}

/** Whether a file is what git has, as it stands or with its line ends made plain. */
function holds(path: string, object: string): boolean {
  try {
    const bytes = readFileSync(path)
    return hashOf(bytes, object) === object || hashOf(withPlainEnds(bytes), object) === object
  } catch {
    return false
  }
}

const withPlainEnds = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')

/** The name that git gives a text, in the kind of hash that this repository uses. */
function hashOf(bytes: Buffer, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1')
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

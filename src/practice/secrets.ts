/** What is secret on disk: for its owner alone, and nowhere that is shared. */
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { practiceAbove } from './discover.ts'
import { fileFault, UserError } from './failure.ts'
import { writeWhole } from './write.ts'

/** Modes of a file and of a folder that nobody else may look into. */
export const ownOnly = 0o600
const ownFolder = 0o700

/** @throws UserError when it cannot be made */
export function makeOwnFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: ownFolder })
    chmodSync(folder, ownFolder)
  } catch (error) {
    throw new UserError(
      `${folder} could not be made (${(error as NodeJS.ErrnoException).code}).`,
      'Name another place: TXPLAN_HOME=FOLDER',
    )
  }
}

/**
 * A key in a repository is a key in every clone of it, for good.
 *
 * @throws UserError
 */
export function refuseShared(place: string): void {
  const repository = above(place, '.git')
  const practice = practiceAbove(place)
  if (repository === undefined && practice === undefined) return
  const where = practice === undefined ? `a git repository (${repository})` : 'a practice'
  throw new UserError(
    `${place} is in ${where}; what is secret does not belong there.`,
    'Name a folder outside of it: TXPLAN_HOME=FOLDER for identities, another path for a file',
  )
}

function above(folder: string, name: string): string | undefined {
  if (existsSync(join(folder, name))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : above(parent, name)
}

/** A file that must be secret and new: backup words. */
export function writeSecret(path: string, text: string): void {
  refuseShared(dirname(path))
  if (existsSync(path)) throw new UserError(`${path} is there already; it is left as it is.`)
  writeWhole(path, text, ownOnly)
}

/** The first line of a file that keeps a secret, such as a passphrase; editors end it with a line break. */
export const readSecretLine = (path: string): string =>
  readSecret(path).split(/\r?\n/, 1)[0] as string

export function readSecret(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new UserError(`${path}: ${fileFault(error)}.`)
  }
}

/** Where the command works: the folder, the practice in it if there is one, and what stands around it. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Practice } from '../../../plan/types.generated.ts'
import { practiceAbove, practiceFile, shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { mayBegin } from '../../../practice/git/begin.ts'
import { readText } from '../../../practice/read.ts'
import type { PracticeWorld } from '../../../writing/practice-interview/step.ts'
import type { Io } from '../../io.ts'
import { type Desk, openDesk } from '../../writing/desk.ts'
import { ignoresRendered } from './added-lines.ts'
import { paths, schemaTexts } from './paths.ts'

export interface Ground {
  desk: Desk
  /** The practice as it stands, and the text it stands in. */
  before: { practice: Practice; text: string } | undefined
  world: PracticeWorld
  /** The folder as it was named on the command line, for what to type next. */
  named: string | undefined
}

/** @throws UserError where no practice can be, or the one that is there cannot be read */
export async function groundFor(named: string | undefined, io: Io): Promise<Ground> {
  const folder = named === undefined ? io.cwd : resolve(io.cwd, named)
  if (named !== undefined) refuse(folder, io)
  const desk = openDesk({ ...io, cwd: folder }, undefined)
  const { world } = await desk.known()
  const { today, practice = {}, book } = world
  const before = desk.isPractice ? { practice, text: wholeText(desk.place, io) } : undefined
  const around = await surroundings(desk.place)
  return { desk, before, named, world: { today, book, practice: before?.practice, around } }
}

/** @throws UserError for a file, and for a new folder within a practice */
function refuse(folder: string, { cwd }: Io): void {
  const stats = statSync(folder, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return
  const shown = shownPath(folder, cwd)
  if (stats) throw new UserError(`${shown} is a file; a folder is wanted.`)
  const around = practiceAbove(dirname(folder))
  if (around !== undefined)
    throw new UserError(
      `${shown} would lie within the practice in ${around}, and a practice holds no other.`,
      'To change that practice: txplan init. To write a plan in it: txplan new CLIENT',
    )
}

/** @throws UserError for a text that an edit might damage */
function wholeText(place: string, { cwd }: Io): string {
  const path = join(place, practiceFile)
  const text = readText(path)
  if (!text.includes('\uFFFD')) return text
  throw new UserError(
    `${shownPath(path, cwd)} is not in UTF-8; it could not be changed safely.`,
    'Save it in UTF-8, then try again.',
  )
}

async function surroundings(place: string): Promise<PracticeWorld['around']> {
  const at = paths(place)
  return {
    mayBeginGit: await mayBegin(nearestFolder(place)),
    ignoresRendered: existsSync(at.gitignore) && ignoresRendered(readText(at.gitignore)),
    hasIdentities: existsSync(at.identities),
    hasExample: existsSync(at.example),
    hasOtherSchemas: schemaTexts(place).some(
      ({ path, text }) => existsSync(path) && readText(path) !== text,
    ),
  }
}

/** The folder or, where it is still to be made, the one that is to hold it. */
const nearestFolder = (folder: string): string =>
  existsSync(folder) ? folder : nearestFolder(dirname(folder))

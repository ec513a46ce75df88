/** Where the command works: the folder, the practice in it if there is one, and what stands around it. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Practice } from '../../../plan/types.generated.ts'
import { practiceAbove, practiceFile, shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { mayBegin } from '../../../practice/git/begin.ts'
import { bookOf, readOwnProfiles } from '../../../practice/profiles.ts'
import { practiceValue, readPractice, readText } from '../../../practice/read.ts'
import type { ProfileBook } from '../../../profiles/book.ts'
import type { ProblemCode } from '../../../source/document.ts'
import { readSource } from '../../../source/read.ts'
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
  const { place, isPractice, today } = desk
  const before = isPractice ? await standing(place, io) : undefined
  const profiles = isPractice ? await readOwnProfiles(place) : []
  let book: ProfileBook | undefined
  const openBook = () => {
    book ??= bookOf(profiles)
    return book
  }
  const around = await surroundings(place)
  return {
    desk,
    before,
    named,
    world: { today, book: openBook, practice: before?.practice, around },
  }
}

/** @throws UserError for a file, and for a new folder within a practice */
function refuse(folder: string, { cwd }: Io): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return
  const shown = shownPath(folder, cwd)
  const nearest = nearestFolder(folder)
  if (!statSync(nearest).isDirectory())
    throw new UserError(`${shownPath(nearest, cwd)} is a file; a folder is wanted.`)
  const around = practiceAbove(dirname(folder))
  if (around !== undefined)
    throw new UserError(
      `${shown} would lie within the practice in ${around}, and a practice holds no other.`,
      'To change that practice: txplan init. To write a plan in it: txplan new CLIENT',
    )
}

async function standing(place: string, io: Io): Promise<Ground['before']> {
  const practice = practiceValue(await readPractice(place)) ?? {}
  const text = wholeText(place, io)
  requireFullLists(text, place, io)
  return { practice, text }
}

/** @throws UserError for a list with an empty entry: what stands behind it could not be told apart */
function requireFullLists(text: string, place: string, { cwd }: Io): void {
  const value = readSource(text).value as Record<string, unknown> | undefined
  for (const key of ['clinicians', 'payers']) {
    const list = value?.[key]
    const isFull = (item: unknown) =>
      typeof item === 'object' && item !== null && Object.keys(item).length > 0
    if (!Array.isArray(list) || list.every(isFull)) continue
    throw new UserError(
      `${shownPath(join(place, practiceFile), cwd)} holds an entry of “${key}” that says nothing; take it out first.`,
      'Then type txplan init again.',
    )
  }
}

/** @throws UserError for a text that an edit might damage */
function wholeText(place: string, { cwd }: Io): string {
  const path = join(place, practiceFile)
  const text = readText(path)
  const { problems } = readSource(text)
  if (!text.includes('\uFFFD') && problems.every(({ code }) => harmless.has(code))) return text
  throw new UserError(
    `${shownPath(path, cwd)} cannot be read in full, and is not changed before it can.`,
    'See what is wrong with it: txplan lint',
  )
}

const harmless = new Set<ProblemCode>(['byte-order-mark', 'mixed-line-endings', 'empty-file'])

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

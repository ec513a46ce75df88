/** The texts to compare, each with where it is from: files, commits, what is staged. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Origin } from '../../../changes/compared.ts'
import { isPlan, isRecord, shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import type { Repository } from '../../../practice/git/repository.ts'
import { stagedText, textAt } from '../../../practice/git/text-at.ts'
import type { Version, Versions } from '../../../practice/git/versions.ts'
import { readDocument, requireFile } from '../../../practice/read.ts'
import { fileKindOf } from '../../../revisions/file-kind.ts'
import type { SourceDocument } from '../../../source/document.ts'
import { readSource } from '../../../source/read.ts'
import type { Asked, Point } from './asked.ts'
import { versionOfRevision } from './revision.ts'

export interface Source {
  origin: Origin
  document: SourceDocument
}

/** The two sides of one file; one that is missing was not there yet, or is not there any more. */
export interface Pair {
  of: 'plan' | 'record'
  /** As it is shown. */
  file: string
  path: string
  movedFrom?: string
  before?: Source
  after?: Source
  /** Of a plan, what git has of it from before the later one, the oldest first; where it was asked for. */
  past?: Past
  /** Whether it is to be merged before anything of it can be staged. */
  inConflict?: boolean
}

/** What came before, as histories are read. */
export interface Past {
  versions: readonly Pick<Version, 'date' | 'author' | 'name' | 'text'>[]
  /** There is more of it than this clone, or this look at it, holds. */
  isCut: boolean
}

export type Of<Is extends Asked['is']> = Extract<Asked, { is: Is }>

/** @throws UserError when one is a plan and the other a record */
export async function filePair({ before, after }: Of<'files'>, cwd: string): Promise<Pair> {
  const file = shownPath(after, cwd)
  const sources = {
    before: await fileSource(before, shownPath(before, cwd)),
    after: await fileSource(after, file),
  }
  const [one, other] = [kindOf(before, sources.before), kindOf(after, sources.after)]
  if (one !== other)
    throw new UserError(
      `${shownPath(before, cwd)} is a ${one} and ${file} is a ${other}.`,
      'Name two plans, or two records: txplan diff A.yaml B.yaml',
    )
  return { of: one, file, path: after, ...sources }
}

/** By its name; a name that says nothing leaves it to what stands in the file. */
function kindOf(path: string, { document }: Source): 'plan' | 'record' {
  const name = basename(path)
  if (isRecord(name)) return 'record'
  return isPlan(name) ? 'plan' : fileKindOf(document.value)
}

async function fileSource(path: string, words: string): Promise<Source> {
  requireFile(path)
  const read = await readDocument(path)
  if ('fault' in read) throw new UserError(`${path}: ${read.fault}.`)
  return { origin: { words }, document: read.document }
}

/** Where a file is looked for. */
export interface Place {
  repository: Repository
  path: string
  /** As it is shown. */
  file: string
}

/** The file at one point of time; `undefined` where it is not there. */
export async function sourceAt(
  point: Point,
  { repository, path, file }: Place,
  history: Versions,
): Promise<Source | undefined> {
  if (point === 'now')
    return existsSync(path) ? fileSource(path, 'the file as it stands') : undefined
  if (point === 'staged') {
    const text = await stagedText(repository, path)
    return text === undefined ? undefined : textSource({ words: 'what is staged' }, text)
  }
  const number = revisionIn(point)
  if (number !== undefined) {
    const version = versionOfRevision(number, history, file)
    return textSource(commitOrigin(version, undefined), version.text)
  }
  const found = await textAt(repository, point.rev, path)
  return found && textSource(commitOrigin(found, point.rev), found.text)
}

export const textSource = (origin: Origin, text: string): Source => ({
  origin,
  document: readSource(text),
})

function commitOrigin(
  { commit, date, author }: { commit: string; date: string; author: string },
  rev: string | undefined,
): Origin {
  const hash = commit.slice(0, 7)
  const isHash = rev === undefined || commit.startsWith(rev)
  return { words: `commit ${hash}${isHash ? '' : ` (${rev})`}`, commit: { hash, date, author } }
}

/** `2` of `r2`. */
export function revisionIn(point: Point): number | undefined {
  if (typeof point === 'string') return undefined
  const number = /^r(\d{1,4})$/.exec(point.rev)?.[1]
  return number === undefined ? undefined : Number(number)
}

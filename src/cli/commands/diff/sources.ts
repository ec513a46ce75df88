/** The texts to compare, each with where it is from: files, commits, what is staged. */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Origin } from '../../../changes/compared.ts'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { type Repository, requireHistory } from '../../../practice/git/repository.ts'
import { stagedText, textAt } from '../../../practice/git/text-at.ts'
import { type Version, type Versions, versionsOf } from '../../../practice/git/versions.ts'
import { readDocument, requireFile } from '../../../practice/read.ts'
import type { SourceDocument } from '../../../source/document.ts'
import { readSource } from '../../../source/read.ts'
import type { Asked, Point } from './asked.ts'
import { versionOfRevision } from './revision.ts'

export interface Source {
  origin: Origin
  document: SourceDocument
}

/** The two sides of one plan; one that is missing was not there yet, or is not there any more. */
export interface Pair {
  /** As it is shown. */
  file: string
  path: string
  movedFrom?: string
  before?: Source
  after?: Source
  /** What git has of it from before the later one, the oldest first; where it was asked for. */
  past?: readonly Version[]
}

export type Of<Is extends Asked['is']> = Extract<Asked, { is: Is }>

export async function filePair({ before, after }: Of<'files'>, cwd: string): Promise<Pair> {
  return {
    file: shownPath(after, cwd),
    path: after,
    before: await fileSource(before, shownPath(before, cwd)),
    after: await fileSource(after, shownPath(after, cwd)),
  }
}

async function fileSource(path: string, words: string): Promise<Source> {
  requireFile(path)
  const read = await readDocument(path)
  if ('fault' in read) throw new UserError(`${path}: ${read.fault}.`)
  return { origin: { words }, document: read.document }
}

export async function planPair({ path, from, to }: Of<'plan'>, cwd: string): Promise<Pair> {
  const repository = await requireHistory(nearestFolder(path, cwd))
  const place = { repository, path, file: shownPath(path, cwd) }
  const history = await versionsOf(repository, path)
  const before = await sourceAt(from, place, history)
  const after = await sourceAt(to, place, history)
  if (!before && !after)
    throw new UserError(
      `${place.file} is neither in ${nameOf(from)} nor in ${nameOf(to)}.`,
      `See its versions: txplan log ${place.file}`,
    )
  const past = after ? versionsBefore(after, history) : []
  return {
    file: place.file,
    path,
    past,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  }
}

/** Of a commit that this branch never went through, nothing is known of what was before it. */
function versionsBefore(
  { origin: { commit } }: Source,
  { versions }: Versions,
): readonly Version[] {
  if (!commit) return versions
  const at = versions.findIndex((version) => version.commit.startsWith(commit.hash))
  return versions.slice(0, Math.max(0, at))
}

const nameOf = (point: Point): string => {
  if (point === 'now') return 'the folder'
  return point === 'staged' ? 'what is staged' : point.rev
}

function nearestFolder(path: string, cwd: string): string {
  const folder = dirname(path)
  return existsSync(folder) ? folder : cwd
}

interface Place {
  repository: Repository
  path: string
  /** As it is shown. */
  file: string
}

async function sourceAt(
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
  const number = /^r(\d{1,4})$/.exec(point.rev)?.[1]
  if (number !== undefined) {
    const version = versionOfRevision(Number(number), history, file)
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

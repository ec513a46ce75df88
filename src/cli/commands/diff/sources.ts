/** The texts to compare, each with where it is from: files, commits, what is staged. */
import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Origin } from '../../../changes/compared.ts'
import { isPlan, isRecord, shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { type Repository, requireHistory } from '../../../practice/git/repository.ts'
import { isInConflict, stagedText, textAt } from '../../../practice/git/text-at.ts'
import { type Version, type Versions, versionsOf } from '../../../practice/git/versions.ts'
import { readDocument, requireFile } from '../../../practice/read.ts'
import { fileKindOf } from '../../../revisions/file-kind.ts'
import type { SourceDocument } from '../../../source/document.ts'
import { readSource } from '../../../source/read.ts'
import { type Asked, type Point, twinOf } from './asked.ts'
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
  past?: readonly Past[]
  /** Whether it is to be merged before anything of it can be staged. */
  inConflict?: boolean
}

/** A version of the past, as histories are read. */
export type Past = Pick<Version, 'date' | 'author' | 'name' | 'text'>

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

export async function planPair(path: string, asked: Of<'client'>, cwd: string): Promise<Pair> {
  const repository = await requireHistory(nearestFolder(path, cwd))
  const place = { repository, path, file: shownPath(path, cwd) }
  const history = await versionsOf(repository, path)
  const { from, to } = asked
  const pair = await pairAt(place, { of: 'plan', from, to }, (point) =>
    sourceAt(point, place, history),
  )
  if (!isFound(pair)) throw neither(place, asked)
  return { ...pair, past: pair.after ? versionsBefore(pair.after, history) : [] }
}

/** `undefined` where it is on neither side, and nobody named it. */
export async function recordPair(
  path: string,
  asked: Of<'client'>,
  cwd: string,
): Promise<Pair | undefined> {
  const repository = await requireHistory(nearestFolder(path, cwd))
  const place = { repository, path, file: shownPath(path, cwd) }
  const [from, to] = await commitsOf([asked.from, asked.to], place)
  const pair = await pairAt(place, { of: 'record', from, to }, (point) =>
    sourceAt(point, place, { versions: [] }),
  )
  if (isFound(pair)) return pair
  if (asked.files.plan === undefined) throw neither(place, asked)
  return undefined
}

interface Ends {
  of: Pair['of']
  from: Point
  to: Point
}

async function pairAt(
  { repository, path, file }: Place,
  { of, from, to }: Ends,
  read: (point: Point) => Promise<Source | undefined>,
): Promise<Pair> {
  const [before, after] = [await read(from), await read(to)]
  const inConflict = to === 'staged' && !after && (await isInConflict(repository, path))
  return {
    of,
    file,
    path,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    ...(inConflict ? { inConflict } : {}),
  }
}

const isFound = ({ before, after, inConflict }: Pair): boolean =>
  before !== undefined || after !== undefined || inConflict === true

const neither = ({ file }: Place, { from, to }: Of<'client'>) =>
  new UserError(
    `${file} is neither in ${nameOf(from)} nor in ${nameOf(to)}.`,
    `See its versions: txplan log ${file}`,
  )

/** A record has no revisions of its own: `r2` is the commit where the plan beside it became that. */
async function commitsOf(
  points: readonly [Point, Point],
  { repository, path, file }: Place,
): Promise<[Point, Point]> {
  if (!points.some((point) => revisionIn(point) !== undefined)) return [...points]
  const plan = twinOf(path, 'plan')
  const history = await versionsOf(repository, plan)
  const commitAt = (point: Point): Point => {
    const number = revisionIn(point)
    return number === undefined ? point : { rev: versionOfRevision(number, history, file).commit }
  }
  return [commitAt(points[0]), commitAt(points[1])]
}

function revisionIn(point: Point): number | undefined {
  if (typeof point === 'string') return undefined
  const number = /^r(\d{1,4})$/.exec(point.rev)?.[1]
  return number === undefined ? undefined : Number(number)
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

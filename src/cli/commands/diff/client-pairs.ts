/** The two sides of one client's plan, and of the record beside it, as git and the folder have them. */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { requireHistory } from '../../../practice/git/repository.ts'
import { isInConflict } from '../../../practice/git/text-at.ts'
import { type Version, type Versions, versionsOf } from '../../../practice/git/versions.ts'
import { type Point, twinOf } from './asked.ts'
import { versionOfRevision } from './revision.ts'
import { type Of, type Pair, type Place, revisionIn, type Source, sourceAt } from './sources.ts'

/** @throws UserError when it is on neither side */
export async function planPair(path: string, asked: Of<'client'>, cwd: string): Promise<Pair> {
  const repository = await requireHistory(nearestFolder(path, cwd))
  const place = { repository, path, file: shownPath(path, cwd) }
  const history = await versionsOf(repository, path)
  const { from, to } = asked
  const pair = await pairAt(place, { of: 'plan', from, to }, (point) =>
    sourceAt(point, place, history),
  )
  if (!isFound(pair)) throw neither(place, asked)
  const versions = pair.after ? versionsBefore(pair.after, history) : []
  return { ...pair, past: { versions, isCut: history.missing !== undefined } }
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

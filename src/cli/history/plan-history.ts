/** The history of the one plan that a command is about, with the file as it stands at its end. */
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { isPlan, practiceAbove, shownPath } from '../../practice/discover.ts'
import { UserError } from '../../practice/failure.ts'
import { type Repository, requireHistory } from '../../practice/git/repository.ts'
import { requireVersions, type Versions, versionsOf } from '../../practice/git/versions.ts'
import { readText } from '../../practice/read.ts'
import type { PlanVersion, VersionText } from '../../revisions/history/version.ts'
import { type Io, localDay } from '../io.ts'
import { onePlan } from '../one-plan.ts'

export interface PlanHistory {
  /** The plan’s file, as it is shown. */
  file: string
  /** The oldest first; the file as it stands is the last where it is not as it was committed. */
  versions: PlanVersion[]
  /** Why there is more history than is told. */
  missing?: NonNullable<Versions['missing']>
  /** True when the file is only in the history. */
  isGone: boolean
}

/**
 * PLAN is a file, a client’s folder or a client’s name; also one that is gone, by the name it had, and in a
 * bare repository the name that it has there.
 *
 * @throws UserError when there is no such plan, or no history of it.
 */
export async function planHistory(path: string, command: string, io: Io): Promise<PlanHistory> {
  const found = await locate(path, command, io.cwd)
  const { versions, missing } = found.history
  const { readVersions } = await import('../../revisions/history/read.ts')
  const standing = found.isGone ? undefined : standingText(found.plan, versions, io)
  return {
    file: found.repository.bare ? path : shownPath(found.plan, io.cwd),
    versions: await readVersions(standing ? [...versions, standing] : versions),
    ...(missing ? { missing } : {}),
    isGone: found.isGone,
  }
}

interface Located {
  repository: Repository
  plan: string
  history: Versions
  isGone: boolean
}

async function locate(path: string, command: string, cwd: string): Promise<Located> {
  const lost = await lostPlan(path, cwd)
  if (lost) return lost
  const { plan } = await onePlan(path, command, cwd)
  return { ...(await requireVersions(plan)), plan, isGone: false }
}

/** A plan that is not on the disk, and has a history all the same. */
async function lostPlan(path: string, cwd: string): Promise<Located | undefined> {
  const places = placesOf(path, cwd)
  if (places.some((place) => existsSync(place)) && !isBareAt(cwd)) return undefined
  const repository = await requireHistory(nearestFolder(places[0] as string)).catch(nothingThere)
  if (!repository) return undefined
  for (const plan of places) {
    const history = await versionsOf(repository, plan)
    if (history.versions.length > 0) return { repository, plan, history, isGone: true }
  }
  if (!repository.bare) return undefined
  throw new UserError(
    `${path} is not in the history of this repository.`,
    'Name the plan as it is called there: git ls-tree -r --name-only HEAD',
  )
}

/** That there is no repository is only said where there is a plan. */
function nothingThere(error: unknown): undefined {
  if (!(error instanceof UserError)) throw error
}

const isBareAt = (cwd: string): boolean =>
  existsSync(join(cwd, 'HEAD')) && existsSync(join(cwd, 'objects'))

function placesOf(path: string, cwd: string): string[] {
  const place = resolve(cwd, path)
  if (isPlan(basename(place)) || /\.ya?ml$/.test(place)) return [place]
  const client = join(practiceAbove(cwd) ?? cwd, 'clients', path)
  return [place, client].flatMap((folder) => [folder, join(folder, 'plan.yaml')])
}

function nearestFolder(path: string): string {
  if (existsSync(path) && statSync(path).isDirectory()) return path
  const above = dirname(path)
  return above === path ? path : nearestFolder(above)
}

/** The file as it stands, where that is not what was committed last; line ends apart. */
function standingText(
  plan: string,
  versions: readonly { name: string; text: string | undefined }[],
  io: Io,
): VersionText | undefined {
  const text = readText(plan)
  const last = versions.at(-1)
  if (last?.text !== undefined && plainEnds(last.text) === plainEnds(text)) return undefined
  return { date: localDay(io.now()), name: last?.name ?? basename(plan), text }
}

const plainEnds = (text: string): string => text.replaceAll('\r\n', '\n')

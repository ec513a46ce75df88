/** Every version of one file: by whom, when, what was said of it, and what stood in it. */
import { readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Step } from './descent.ts'
import { beginLine, stepsOf } from './line.ts'
import { dayOf } from './log.ts'
import { nameIn } from './names.ts'
import { readTexts } from './objects.ts'
import { ask, type Repository, requireHistory } from './repository.ts'
import type { Answer } from './run.ts'

export interface Version {
  /** The full hash of the commit. */
  commit: string
  /** The author’s own day, `YYYY-MM-DD`. */
  date: string
  /** The same with the time of day and the zone: `2026-10-01T16:05:00-07:00`. */
  at: string
  author: string
  /** The first line of what was said of the commit. */
  subject: string
  /** Name of the file within the repository. */
  name: string
  /** Its name before, where this commit moved it. */
  movedFrom?: string
  /** `undefined` where it is not in this clone. */
  text: string | undefined
  /**
   * Of a merge that is not simply what one side had: the versions of the branches that it brought in, the
   * oldest first. Their authors wrote what the merge only put together.
   */
  brought?: Version[]
  /** Of one that was brought in: the commit of the version that it was made from. */
  follows?: string
}

export interface Versions {
  /** The oldest first. Where branches were merged, the line that today’s text came down by. */
  versions: Version[]
  /**
   * Why there is more history than is told: it was not fetched, not all texts are in this clone, or git
   * stopped telling.
   */
  missing?: 'shallow' | 'partial' | 'cut'
}

/**
 * The history of the file at an absolute path, through all its names. Two processes, and one more where
 * branches were merged: a branch’s own commits then stand in the place of the merge, so that who wrote a
 * line is who wrote it and not who merged.
 *
 * @throws UserError when git can tell nothing.
 */
export async function versionsOf(
  repository: Repository,
  path: string,
  begun?: Promise<Answer>,
): Promise<Versions> {
  const name = nameIn(repository, path)
  if (name === undefined) return { versions: [] }
  const { steps, ok } = await stepsOf(repository, name, begun)
  const newestFirst = everyStep(steps).reverse()
  const objects = [...new Set(newestFirst.map(({ object }) => object))]
  const { texts, cut } = await readTexts(repository, objects, mostBytes)
  const versions = steps.map((step) => versionOf(step, texts))
  const missing = ok ? await missingOf(repository, steps[0], cut) : 'cut'
  return { versions, ...(missing ? { missing } : {}) }
}

/**
 * The history of a file with the repository that it is in; git is asked about both at once.
 *
 * @throws UserError when there is no repository, or git can tell nothing.
 */
export async function requireVersions(
  path: string,
): Promise<{ repository: Repository; history: Versions }> {
  const begun = beginLine(dirname(path), basename(path))
  const repository = await requireHistory(dirname(path))
  return { repository, history: await versionsOf(repository, path, begun) }
}

const mostBytes = 1_000_000_000

const everyStep = (steps: readonly Step[]): Step[] =>
  steps.flatMap((step) => [...everyStep(step.brought), step])

function versionOf(step: Step, texts: ReadonlyMap<string, string>, isBrought = false): Version {
  const { commit, name, before, object, brought } = step
  return {
    commit: commit.hash,
    date: dayOf(commit),
    at: commit.at,
    author: commit.author,
    subject: commit.subject,
    name,
    ...(before === undefined ? {} : { movedFrom: before }),
    text: texts.get(object),
    ...(brought.length > 0 ? { brought: brought.map((one) => versionOf(one, texts, true)) } : {}),
    ...(isBrought && commit.parents[0] ? { follows: commit.parents[0] } : {}),
  }
}

/** The commit where a shallow clone ends seems to have begun every file; it did not. */
async function missingOf(repository: Repository, oldest: Step | undefined, cut: boolean) {
  if (cut) return 'partial'
  if (!repository.shallow || !oldest) return undefined
  return (await shallowEnds(repository)).has(oldest.commit.hash) ? 'shallow' : undefined
}

async function shallowEnds(repository: Repository): Promise<Set<string>> {
  const { out } = await ask(repository, ['rev-parse', '--git-path', 'shallow'])
  const path = resolve(repository.root, out.toString('utf8').replace(/\n$/, ''))
  try {
    return new Set(readFileSync(path, 'utf8').split('\n'))
  } catch {
    return new Set()
  }
}

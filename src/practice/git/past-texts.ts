/** The earlier versions of files, as git has them. */
import { type Commit, dayOf, logFormat, readLog } from './log.ts'
import { namesIn } from './names.ts'
import { readTexts } from './objects.ts'
import type { Repository } from './repository.ts'
import { type Answer, askGit } from './run.ts'

export interface PastText {
  /** The beginning of the commit's hash, long enough to name it. */
  commit: string
  /** The author's own day, `YYYY-MM-DD`. */
  date: string
  /** The author's name. */
  author: string
  text: string
}

export interface PastTexts {
  /** By path as it was asked for, the newest first; a file without a history is left out. */
  texts: Map<string, PastText[]>
  /** True when there is more history than was fetched into this clone. */
  shallow: boolean
  /** True when older versions were left away: too many, too much text, or not in this clone. */
  cut: boolean
}

export interface PastLimits {
  /** Versions of each file. */
  most?: number
  /** Bytes of text in all; the oldest versions are the first to be left away. */
  mostBytes?: number
}

/**
 * Every committed version of these files, absolute paths, in the line of commits that this branch went
 * through (`--first-parent`): each is a state that the branch had, and two people's drafts do not
 * alternate. What a merge brought in is one version, the merge's.
 *
 * Takes two processes. Renames are followed through the whole repository for one file, and within the
 * folder that holds them all for several. Never throws for git's sake: what git cannot tell is cut.
 */
export async function pastTexts(
  repository: Repository,
  paths: readonly string[],
  { most = 100, mostBytes = 256_000_000 }: PastLimits = {},
): Promise<PastTexts> {
  const wanted = namesIn(repository, paths)
  const { shallow } = repository
  if (wanted.size === 0) return { texts: new Map(), shallow, cut: false }
  const log = await askGit(repository.root, logArgs([...wanted.keys()], most + 1))
  const versions = versionsOf(readLog(log), wanted)
  const kept = new Map([...versions].map(([path, all]) => [path, all.slice(0, most)]))
  const objects = await readTexts(repository, newestFirst([...kept.values()]), mostBytes)
  const tooMany = [...versions.values()].some((all) => all.length > most)
  return {
    texts: withTexts(kept, objects.texts),
    shallow,
    cut: tooMany || isCut(log) || objects.cut,
  }
}

/** A repository without a commit has nothing that could be missing. */
const isCut = ({ ok, fault }: Answer): boolean => !ok && !/does not have any commits/.test(fault)

interface Version {
  commit: Commit
  object: string
}

const logArgs = (names: readonly string[], most: number): string[] => [
  'log',
  ...['--first-parent', '-m', '--raw', '-z', '--no-abbrev', '-M'],
  ...['--no-ext-diff', '--no-textconv', '--no-color', '--no-show-signature'],
  ...['--ignore-submodules=all', logFormat],
  ...(names.length === 1 ? ['--follow', `-n${most}`] : []),
  ...['--', names.length === 1 ? (names[0] as string) : commonFolder(names)],
]

/** The deepest folder that holds all of these; `.` for the top. */
export function commonFolder(names: readonly string[]): string {
  let common = (names[0] ?? '').split('/').slice(0, -1)
  for (const name of names) {
    const parts = name.split('/')
    const end = common.findIndex((part, at) => at >= parts.length - 1 || parts[at] !== part)
    if (end >= 0) common = common.slice(0, end)
  }
  return common.join('/') || '.'
}

/** The versions of each path, the newest first: from now backward, a name changes where it was moved. */
function versionsOf(
  commits: Iterable<Commit>,
  wanted: ReadonlyMap<string, string>,
): Map<string, Version[]> {
  const names = new Map(wanted)
  const versions = new Map<string, Version[]>()
  for (const commit of commits) {
    const moved: [string, string][] = []
    for (const { name, before, object } of commit.changes) {
      const path = names.get(name)
      if (path === undefined) continue
      if (object !== undefined) add(versions, path, { commit, object })
      if (before !== undefined) moved.push([before, path])
      if (before !== undefined) names.delete(name)
    }
    for (const [name, path] of moved) names.set(name, path)
  }
  return versions
}

/** A file that was only moved has no new version. */
function add(versions: Map<string, Version[]>, path: string, version: Version): void {
  const all = versions.get(path)
  if (!all) versions.set(path, [version])
  else if (all[all.length - 1]?.object === version.object) all[all.length - 1] = version
  else all.push(version)
}

/** What is asked for first is the last to be cut: the newest of every file, then the next of each. */
function newestFirst(all: readonly (readonly Version[])[]): string[] {
  const longest = Math.max(0, ...all.map((versions) => versions.length))
  const objects = new Set<string>()
  for (let age = 0; age < longest; age++)
    for (const versions of all) if (versions[age]) objects.add((versions[age] as Version).object)
  return [...objects]
}

function withTexts(
  versions: ReadonlyMap<string, readonly Version[]>,
  texts: ReadonlyMap<string, string>,
): Map<string, PastText[]> {
  const found = new Map<string, PastText[]>()
  for (const [path, all] of versions) {
    const past = all.flatMap(({ commit, object }) => {
      const text = texts.get(object)
      if (text === undefined) return []
      const { hash, author } = commit
      return [{ commit: hash.slice(0, 10), date: dayOf(commit), author, text }]
    })
    if (past.length > 0) found.set(path, past)
  }
  return found
}

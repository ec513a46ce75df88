/** What a repository keeps, now or in its history, by the names of files. */
import { ask, type Repository } from './repository.ts'

/** Names of tracked files that fit the patterns, from the top of the repository. */
export async function trackedLike(
  repository: Repository,
  patterns: readonly string[],
): Promise<string[]> {
  const { out } = await ask(repository, ['ls-files', '-z', '--full-name', '--', ...patterns])
  return out.toString('utf8').split('\0').filter(Boolean)
}

/** The same of all files that any commit of any branch has added. */
export async function everAddedLike(
  repository: Repository,
  patterns: readonly string[],
): Promise<string[]> {
  const kinds = ['--no-renames', '--diff-filter=A', '--name-only', '--format=', '-z']
  const { out } = await ask(repository, ['log', '--all', ...kinds, '--', ...patterns])
  const names = out
    .toString('utf8')
    .split(/[\0\n]/)
    .filter(Boolean)
  return [...new Set(names)].sort()
}

/** Whether git leaves a file of this path alone. */
export async function isIgnored(repository: Repository, path: string): Promise<boolean> {
  return (await ask(repository, ['check-ignore', '-q', '--', path])).ok
}

/** When the last commit was made; none where there is no commit. */
export async function lastCommitTime(repository: Repository): Promise<Date | undefined> {
  const { ok, out } = await ask(repository, ['log', '-1', '--format=%ct'])
  const seconds = Number(out.toString('utf8').trim())
  return ok && seconds > 0 ? new Date(seconds * 1000) : undefined
}

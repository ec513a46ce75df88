/** What a repository keeps, now or in its history, and what it would: by the names of files. */
import { ask, type Repository } from './repository.ts'
import { partsOf } from './run.ts'

/** Tracked files whose name fits, from the top of the repository. */
export const trackedLike = (repository: Repository, shape: RegExp): Promise<string[]> =>
  namesLike(repository, ['ls-files', '-z', '--full-name'], shape)

/** Files that git does not keep, and would with the next `git add`. */
export const untrackedLike = (repository: Repository, shape: RegExp): Promise<string[]> =>
  namesLike(repository, ['ls-files', '-z', '--full-name', '--others', '--exclude-standard'], shape)

/** Files that any commit of any branch has added. */
export const everAddedLike = (repository: Repository, shape: RegExp): Promise<string[]> =>
  namesLike(
    repository,
    ['log', '--all', '--no-renames', '--diff-filter=A', '--name-only', '--format=', '-z'],
    shape,
  )

/** All names, looked through here: our questions to git know no patterns. */
async function namesLike(
  repository: Repository,
  question: readonly string[],
  shape: RegExp,
): Promise<string[]> {
  const names = partsOf(await ask(repository, question)).map((name) => name.replace(/^\n+/, ''))
  return [...new Set(names.filter((name) => shape.test(name)))].sort()
}

/** When the last commit was made; none where there is no commit. */
export async function lastCommitTime(repository: Repository): Promise<Date | undefined> {
  const { ok, out } = await ask(repository, ['log', '-1', '--format=%ct'])
  const seconds = Number(out.toString('utf8').trim())
  return ok && seconds > 0 ? new Date(seconds * 1000) : undefined
}

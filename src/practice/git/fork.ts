/** Where the present line of commits left another one. */
import { commitOf } from './commit.ts'
import { ask, type Repository } from './repository.ts'

export interface Fork {
  /** The full hash. */
  commit: string
  /** The author's own day, `YYYY-MM-DD`. */
  date: string
  author: string
}

/**
 * The last commit that `rev` and the present state have in common: what the other branch did since is not
 * ours. Where none is known, as in a clone of a part of the history, the commit that `rev` names.
 *
 * @throws UserError when `rev` names no commit.
 */
export async function forkFrom(repository: Repository, rev: string): Promise<Fork> {
  const named = await commitOf(repository, rev)
  const base = await ask(repository, ['merge-base', named, 'HEAD'])
  const commit = base.ok ? base.out.toString('utf8').trim() : named
  const format = ['--no-walk', '--date=short', '--format=%ad%x00%an', '--no-show-signature']
  const told = await ask(repository, ['log', ...format, commit, '--'])
  const [date = '', author = ''] = told.out.toString('utf8').trimEnd().split('\0')
  return { commit, date, author }
}

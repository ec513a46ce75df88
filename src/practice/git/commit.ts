/** Which commit a name stands for. */
import { UserError } from '../failure.ts'
import { ask, type Repository } from './repository.ts'

/**
 * The full hash of the commit that `rev` names: a branch, a tag, a hash, `HEAD~3`.
 *
 * @throws UserError when it names none.
 */
export async function commitOf(repository: Repository, rev: string): Promise<string> {
  if (rev.startsWith('-'))
    throw new UserError(
      `Found “${rev}”, which begins like an option, where a commit is wanted.`,
      wantedRev,
    )
  if (rev.trim() === '' || rev.includes('\0'))
    throw new UserError('A commit is wanted, and none is named.', wantedRev)
  const args = ['rev-parse', '--verify', '--quiet', `${rev}^{commit}`]
  const hash = (await ask(repository, args)).out.toString('utf8').trim()
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(hash)) return hash
  throw new UserError(
    `“${rev}” names no commit in ${repository.root}.`,
    repository.shallow
      ? 'Only the latest part of the history was fetched. For the rest: git fetch --unshallow (in CI: fetch-depth: 0)'
      : wantedRev,
  )
}

const wantedRev =
  'Name a branch, a tag or a commit, such as origin/main, HEAD~1 or a hash from: git log --oneline'

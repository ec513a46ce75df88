/** Private keys where none belongs: in the practice, and in the history of its repository. */
import { shownPath } from '../../../practice/discover.ts'
import { everAddedLike, trackedLike } from '../../../practice/git/kept.ts'
import type { Repository } from '../../../practice/git/repository.ts'
import { keyFileName, keysIn } from '../../../practice/key-search.ts'
import { type Check, fine, toDo } from './check.ts'

/** More than these are counted. */
const mostNamed = 3

export async function keyChecks(
  place: string | undefined,
  repository: Repository | undefined,
  cwd: string,
): Promise<Check[]> {
  if (place === undefined) return []
  const lying = keysIn(place).map((path) => shownPath(path, cwd))
  const checks = [
    lying.length === 0
      ? fine('keys', 'No private key lies among the plans.')
      : toDo(
          'keys',
          `Private keys lie among the plans: ${listed(lying)}.`,
          'Move each out of the practice; a .p12 file is brought along with: txplan identity import FILE.p12',
        ),
  ]
  if (!repository) return checks
  return [...checks, ...(await historyChecks(repository))]
}

/** Taking a key out of the last version leaves it in all earlier ones. */
async function historyChecks(repository: Repository): Promise<Check[]> {
  const tracked = await trackedLike(repository, keyFileName)
  const gone = (await everAddedLike(repository, keyFileName)).filter(
    (name) => !tracked.includes(name),
  )
  const all = [...tracked, ...gone]
  if (all.length === 0)
    return [
      fine(
        'keys-in-history',
        'git has never kept a file called like one of keys (.p12, .pfx, .key …).',
      ),
    ]
  return [
    toDo(
      'keys-in-history',
      `git ${tracked.length > 0 ? 'keeps' : 'has kept'} key files: ${listed(all)}. Every clone has them.`,
      'Take them for known to others: make a new identity, have the old certificate revoked, and take the files out of the history (git filter-repo)',
    ),
  ]
}

const listed = (names: readonly string[]): string => {
  const more = names.length - mostNamed
  return `${names.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** `txplan lint --changed-since REV`: which clients have something new to be told. */
import { dirname } from 'node:path'
import { type ClientFiles, practiceAbove } from '../../../practice/discover.ts'
import { changedSince } from '../../../practice/git/changed-since.ts'
import { requireRepository } from '../../../practice/git/repository.ts'

/**
 * Those whose plan or record differs from REV, or whose practice's own settings do: a new profile
 * judges every plan anew, and so does a library that texts were taken from.
 *
 * @throws UserError when REV names no commit, or there is no repository here.
 */
export async function changedClients(
  clients: readonly ClientFiles[],
  rev: string,
  cwd: string,
): Promise<ClientFiles[]> {
  const repository = await requireRepository(practiceAbove(cwd) ?? cwd)
  const changed = new Set(await changedSince(repository, rev))
  const practices = new Set([...changed].filter(isSetting).map(practiceOf))
  return clients.filter(
    ({ plan, record, practice }) =>
      (plan !== undefined && changed.has(plan)) ||
      (record !== undefined && changed.has(record)) ||
      (practice !== undefined && practices.has(practice)),
  )
}

const isSetting = (path: string): boolean =>
  /(?:^|[/\\])(?:txplan\.yaml|identities\.yaml|(?:profiles|library)[/\\][^/\\]+\.ya?ml)$/.test(path)

const practiceOf = (path: string): string => {
  const folder = dirname(path)
  return /[/\\](?:profiles|library)$/.test(folder) ? dirname(folder) : folder
}

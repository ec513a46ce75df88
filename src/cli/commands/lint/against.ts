/** The plans as they were where this line of commits left the one that is judged against. */
import { dirname } from 'node:path'
import type { Against } from '../../../lint/past.ts'
import type { ClientFiles } from '../../../practice/discover.ts'
import { changedPlans } from '../../../practice/git/changed-plans.ts'
import { forkFrom } from '../../../practice/git/fork.ts'
import { repositoryOf } from '../../../practice/git/repository.ts'
import { pastPlan } from './past-plan.ts'

/**
 * By path of the plan. One that is new, or is as it was then, has no earlier version to be judged against.
 *
 * @throws UserError when `rev` names no commit.
 */
export async function plansAgainst(
  clients: readonly ClientFiles[],
  rev: string,
): Promise<Map<string, Against>> {
  const paths = clients.flatMap(({ plan }) => plan ?? [])
  const found = new Map(paths.map((path): [string, Against] => [path, { version: undefined }]))
  const repository = paths[0] === undefined ? undefined : await repositoryOf(dirname(paths[0]))
  if (!repository) return found
  const { commit, date, author } = await forkFrom(repository, rev)
  for (const { path, before } of await changedPlans(repository, { rev: commit })) {
    if (!before || !found.has(path)) continue
    const of = { commit: commit.slice(0, 10), on: date, by: author }
    found.set(path, { version: pastPlan(before.text, of) })
  }
  return found
}

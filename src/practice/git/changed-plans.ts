/** The plans and records that differ from an earlier commit, or that are staged, with both texts of each. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isPlan } from '../discover.ts'
import { differencesSince, stagedDifferences } from './changed-since.ts'
import type { Difference } from './differences.ts'
import { pairMoves } from './moved.ts'
import { readTexts } from './objects.ts'
import type { Repository } from './repository.ts'

export interface ChangedFile {
  /** Absolute path; of a file that is gone, where it was. */
  path: string
  /** Absent when it is new. `name` is its name within the repository then. */
  before?: { name: string; text: string }
  /** Absent when it is gone. */
  after?: { text: string }
  /** True where git waits for somebody to merge it: there is no later version yet. */
  inConflict?: true
}

/** The plans that differ. */
export const changedPlans = (
  repository: Repository,
  since: { rev: string } | 'staged',
): Promise<ChangedFile[]> => changedFiles(repository, since, isPlan)

/**
 * What differs of the files whose names are wanted, sorted by path: in the work tree against the commit that `rev` names, with
 * plans that git was not told of yet; or what is staged, against the last commit.
 *
 * @throws UserError when `rev` names no commit.
 */
export async function changedFiles(
  repository: Repository,
  since: { rev: string } | 'staged',
  isWanted: (name: string) => boolean,
): Promise<ChangedFile[]> {
  const isMeant = (one: Difference) => isOf(one, isWanted)
  const all =
    since === 'staged'
      ? await stagedDifferences(repository)
      : await pairMoves(repository, (await differencesSince(repository, since.rev)).filter(isMeant))
  const differences = all.filter(isMeant)
  const objects = differences.flatMap(({ objects: { before, after } }) => [
    ...(before ? [before] : []),
    ...(after && since === 'staged' ? [after] : []),
  ])
  const { texts } = await readTexts(repository, [...new Set(objects)], 1_000_000_000)
  return differences.map((one) => changedFile(repository, one, texts, since === 'staged'))
}

/** A file that is called so now or was before; what a program put aside is none. */
const isOf = ({ name, movedFrom }: Difference, isWanted: (name: string) => boolean): boolean =>
  [name, ...(movedFrom === undefined ? [] : [movedFrom])].some(
    (one) => isWanted(basename(one)) && !/(?:^|\/)(?:\.[^/]*|node_modules|signed)\//.test(one),
  )

function changedFile(
  { root }: Repository,
  { name, movedFrom, objects, isThere, isUnmerged }: Difference,
  texts: ReadonlyMap<string, string>,
  staged: boolean,
): ChangedFile {
  const path = join(root, name)
  const before = objects.before === undefined ? undefined : texts.get(objects.before)
  const after = !isThere ? undefined : staged ? texts.get(objects.after ?? '') : textOf(path)
  return {
    path,
    ...(before === undefined ? {} : { before: { name: movedFrom ?? name, text: before } }),
    ...(after === undefined ? {} : { after: { text: after } }),
    ...(isUnmerged && staged ? { inConflict: true } : {}),
  }
}

/** A file that cannot be read is as good as gone for a comparison. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

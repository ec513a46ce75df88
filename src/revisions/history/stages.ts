/** A history as what each version changed, and who wrote each change. */
import type { Change } from '../../changes/change.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { changesBetween } from './between.ts'
import { isReadable, type PlanVersion, type ReadableVersion } from './version.ts'
import type { List } from './without-shared.ts'

/** A change, and the version that it was written in: of what a merge brought in, the branch’s own. */
export interface WrittenChange {
  change: Change
  by: PlanVersion
}

export interface Stage {
  version: PlanVersion
  /** The version compared with: the last before it that could be read. Absent for the first. */
  before?: ReadableVersion
  /** Empty for the first, and for one that cannot be read: the next that can bridges it. */
  changes: readonly WrittenChange[]
}

/**
 * Versions are given the oldest first, and so are their stages. With `lists`, what changed elsewhere in the
 * plan need not be told.
 */
export function stagesOf(versions: readonly PlanVersion[], lists?: readonly List[]): Stage[] {
  const changesOf = (before: Plan, after: Plan) => changesBetween(before, after, lists)
  const byCommit = new Map(everyVersion(versions).map((one) => [one.commit, one]))
  const stages: Stage[] = []
  let before: ReadableVersion | undefined
  for (const version of versions) {
    stages.push(stageOf(version, before, byCommit, changesOf))
    if (isReadable(version)) before = version
  }
  return stages
}

/** With those that merges brought in, before the merge. */
export const everyVersion = (versions: readonly PlanVersion[]): PlanVersion[] =>
  versions.flatMap((version) => [...everyVersion(version.brought ?? []), version])

type ChangesOf = (before: Plan, after: Plan) => Change[]

type ByCommit = ReadonlyMap<string | undefined, PlanVersion>

function stageOf(
  version: PlanVersion,
  before: ReadableVersion | undefined,
  byCommit: ByCommit,
  changesOf: ChangesOf,
): Stage {
  if (!before || !isReadable(version))
    return { version, ...(before ? { before } : {}), changes: [] }
  const changes = changesOf(before.plan, version.plan)
  const writers = changes.length > 0 ? writersOf(version, byCommit, changesOf) : new Map()
  return {
    version,
    before,
    changes: changes.map((change) => ({ change, by: writers.get(nameOf(change)) ?? version })),
  }
}

/** For each change that a branch made: in which of its versions. The last one is what the merge found. */
function writersOf(
  version: PlanVersion,
  byCommit: ByCommit,
  changesOf: ChangesOf,
): Map<string, PlanVersion> {
  const writers = new Map<string, PlanVersion>()
  for (const one of everyVersion(version.brought ?? [])) {
    const from = byCommit.get(one.follows)
    if (!from?.plan || !one.plan) continue
    for (const change of changesOf(from.plan, one.plan)) {
      const name = nameOf(change)
      // What came new was begun by the first who wrote it, however it was worked on since.
      if (change.what !== 'added' || !writers.has(name)) writers.set(name, one)
    }
  }
  return writers
}

/** The same for a change of the same thing to the same value. */
function nameOf(change: Change): string {
  const { kind, id, title } = change.subject
  const what = [change.what, kind, id ?? title]
  if (change.what === 'field') what.push(change.field.join('.'), JSON.stringify(change.after))
  if (change.what === 'renamed') what.push(change.to)
  if (change.what === 'moved') what.push(change.to?.id)
  return JSON.stringify(what)
}

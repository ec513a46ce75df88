/** Conflicts, written beside what they are about so that the file still reads, and listed. */
import type { Path } from '../../source/document.ts'
import type { Conflict, Merged, MergedFields, Side } from './three.ts'

export interface MergeConflict extends Conflict {
  /** The mapping that the field is in. */
  path: Path
}

/** In a file: fields that nobody but txplan writes. */
export const conflictField = 'x-conflict'

export function conflictsIn(merged: Merged, path: Path = []): MergeConflict[] {
  if (merged.kind === 'leaf') return []
  if (merged.kind === 'list')
    return merged.items.flatMap((item, at) => conflictsIn(item, [...path, at]))
  const own = merged.conflicts.map((conflict) => ({ ...conflict, path }))
  return [...own, ...[...merged.fields].flatMap(([key, kid]) => conflictsIn(kid, [...path, key]))]
}

/** Who made each side, in words: “R. Salter, 2026-10-01”. */
export type By = Readonly<Partial<Record<Side, string>>>

/** The same with its conflicts among its fields, each mapping's below the first field concerned. */
export function withConflicts(merged: Merged, by: By): Merged {
  if (merged.kind === 'leaf') return merged
  if (merged.kind === 'list')
    return { ...merged, items: merged.items.map((item) => withConflicts(item, by)) }
  const fields = new Map([...merged.fields].map(([key, kid]) => [key, withConflicts(kid, by)]))
  return {
    ...merged,
    fields: merged.conflicts.length > 0 ? told(fields, merged.conflicts, by) : fields,
  }
}

function told(
  fields: ReadonlyMap<string, Merged>,
  conflicts: readonly Conflict[],
  by: By,
): MergedFields['fields'] {
  const before = fields.get(conflictField)
  const kept: Merged[] = before?.kind === 'list' ? before.items : []
  const entries = conflicts.map(
    (conflict): Merged => leaf({ ...conflict, ...makers(conflict, by) }),
  )
  const list: Merged = { kind: 'list', from: before?.from ?? {}, items: [...kept, ...entries] }
  const concerned = new Set(conflicts.map(({ field }) => field))
  const keys = [...fields.keys()].filter((key) => key !== conflictField)
  const first = keys.findIndex((key) => concerned.has(key))
  const at = Math.max(0, first) + 1
  const order = keys.map((key): [string, Merged] => [key, fields.get(key) as Merged])
  return new Map([...order.slice(0, at), [conflictField, list], ...order.slice(at)])
}

const leaf = (value: unknown): Merged => ({ kind: 'leaf', from: {}, value })

function makers({ ours, theirs, deleted }: Conflict, by: By): Record<string, string> {
  const made: Record<string, string> = {}
  if (by.ours && (ours !== undefined || deleted === 'ours')) made['ours_by'] = by.ours
  if (by.theirs && (theirs !== undefined || deleted === 'theirs')) made['theirs_by'] = by.theirs
  return made
}

/** Two texts that grew from one, made one by what they mean; both sides' comments and layout survive. */
import { readSource } from '../../source/read.ts'
import { type By, conflictsIn, type MergeConflict, withConflicts } from './conflicts.ts'
import { type NewId, newIdsIn } from './free-ids.ts'
import { marked } from './marked.ts'
import { type Documents, isReadable, textOf } from './text.ts'
import { type Merged, outcome, type Side, type Three, type Version, versions } from './three.ts'
import { mergeValues } from './values.ts'

export type Texts = Readonly<Record<Version, string>>

export interface MergeOptions {
  kind: 'plan' | 'record'
  /** Who made each side, for the conflicts. */
  by?: By
  /**
   * Conflicts as lines of both sides between marks, in place of fields beside what they are about; or with
   * what is in conflict left out, for a version that two others are said to have begun with.
   */
  conflicts?: 'fields' | 'markers' | 'left-out'
  /** How many letters a mark has. */
  markerSize?: number
}

export interface MergedText {
  text: string
  /** What it says; ours where both sides changed the same. */
  value: unknown
  conflicts: MergeConflict[]
  /** In a record: entries of theirs whose id ours had given to another entry. */
  newIds: NewId[]
}

/** A version that is no YAML that could be merged by meaning. */
export interface Unreadable {
  unreadable: Version
}

export function mergeTexts(texts: Texts, options: MergeOptions): MergedText | Unreadable {
  const read = documentsOf(texts)
  if ('unreadable' in read) return read
  const merged = mergeRoots(read, options, undefined)
  const conflicts = conflictsIn(merged)
  const told = { value: outcome(merged), conflicts, newIds: newIdsIn(merged) }
  const only = conflicts.length === 0 ? sideAsItIs(texts) : undefined
  if (only !== undefined) return { ...told, text: only }
  const mark = texts.ours.startsWith('\uFEFF') ? '\uFEFF' : ''
  return { ...told, text: mark + written(merged, read, options) }
}

function written(merged: Merged, read: Documents, options: MergeOptions): string {
  const { by = {}, conflicts = 'fields', markerSize } = options
  const preferring = (side: Side | 'neither') => textOf(mergeRoots(read, options, side), read)
  if (conflicts === 'left-out') return preferring('neither')
  if (conflicts === 'fields') return textOf(withConflicts(merged, by), read)
  return marked(preferring('ours'), preferring('theirs'), by, markerSize)
}

function documentsOf({ base, ours, theirs }: Texts): Documents | Unreadable {
  const read = { base: readSource(base), ours: readSource(ours), theirs: readSource(theirs) }
  const unreadable = versions.find((version) => !isReadable(read[version]))
  return unreadable ? { unreadable } : read
}

/** One side changed nothing, or both the same. */
function sideAsItIs({ base, ours, theirs }: Texts): string | undefined {
  if (theirs === base || theirs === ours) return ours
  return ours === base ? theirs : undefined
}

function mergeRoots(
  read: Documents,
  { kind }: MergeOptions,
  prefer: Side | 'neither' | undefined,
): Merged {
  const spot = (version: Version) => ({ value: read[version].value ?? {}, path: [] })
  const root: Three = { base: spot('base'), ours: spot('ours'), theirs: spot('theirs') }
  return mergeValues(root, { prefer, isRecord: kind === 'record' })
}

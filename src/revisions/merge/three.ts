/** What a three-way merge works on: a value with its place in each of three versions, and what becomes of it. */
import type { Path } from '../../source/document.ts'

export type Side = 'ours' | 'theirs'
export type Version = 'base' | Side

/** A value, and where it stands in its version. */
export interface Spot {
  value: unknown
  path: Path
}

/** The same thing in each version that has it. */
export type Three = Partial<Record<Version, Spot>>

/** Where both sides changed the same field, or one changed what the other took away. */
export interface Conflict {
  /** Not said where it is about the item as a whole. */
  field?: string
  base?: unknown
  ours?: unknown
  theirs?: unknown
  /** The side that took it away. */
  deleted?: Side
}

/** Taken as one side has it, or made anew. */
export interface Leaf {
  kind: 'leaf'
  from: Three
  value: unknown
}

export interface MergedFields {
  kind: 'fields'
  from: Three
  fields: Map<string, Merged>
  /** Of these fields, or of this item as a whole. */
  conflicts: Conflict[]
}

export interface MergedList {
  kind: 'list'
  from: Three
  items: Merged[]
}

export type Merged = Leaf | MergedFields | MergedList

export const versions: readonly Version[] = ['base', 'ours', 'theirs']

export const otherSide = (side: Side): Side => (side === 'ours' ? 'theirs' : 'ours')

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function idOf(value: unknown): string | undefined {
  const id = isFields(value) ? value['id'] : undefined
  return typeof id === 'string' ? id : undefined
}

/** What each version has for a key. */
export function kidOf(three: Three, key: string): Three {
  const kid: Three = {}
  for (const version of versions) {
    const spot = three[version]
    if (spot && isFields(spot.value) && Object.hasOwn(spot.value, key))
      kid[version] = { value: spot.value[key], path: [...spot.path, key] }
  }
  return kid
}

/** The elements of a list in one version, each with its place. */
export const spotsOf = (spot: Spot | undefined): Spot[] =>
  Array.isArray(spot?.value)
    ? spot.value.map((value: unknown, at) => ({ value, path: [...spot.path, at] }))
    : []

export function outcome(merged: Merged): unknown {
  if (merged.kind === 'leaf') return merged.value
  if (merged.kind === 'list') return merged.items.map(outcome)
  return Object.fromEntries([...merged.fields].map(([key, field]) => [key, outcome(field)]))
}

/** The fields on the way to a place: `goals.objectives`. */
export const addressOf = (path: Path): string =>
  path.filter((part) => typeof part === 'string').join('.')

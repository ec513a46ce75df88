/** Values that are taken as they are: from the side that changed them, or, where both did, a conflict. */
import { isDeepStrictEqual } from 'node:util'
import { isSame } from '../../plan/sameness.ts'
import { shapeAt } from '../../plan/shape-at.ts'
import { planShape, recordShape } from '../../plan/shapes.generated.ts'
import {
  addressOf,
  type Conflict,
  isFields,
  type Leaf,
  type Side,
  type Spot,
  type Three,
  versions,
} from './three.ts'

/** Where what is merged stands: its field, and the conflicts of the mapping around it. */
export interface Place {
  field?: string
  conflicts: Conflict[]
}

export interface Run {
  /**
   * Without one to prefer, ours stays and the conflict is told beside it. With neither, what is in conflict
   * is left out, so that nobody takes it for what both began with.
   */
  prefer: Side | 'neither' | undefined
  /** A record grows by entries, and two entries are never one because they look alike. */
  isRecord: boolean
}

const isEqual = (one: Spot | undefined, other: Spot | undefined): boolean =>
  isDeepStrictEqual(one?.value, other?.value)

/** Whether both say the same, however it is written. */
export function same(one: Spot | undefined, other: Spot | undefined, { isRecord }: Run): boolean {
  if (isEqual(one, other)) return true
  if (!one || !other) return false
  const shape = shapeAt(one.path, isRecord ? recordShape : planShape)
  return isSame(one.value, other.value, shape, addressOf(one.path))
}

/** Something that both sides have. */
export function mergeWhole(three: Three, place: Place, run: Run): Leaf | undefined {
  const { base, ours, theirs } = three as Required<Three>
  const take = (spot: Spot): Leaf => ({ kind: 'leaf', from: three, value: spot.value })
  if (isEqual(base, ours)) return take(theirs)
  if (isEqual(base, theirs) || same(ours, theirs, run) || same(base, theirs, run)) return take(ours)
  if (same(base, ours, run)) return take(theirs)
  place.conflicts.push(conflictOf(three, place))
  return preferred(three, run)
}

export function preferred(three: Three, { prefer }: Run): Leaf | undefined {
  const spot = three[prefer === 'theirs' ? 'theirs' : 'ours']
  return prefer === 'neither' || !spot
    ? undefined
    : { kind: 'leaf', from: three, value: spot.value }
}

/** Whether a side has to yield where the other took something away. */
export const yields = (side: Side, { prefer }: Run): boolean =>
  prefer !== undefined && prefer !== side

export function conflictOf(three: Three, { field }: Place, deleted?: Side): Conflict {
  const conflict: Conflict = field === undefined ? {} : { field }
  for (const version of versions) {
    const spot = three[version]
    if (spot) conflict[version] = spot.value
  }
  return deleted === undefined ? conflict : { ...conflict, deleted }
}

/** A target says one thing with its one field, so its fields are never mixed. */
const oneThing = new Set(['target'])

/** Numbers mean something together: a range, the answers to a questionnaire. */
export function isWhole({ ours, theirs }: Three, field: string | undefined): boolean {
  const sides = [ours, theirs].filter((spot) => spot !== undefined)
  if (field !== undefined && oneThing.has(field)) return true
  return (
    !sides.every(({ value }) => isFields(value)) &&
    !sides.every(({ value }) => Array.isArray(value))
  )
}

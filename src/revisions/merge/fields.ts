/** Three versions of a mapping made one, field by field, and what is in them. */
import { groupsOf } from './groups.ts'
import { type ListKind, listKindOf, listOf, listsOf, pairingsFor } from './lists.ts'
import { mergeOrder } from './order.ts'
import {
  type Conflict,
  isFields,
  kidOf,
  type Merged,
  type MergedFields,
  otherSide,
  type Side,
  type Three,
} from './three.ts'
import { conflictOf, isWhole, mergeWhole, type Place, type Run, same, yields } from './whole.ts'

/** How some fields are merged in another way than all others. */
export type Special = Readonly<
  Record<string, (three: Three, place: Place, run: Run) => Merged | undefined>
>

export function mergeFields(three: Three, run: Run, special: Special = {}): MergedFields {
  const merged: MergedFields = { kind: 'fields', from: three, fields: new Map(), conflicts: [] }
  for (const field of keysOf(three)) {
    const place = { field, conflicts: merged.conflicts }
    const how = Object.hasOwn(special, field) ? special[field] : undefined
    const kid = (how ?? mergeField)(kidOf(three, field), place, run)
    if (kid) merged.fields.set(field, kid)
  }
  return merged
}

function keysOf({ base, ours, theirs }: Three): string[] {
  const [before, left, right] = [base, ours, theirs].map((spot) =>
    isFields(spot?.value) ? Object.keys(spot.value) : [],
  ) as [string[], string[], string[]]
  return mergeOrder(new Set([...left, ...right]), { base: before, ours: left, theirs: right })
}

/** Whatever a field holds; `undefined` when it is gone. */
export function mergeField(three: Three, place: Place, run: Run): Merged | undefined {
  const kind = listKind(three, place)
  if (kind) return mergeList(three, kind, place, run)
  if (three.ours && three.theirs) return mergeBoth(three, place, run)
  const side = three.ours ? 'ours' : 'theirs'
  const spot = three[side]
  if (!spot) return undefined
  if (!three.base) return mergeAlone(three, side, place, run)
  if (same(three.base, spot, run)) return undefined
  place.conflicts.push(conflictOf(three, place, otherSide(side)))
  return yields(side, run) ? undefined : mergeAlone(three, side, place, run)
}

/** A list that one side has taken away is one without elements. */
function listKind({ base, ours, theirs }: Three, { field }: Place): ListKind | undefined {
  const sides = [ours, theirs].filter((spot) => spot !== undefined)
  if (sides.length === 0 || !sides.every(({ value }) => Array.isArray(value))) return undefined
  if (base && !Array.isArray(base.value)) return undefined
  return isWhole({ ours, theirs }, field) ? undefined : listKindOf({ base, ours, theirs })
}

function mergeBoth(three: Three, place: Place, run: Run): Merged | undefined {
  const isMapping = isFields(three.ours?.value) && !isWhole(three, place.field)
  if (!isMapping) return mergeWhole(three, place, run)
  const { base, ...sides } = three
  return mergeFields(isFields(base?.value) ? three : sides, run)
}

/** What one side has that the other never had, or has given up. */
export function mergeAlone(three: Three, side: Side, place: Place, run: Run): Merged {
  const spot = three[side] as NonNullable<Three[Side]>
  const alone: Three = { [side]: spot }
  if (isFields(spot.value) && !isWhole(alone, place.field)) return mergeFields(alone, run)
  return { kind: 'leaf', from: alone, value: spot.value }
}

function mergeList(three: Three, kind: ListKind, place: Place, run: Run): Merged | undefined {
  const lists = listsOf(three)
  const groups = groupsOf(lists, pairingsFor(kind, three, run.isRecord))
  const become = new Map<Three, Merged>()
  for (const group of groups) {
    const isOne = kind === 'texts' || place.field === 'signatures'
    const merged = isOne ? mergeOne(group, place, run) : mergeItem(group, run)
    if (merged) become.set(group, merged)
  }
  return listOf(three, lists, become)
}

/** A text, or a signature: two of them are never mixed. */
function mergeOne(group: Three, place: Place, run: Run): Merged | undefined {
  return group.ours && group.theirs ? mergeWhole(group, place, run) : mergeField(group, place, run)
}

/** An item that one side took away and the other changed stays, and says so in itself. */
export function mergeItem(group: Three, run: Run, special?: Special): MergedFields | undefined {
  if (group.ours && group.theirs) return mergeFields(group, run, special)
  const side = group.ours ? 'ours' : 'theirs'
  const spot = group[side]
  if (!spot || (group.base && same(group.base, spot, run))) return undefined
  return group.base ? keepItem(group, side, run, special) : mergeFields(group, run, special)
}

export function keepItem(
  group: Three,
  side: Side,
  run: Run,
  special?: Special,
): MergedFields | undefined {
  if (yields(side, run)) return undefined
  const merged = mergeFields({ [side]: group[side] }, run, special)
  const conflict: Conflict = { deleted: otherSide(side) }
  return { ...merged, conflicts: [...merged.conflicts, conflict] }
}

/** The walk over two plans at once, field by field and item by item, that notes every change it meets. */
import { fieldShape, isSame, saysSomethingEmpty } from '../plan/sameness.ts'
import type { Shape } from '../plan/shape.ts'
import type { Goal } from '../plan/types.generated.ts'
import { itemKind } from './item-kinds.ts'
import { idOf } from './item-names.ts'
import { compareLeaf } from './leaf.ts'
import { matchingOf, noteOrder } from './lists.ts'
import { objectivesAt } from './objective-walk.ts'
import {
  classAt,
  classOfItem,
  isMapping,
  itemShape,
  keysOfBoth,
  type Mapping,
  pathOf,
  type Run,
  type Spot,
  within,
} from './run.ts'
import { type Slot, slots } from './slots.ts'
import { ownerOf, partSpot, subjectOf } from './subjects.ts'

const nothing: Mapping = {}

/** All fields of a part, which may be missing in one of the plans. */
export function compareFields(
  run: Run,
  spot: Spot,
  before: Mapping,
  after: Mapping,
  shape: Shape | undefined,
): void {
  for (const key of keysOfBoth(before, after)) {
    const [at, inner] = [within(spot, key), fieldShape(shape, key)]
    if (!isToldApart(at, inner)) compareField(run, at, own(before, key), own(after, key), inner)
  }
}

/** Not what any mapping has: a field may be named like a method. */
const own = (fields: Mapping, key: string): unknown =>
  Object.hasOwn(fields, key) ? fields[key] : undefined

/** Ids of items are told as renames; objectives by themselves, wherever they stand. */
const isToldApart = ({ address }: Spot, shape: Shape | undefined): boolean =>
  address === 'goals.objectives' ||
  (address !== 'id' && shape !== undefined && 'forms' in shape && shape.kind === 'id')

function compareField(
  run: Run,
  spot: Spot,
  before: unknown,
  after: unknown,
  shape: Shape | undefined,
): void {
  const inner = itemShape(shape)
  if (inner && spot.address === 'objectives') compareObjectives(run, {}, inner)
  else if (before === after && !run.same.areIdsOthers()) return
  else if (shape && inner && 'fields' in inner && isFilled(before, after)) {
    compareItems(run, spot, listOf(before), listOf(after), inner)
    compareEmpty(run, spot, before, after, shape)
  } else if (shape && 'fields' in shape && !isTarget(spot))
    compareFields(run, partSpot(spot, before, after), mappingOf(before), mappingOf(after), shape)
  else compareLeaf(run, spot, before, after, shape)
}

/** A target is one thing to a reader, whichever of its fields says it. */
const isTarget = ({ address }: Spot) => /(?:^|\.)measures?\.target$/.test(address)

/** An empty list may say something too, as that no flag was found. */
const isFilled = (...lists: unknown[]) => lists.some((list) => listOf(list).length > 0)

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const mappingOf = (value: unknown): Mapping => (isMapping(value) ? value : nothing)

function compareItems(
  run: Run,
  spot: Spot,
  before: readonly unknown[],
  after: readonly unknown[],
  shape: Shape,
): void {
  const { address } = spot
  const kind = itemKind(address, run.file)
  const matching = matchingOf(run, spot, before, after, kind)
  for (const slot of slots(matching.removed, matching.pairs, [...after.keys()])) {
    const [old, now] = [
      placed(before, pathOf(spot, 'before'), slot.before),
      placed(after, pathOf(spot, 'after'), slot.after),
    ]
    const subject = subjectOf(kind, { before: old, after: now, within: ownerOf(spot) })
    compareItem(run, { subject, field: [], address }, old?.item, now?.item, shape)
    if (address === 'goals')
      compareObjectives(run, slot, itemShape(fieldShape(shape, 'objectives')))
  }
  noteOrder(run, spot, before, after, { kind, ...matching })
}

/** That there is nothing is said beside what went, and what came takes it back. */
function compareEmpty(run: Run, spot: Spot, before: unknown, after: unknown, shape: Shape): void {
  const said = (value: unknown) => (Array.isArray(value) && value.length === 0 ? value : undefined)
  if (saysSomethingEmpty(spot.address)) compareLeaf(run, spot, said(before), said(after), shape)
}

const placed = (
  items: readonly unknown[],
  list: Spot['field'] | undefined,
  at: number | undefined,
) => (list === undefined || at === undefined ? undefined : { item: items[at], path: [...list, at] })

function compareItem(
  run: Run,
  spot: Spot,
  old: unknown,
  now: unknown,
  shape: Shape | undefined,
): void {
  const { subject, address } = spot
  if (now === undefined || old === undefined) {
    const item = old ?? now
    if (isSame(item, undefined, shape, address)) return
    const what = now === undefined ? 'removed' : 'added'
    const value = address === 'goals' ? withoutObjectives(item as Goal) : item
    run.changes.push({ what, subject, class: classOfItem(run, address, value), value })
  } else {
    noteRename(run, spot, idOf(old), idOf(now))
    compareFields(run, spot, mappingOf(old), mappingOf(now), shape)
  }
}

const withoutObjectives = ({ objectives: _, ...goal }: Goal): Goal => goal

function noteRename(
  run: Run,
  { subject, address }: Spot,
  from: string | undefined,
  to: string | undefined,
): void {
  if (from === to) return
  run.changes.push({ what: 'renamed', subject, class: classAt(run, `${address}.id`), from, to })
}

function compareObjectives(run: Run, goal: Slot, shape: Shape | undefined): void {
  for (const { spot, old, now, moved } of objectivesAt(run, goal)) {
    const { subject, address } = spot
    if (moved) run.changes.push({ what: 'moved', subject, class: classAt(run, address), ...moved })
    compareItem(run, spot, old, now, shape)
  }
}

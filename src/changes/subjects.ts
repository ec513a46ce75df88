/** What a change is about: a part of the plan, or an item of one of its lists. */
import type { Path } from '../source/document.ts'
import type { Subject } from './change.ts'
import { type ItemKind, itemKind } from './item-kinds.ts'
import { idOf, titleOf } from './item-names.ts'
import type { Run, Spot } from './run.ts'
import type { Slot } from './slots.ts'

interface Place {
  item: unknown
  path: Path
}

/** An item, as it stands in one of the plans or in both. */
export function subjectOf(
  kind: ItemKind,
  {
    before,
    after,
    within,
  }: { before: Place | undefined; after: Place | undefined; within: Subject | undefined },
): Subject {
  const item = after?.item ?? before?.item
  const id = idOf(item) ?? idOf(before?.item)
  const title = titleOf(item, kind)
  return {
    kind: kind.kind,
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(before === undefined ? {} : { before: before.path }),
    ...(after === undefined ? {} : { after: after.path }),
    ...(within === undefined ? {} : { within }),
  }
}

/** The goal that was at one place and is at another now. */
export function goalSubject(run: Run, { before, after }: Slot): Subject {
  const place = (side: 'before' | 'after', at: number | undefined) =>
    at === undefined ? undefined : { item: run[side].goals?.[at], path: ['goals', at] }
  return subjectOf(itemKind('goals'), {
    before: place('before', before),
    after: place('after', after),
    within: undefined,
  })
}

/** Parts that a reader looks up by their own name, though they stand in another part. */
const ownParts = new Set(['assessment.risk', 'assessment.safety_plan'])

/** A part of the plan is a subject of its own; one within an item, or within a part, belongs to that. */
export function partSpot(spot: Spot, before: unknown, after: unknown): Spot {
  const { subject, field, address } = spot
  if (subject.kind !== 'plan' && !ownParts.has(address)) return spot
  const own: Subject = {
    kind: address,
    ...(before === undefined || !subject.before ? {} : { before: [...subject.before, ...field] }),
    ...(after === undefined || !subject.after ? {} : { after: [...subject.after, ...field] }),
  }
  return { subject: own, field: [], address }
}

/** The item that a list stands in, where it is one: a goal has objectives, a plan just has goals. */
export const ownerOf = ({ subject }: Spot): Subject | undefined =>
  typeof (subject.after ?? subject.before)?.at(-1) === 'number' ? subject : undefined

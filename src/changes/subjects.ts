/** What a change is about: a part of the plan, or an item of one of its lists. */
import type { Shape } from '../plan/shape.ts'
import { shapeAt } from '../plan/shape-at.ts'
import { planShape, recordShape } from '../plan/shapes.generated.ts'
import type { Path } from '../source/document.ts'
import { valueAt } from '../source/meaning.ts'
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
  const { file } = kind
  const tag = id === undefined || file ? tagOf(item, kind) : undefined
  return {
    kind: kind.kind,
    ...(file ? { file } : {}),
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(tag === undefined ? {} : { tag }),
    ...(before === undefined ? {} : { before: before.path }),
    ...(after === undefined ? {} : { after: after.path }),
    ...(within === undefined ? {} : { within }),
  }
}

/** A day, an id, a role, a number: anything longer may be the client's own words. */
function tagOf(item: unknown, { tag = 'date' }: ItemKind): string | undefined {
  const value = String(valueAt(item, [tag]) ?? '')
  return /^[a-z\d][\w.:-]{0,39}$/.test(value) ? value : undefined
}

/** The goal that was at one place and is at another now. */
export function goalSubject(run: Run, { before, after }: Slot): Subject {
  const place = (side: 'before' | 'after', at: number | undefined) =>
    at === undefined ? undefined : { item: valueAt(run[side], ['goals', at]), path: ['goals', at] }
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
    ...(subject.file ? { file: subject.file } : {}),
    ...(before === undefined || !subject.before ? {} : { before: [...subject.before, ...field] }),
    ...(after === undefined || !subject.after ? {} : { after: [...subject.after, ...field] }),
  }
  return { subject: own, field: [], address }
}

/** The item that a list stands in, where it is one: a goal has objectives, a plan just has goals. */
export const ownerOf = ({ subject }: Spot): Subject | undefined =>
  typeof (subject.after ?? subject.before)?.at(-1) === 'number' ? subject : undefined

/** The shape of what stands at a path of the file that the subject is in. */
export const shapeIn = ({ file }: Subject, path: Path): Shape | undefined =>
  shapeAt(path, file === 'record' ? recordShape : planShape)

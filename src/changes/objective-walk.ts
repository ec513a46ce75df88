/** The objectives of one goal, or of none, as a reader of the later plan meets them. */
import { isSame } from '../plan/sameness.ts'
import type { Objective } from '../plan/types.generated.ts'
import type { Subject } from './change.ts'
import { itemKind } from './item-kinds.ts'
import type { Placed } from './objectives.ts'
import type { Run, Spot } from './run.ts'
import { type Slot, slots } from './slots.ts'
import { goalSubject, subjectOf } from './subjects.ts'

/** An objective that came, went or stayed. */
export interface MetObjective {
  spot: Spot
  old: Objective | undefined
  now: Objective | undefined
  /** Its goals, where it left one for the other. */
  moved?: { from: Subject | undefined; to: Subject | undefined }
}

/** `goal` tells where the goal was and is; an empty one means the objectives outside of all goals. */
export function objectivesAt(run: Run, goal: Slot): MetObjective[] {
  const { before, after, pairs, removed } = run.same.objectives
  const isHere = (side: 'before' | 'after') => (one: Placed | undefined) =>
    one !== undefined && (isOutside(goal) ? !one.isInside : one.isInside && one.goal === goal[side])
  const isFromHere = (at: number) => isHere('before')(before[at])
  const later = [...after.keys()].filter((at) => isHere('after')(after[at]))
  const met = new Set(later)
  const here = pairs.filter(([, to]) => met.has(to))
  return slots(removed.filter(isFromHere), here, later, isFromHere).map((slot) => metAt(run, slot))
}

const isOutside = ({ before, after }: Slot) => before === undefined && after === undefined

function metAt(run: Run, slot: Slot): MetObjective {
  const { before, after } = run.same.objectives
  const old = slot.before === undefined ? undefined : before[slot.before]
  const now = slot.after === undefined ? undefined : after[slot.after]
  const goal = now ? goalOf(run, 'after', now) : old && goalOf(run, 'before', old)
  const address = (now ?? old)?.isInside ? 'goals.objectives' : 'objectives'
  const subject = subjectOf(itemKind(address), {
    before: old && { item: old.objective, path: old.path },
    after: now && { item: now.objective, path: now.path },
    within: goal,
  })
  return {
    spot: { subject, field: [], address },
    old: old && said(old, now),
    now: now && said(now, old),
    ...movedBetween(run, old, now),
  }
}

/** The goal of an objective, as it is in both plans. */
function goalOf(run: Run, side: 'before' | 'after', { goal }: Placed): Subject | undefined {
  if (goal === undefined) return undefined
  const place = side === 'before' ? 0 : 1
  const pair = run.same.matching('goals').pairs.find((both) => both[place] === goal)
  return goalSubject(run, pair ? { before: pair[0], after: pair[1] } : { [side]: goal })
}

function movedBetween(run: Run, old: Placed | undefined, now: Placed | undefined) {
  if (!old || !now) return {}
  const pairs = run.same.matching('goals').pairs
  const stays =
    old.goal === undefined || now.goal === undefined
      ? old.goal === now.goal
      : pairs.some(([from, to]) => from === old.goal && to === now.goal)
  if (stays) return {}
  return { moved: { from: goalOf(run, 'before', old), to: goalOf(run, 'after', now) } }
}

/**
 * Without a reference that its place says already: to the goal it is told under, or beside one that it
 * stands in. A reference that leads nowhere says something, and so does one of an objective that came or
 * went and says nothing else.
 */
function said(one: Placed, other: Placed | undefined): Objective {
  const { goal: _, ...rest } = one.objective
  const isSaidByPlace = one.isInside ? other?.isInside === false : one.goal !== undefined
  return isSaidByPlace && (other || saysSomething(rest)) ? rest : one.objective
}

const saysSomething = (objective: Objective): boolean =>
  !isSame(objective, undefined, undefined, '')

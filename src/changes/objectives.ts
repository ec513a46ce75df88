/** Objectives of both plans as one list each, wherever they stand: one that moved to another goal is the same. */
import type { Objective, Plan } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'
import { itemKind } from './item-kinds.ts'
import { type Matching, matchItems } from './match.ts'

export interface Placed {
  objective: Objective
  path: Path
  /** Position of its goal, in which it stands or which it names. */
  goal?: number
  /** Whether it stands in the goal itself. */
  isInside: boolean
}

export function placedObjectives(plan: Plan): Placed[] {
  const goals = plan.goals ?? []
  const inside = goals.flatMap((owner, goal) =>
    (owner.objectives ?? []).map((objective, at) => {
      return { objective, path: ['goals', goal, 'objectives', at], goal, isInside: true }
    }),
  )
  const outside = (plan.objectives ?? []).map((objective, at) => {
    const goal = goals.findIndex(({ id }) => id !== undefined && id === objective.goal)
    const path = ['objectives', at]
    return { objective, path, isInside: false, ...(goal < 0 ? {} : { goal }) }
  })
  return [...inside, ...outside]
}

export interface MatchedObjectives extends Matching {
  before: readonly Placed[]
  after: readonly Placed[]
}

export function matchObjectives(before: Plan, after: Plan): MatchedObjectives {
  const placed = { before: placedObjectives(before), after: placedObjectives(after) }
  const [from, to] = [placed.before, placed.after].map((some) =>
    some.map(({ objective }) => objective),
  )
  const isUntouched = before.goals === after.goals && before.objectives === after.objectives
  const matching = isUntouched
    ? { pairs: placed.after.map((_, at) => [at, at] as const), removed: [], added: [] }
    : matchItems(from ?? [], to ?? [], itemKind('goals.objectives'))
  return { ...placed, ...matching }
}

/** What a review goes through: every objective, in the order of the plan, and goals that have none. */
import { idFor } from '../../plan/ids.ts'
import type { Goal, Objective, Plan } from '../../plan/types.generated.ts'
import type { Path } from '../../source/document.ts'
import { tellingNames } from '../plan-of.ts'

export interface AimAt {
  kind: 'objective' | 'goal'
  /** Its own id or, where it has none, one that was made for it. */
  id: string
  path: Path
  of: Objective & Goal
  /** Place of the goal that it stands in or names. */
  goal?: number
}

export function aimsIn(plan: Plan): AimAt[] {
  const taken = idsIn(plan)
  const named = (aim: Omit<AimAt, 'id'>): AimAt => {
    const id = aim.of.id ?? newId(aim.of.statement ?? '', aim.kind, taken, plan)
    taken.add(id)
    return { ...aim, id }
  }
  const beside = besideGoals(plan)
  const loose = beside.filter(({ goal }) => goal === undefined)
  return [...inGoals(plan, beside), ...loose].map(named)
}

/** Those that stand in the goal, then those beside the goals that name it; without any, the goal itself. */
function inGoals({ goals = [] }: Plan, beside: readonly Omit<AimAt, 'id'>[]): Omit<AimAt, 'id'>[] {
  return goals.flatMap((of, goal): Omit<AimAt, 'id'>[] => {
    const path = ['goals', goal]
    const own = (of.objectives ?? []).map(
      (objective, at): Omit<AimAt, 'id'> => ({
        kind: 'objective',
        path: [...path, 'objectives', at],
        of: objective,
        goal,
      }),
    )
    const all = [...own, ...beside.filter((one) => one.goal === goal)]
    return all.length > 0 ? all : [{ kind: 'goal', path, of, goal }]
  })
}

function besideGoals({ goals = [], objectives = [] }: Plan): Omit<AimAt, 'id'>[] {
  return objectives.map((of, at) => {
    const goal = of.goal === undefined ? -1 : goals.findIndex(({ id }) => id === of.goal)
    return { kind: 'objective', path: ['objectives', at], of, ...(goal < 0 ? {} : { goal }) }
  })
}

const newId = (words: string, otherwise: string, taken: ReadonlySet<string>, plan: Plan): string =>
  idFor(words, taken, { avoid: tellingNames(plan), otherwise })

/** Every id that objectives and goals have: a made one is unlike all of them. */
export function idsIn({ goals = [], objectives = [] }: Plan): Set<string> {
  const all = [...goals, ...goals.flatMap((goal) => goal.objectives ?? []), ...objectives]
  return new Set(all.flatMap(({ id }) => id ?? []))
}

/** Ids that two of them share: nobody could say which of the two is meant. */
export function sharedIds(plan: Plan): string[] {
  const ids = aimsIn(plan).map(({ id }) => id)
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
}

/** Still worked toward. What was put off is asked about too, and what is over is not. */
export const isOpen = ({ of: { status, completed } }: AimAt): boolean =>
  completed === undefined && (status === undefined || open.has(status))

export const isDeferred = ({ of: { status } }: AimAt): boolean => status === 'deferred'

const open: ReadonlySet<string> = new Set(['active', 'partly-met', 'not-met'])

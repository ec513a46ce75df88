/** What a review goes through: every objective, in the order of the plan, and goals that have none. */
import { idFor } from '../../plan/ids.ts'
import { looseObjectives, type NumberedObjective, numberedGoals } from '../../plan/numbering.ts'
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
  return [...inGoals(plan), ...loose(plan)].map(named)
}

/** A goal without objectives is reviewed itself. */
const inGoals = (plan: Plan): Omit<AimAt, 'id'>[] =>
  numberedGoals(plan).flatMap(({ goal: of, objectives }, goal): Omit<AimAt, 'id'>[] =>
    objectives.length > 0
      ? objectives.map((one) => ({ ...aimAt(one), goal }))
      : [{ kind: 'goal', path: ['goals', goal], of, goal }],
  )

const loose = (plan: Plan): Omit<AimAt, 'id'>[] => looseObjectives(plan).map(aimAt)

const aimAt = ({ objective: of, path }: NumberedObjective): Omit<AimAt, 'id'> => ({
  kind: 'objective',
  path,
  of,
})

const newId = (words: string, otherwise: string, taken: ReadonlySet<string>, plan: Plan): string =>
  idFor(words, taken, { avoid: tellingNames(plan), otherwise })

/** The ids of all parts that something may name: a made one is unlike them. */
function idsIn({ goals = [], objectives = [], ...plan }: Plan): Set<string> {
  const { diagnoses = [], problems = [], interventions = [], services = [], measures = [] } = plan
  const aims = [...goals, ...goals.flatMap((goal) => goal.objectives ?? []), ...objectives]
  const all = [...aims, ...diagnoses, ...problems, ...interventions, ...services, ...measures]
  return new Set(all.flatMap((one) => ('id' in one && one.id) || []))
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

/**
 * Goals and objectives in the order of a printed plan, with their numbers in it: 1a, 1b, 2a. Objectives
 * that stand beside the goals come under the one that they name; those that name none are A, B, C.
 */
import type { Goal, Objective, Plan } from './types.generated.ts'

export interface NumberedObjective {
  number: string
  objective: Objective
  /** Where it stands: in the list of the goal at this place, or in that of the plan. */
  path: (string | number)[]
}

export interface NumberedGoal {
  number: string
  goal: Goal
  objectives: NumberedObjective[]
}

export function numberedGoals(plan: Plan): NumberedGoal[] {
  return (plan.goals ?? []).map((goal, at) => {
    const own = (goal.objectives ?? []).map((objective, nth) => ({
      objective,
      path: ['goals', at, 'objectives', nth],
    }))
    const beside = besideGoals(plan).filter(({ objective }) => goalOf(plan, objective) === goal)
    const objectives = [...own, ...beside].map((one, nth) => ({
      number: `${at + 1}${letters(nth)}`,
      ...one,
    }))
    return { number: `${at + 1}`, goal, objectives }
  })
}

/** Objectives that no goal takes in. */
export function looseObjectives(plan: Plan): NumberedObjective[] {
  const loose = besideGoals(plan).filter(({ objective }) => goalOf(plan, objective) === undefined)
  return loose.map((one, nth) => ({ number: letters(nth).toUpperCase(), ...one }))
}

const besideGoals = ({ objectives = [] }: Plan) =>
  objectives.map((objective, at) => ({ objective, path: ['objectives', at] }))

const goalOf = ({ goals }: Plan, objective: Objective): Goal | undefined =>
  goals?.find(({ id }) => id !== undefined && id === objective.goal)

/** a, b, … z, aa, ab, … */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

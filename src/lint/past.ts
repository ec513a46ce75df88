/** Earlier versions of a plan, for rules that look at how it came to be what it is. */
import type { PlanDiff } from '../changes/change.ts'
import type { Plan } from '../plan/types.generated.ts'

/** A version of this very plan as it was committed, without what does not fit the format. */
export interface PastPlan {
  /** The commit, short. */
  commit: string
  /** The author's day of the commit, `YYYY-MM-DD`. */
  on: string
  /** The author's name. */
  by: string
  plan: Plan
}

/** The commit that a plan is judged against: a branch that it is to be merged into, or an earlier state. */
export interface Against {
  /** The plan as it was there; `undefined` where it was not there yet. */
  version: PastPlan | undefined
}

/** Compares two plans by what they mean. Handed in where there is a past: it is not loaded without one. */
export type Compare = (before: Plan, after: Plan) => PlanDiff

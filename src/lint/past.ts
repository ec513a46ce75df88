/** Earlier versions of a plan, for rules that look at how it came to be what it is. */
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

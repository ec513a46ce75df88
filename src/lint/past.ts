/** An earlier version of a plan, as the history of the practice keeps it. */
import type { Plan } from '../plan/types.generated.ts'

export interface PastPlan {
  /** Short hash of the commit. */
  commit: string
  /** Day of the commit, `YYYY-MM-DD`. */
  on: string
  /** Who committed it. */
  by: string
  plan: Plan
}

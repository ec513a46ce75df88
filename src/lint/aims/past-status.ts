/** How the status of a plan came to be what it is. */
import type { Plan } from '../../plan/types.generated.ts'
import type { Context } from '../context.ts'
import type { PastPlan } from '../past.ts'

/** Treatment is over. */
export const isOver = ({ status }: Plan): boolean =>
  status === 'discharged' || status === 'archived'

/** The version that the present status follows: the last with another one, drafts in between left out. */
export function beforePresentStatus({ plan, past }: Context): PastPlan | undefined {
  return past.find(
    ({ plan: { status } }) =>
      status !== undefined &&
      status !== plan.status &&
      (status !== 'draft' || plan.status === 'draft'),
  )
}

/**
 * The version in which treatment was over, of a plan that still says so: the last of the day on which it
 * first said it, for the commits of one day are the writing of it.
 */
export function versionOfDischarge({ plan, past, against }: Context): PastPlan | undefined {
  if (!isOver(plan)) return undefined
  if (against) return against.version && isOver(against.version.plan) ? against.version : undefined
  const end = past.findIndex((version) => !isOver(version.plan))
  const over = end < 0 ? past : past.slice(0, end)
  return over.find(({ on }) => on === over.at(-1)?.on)
}

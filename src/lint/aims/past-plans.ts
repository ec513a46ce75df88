/** How versions follow one another: which count, and which was the last of each revision. */
import type { Plan } from '../../plan/types.generated.ts'
import type { PastPlan } from '../past.ts'

/**
 * The versions that were in force, the newest first. A draft promises nothing yet, and of several
 * commits on one day to the same revision only the last counts: the others are the writing of it.
 */
export function versionsInForce(past: readonly PastPlan[]): PastPlan[] {
  const inForce = past.filter(({ plan }) => plan.status !== 'draft')
  return inForce.filter((one, at) => {
    const next = inForce[at - 1]
    return next === undefined || next.on !== one.on || numberOf(next.plan) !== numberOf(one.plan)
  })
}

/** The last version of each revision before this one, the newest first. */
export function earlierRevisions(plan: Plan, past: readonly PastPlan[]): PastPlan[] {
  const found: PastPlan[] = []
  let least = numberOf(plan)
  for (const one of past) {
    const number = numberOf(one.plan)
    if (least === undefined || number === undefined || number >= least) continue
    found.push(one)
    least = number
  }
  return found
}

const numberOf = ({ revision }: Plan): number | undefined => revision?.number

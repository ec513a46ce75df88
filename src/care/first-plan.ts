/** Which first-plan deadlines a plan is held to, and whether a plan is asked for at all. */
import type { Deadline } from '../plan/types.generated.ts'
import type { Care } from './care.ts'

/**
 * Where a profile wants an initial and later a comprehensive plan, a plan is held to the later one
 * unless it calls itself initial.
 */
export function isAboutThisPlan({ for: what }: Deadline, { plan }: Care): boolean {
  if (what === undefined || !/\binitial\b/i.test(what)) return true
  return /\binitial\b/i.test(`${plan.title ?? ''} ${plan.category ?? ''}`)
}

const notOnItsOwn = new Set<unknown>(['not-required', 'any-format'])

/** True where every profile that the plan would be judged by does without a plan of its own. */
export const needsNoPlan = ({ requirements: { profiles } }: Care): boolean =>
  profiles.length > 0 && profiles.every((one) => notOnItsOwn.has(one.stand_alone_plan))

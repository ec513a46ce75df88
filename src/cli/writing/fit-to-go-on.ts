/** Whether the life of a plan can go on: it is not over, and its parts can be told apart. */
import { UserError } from '../../practice/failure.ts'
import { sharedIds } from '../../writing/life/aims.ts'
import type { AtHand } from './at-hand.ts'

/** @throws UserError where it cannot; `act` is what was to be done: `review` */
export function refuseUnfit({ care: { plan }, shown }: AtHand, act: string): void {
  if (plan.status === 'discharged' || plan.status === 'archived')
    throw new UserError(
      `${shown} is ${plan.status} already; there is nothing left to ${act}.`,
      'For a new plan that follows it: txplan new --from PLAN',
    )
  const [shared] = sharedIds(plan)
  if (shared !== undefined)
    throw new UserError(
      `${shown} has two parts of the id “${shared}”; nobody could say which of them is meant.`,
      `See them: txplan lint ${shown}`,
    )
}

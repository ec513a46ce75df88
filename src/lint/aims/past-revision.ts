/** The earlier versions of the present revision, and whether a version was in force. */
import { isOfEarlierRevision, type Signature, standingOf } from '../../care/signing.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { Context } from '../context.ts'
import type { PastPlan } from '../past.ts'
import { earlierRevisions } from './past-plans.ts'

/** The versions that have the number the plan has now, back to the one before, the newest first. */
export const presentRevision = (context: Context): readonly PastPlan[] =>
  context.once(findPresentRevision)

function findPresentRevision({ plan, past }: Context): readonly PastPlan[] {
  const end = past.findIndex((version) => !isSameRevision(version.plan, plan))
  return end < 0 ? past : past.slice(0, end)
}

/** The last version of the revision before that was in force. */
export const revisionBefore = ({ plan, past }: Context): PastPlan | undefined =>
  earlierRevisions(plan, past).find((version) => wasInForce(version.plan))

/** The version that the plan is judged against, where it is of the present revision. */
export function versionAgainst({ against, plan }: Context): PastPlan[] {
  const version = against?.version
  return version && isSameRevision(version.plan, plan) ? [version] : []
}

const isSameRevision = (a: Plan, b: Plan): boolean => a.revision?.number === b.revision?.number

/** Somebody said that it holds: by its status or, where none is given, by a number. */
export const wasInForce = ({ status, revision }: Plan): boolean =>
  status === undefined ? revision?.number !== undefined : status !== 'draft'

const agreeing: ReadonlySet<unknown> = new Set(['given', 'image', 'verbal'])

/**
 * The signatures of this very revision, by hand or aloud. One that the revision before had already was
 * carried along, and says nothing of this text unless it says so.
 */
export function ownSignatures(plan: Plan, before: Plan | undefined): Signature[] {
  return (plan.signatures ?? []).filter(
    (one) =>
      agreeing.has(standingOf(one)) &&
      !isOfEarlierRevision(one, plan) &&
      (one.revision !== undefined || !before?.signatures?.some((old) => isSameAct(old, one))),
  )
}

/** The same person signing on the same day. */
const isSameAct = (a: Signature, b: Signature): boolean =>
  a.role === b.role && a.name === b.name && a.signed === b.signed

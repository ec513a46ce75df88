/** Whether the client signs a revision anew, where an earlier one was signed: few texts say so. */
import type { Plan } from '../plan/types.generated.ts'
import type { Demand } from '../profiles/demand.ts'
import type { Care } from './care.ts'

export type RevisionKind = NonNullable<Plan['revision']>['kind']

/** Whoever makes this demand says that every revision is signed, one that puts something right too. */
export const isOnEveryRevision = ({ profile }: Demand, { requirements }: Care): boolean =>
  requirements.profiles.find(({ id }) => id === profile)?.signatures?.client?.on_revisions === true

/**
 * What the client agreed to is what a correction restores: it is signed by who corrects and, only
 * where a profile has every revision signed, by the client. Any other changes what was agreed.
 */
export const signsAnew = (care: Care, kind: RevisionKind): boolean =>
  kind !== 'correction' ||
  care.requirements.demands('client_signature').some((one) => isOnEveryRevision(one, care))

/** Whether the client signs a revision anew, where an earlier one was signed: few texts say so. */
import type { Plan } from '../plan/types.generated.ts'
import type { Demand } from '../profiles/demand.ts'
import type { Care } from './care.ts'
import { isSigned, type SignatureAt } from './signing.ts'

export type RevisionKind = NonNullable<Plan['revision']>['kind']

/** Whoever makes this demand says that every revision is signed, one that puts something right too. */
export const isOnEveryRevision = ({ profile }: Demand, { requirements }: Care): boolean =>
  requirements.profiles.find(({ id }) => id === profile)?.signatures?.client?.on_revisions === true

/**
 * What the client agreed to is what a correction restores, and a discharge tells how it ended: both are
 * signed by who makes them and, only where a profile has every revision signed, by the client. Any other
 * changes what was agreed. Whoever did not sign the revision before has nothing that could go on
 * speaking; what was corrected before that cannot be told from the plan.
 *
 * @param lines the client’s
 * @param corrected number of the revision before, which a correction puts right
 */
export function signsAnew(
  lines: readonly SignatureAt[],
  care: Care,
  kind: RevisionKind = care.plan.revision?.kind,
  corrected: number | undefined = superseded(care.plan),
): boolean {
  if (kind !== 'correction' && kind !== 'discharge') return true
  const isThere = lines.some((line) => isSigned(line) && isOf(line, corrected))
  return (
    !isThere ||
    care.requirements.demands('client_signature').some((one) => isOnEveryRevision(one, care))
  )
}

const superseded = ({ revision }: Plan): number | undefined =>
  revision?.supersedes ?? (revision?.number === undefined ? undefined : revision.number - 1)

const isOf = ({ signature }: SignatureAt, number: number | undefined): boolean =>
  signature.revision === undefined || number === undefined || signature.revision >= number

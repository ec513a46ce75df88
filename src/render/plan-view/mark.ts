/** The mark at the head of every page of a plan that does not stand signed as it is. */
import { isOfEarlierRevision, standingOf } from '../../care/signing.ts'
import { digestOf, isKnownDigest } from '../../plan/digest.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { Signature } from './parts.ts'

export const marks = { draft: 'DRAFT, not signed', changed: 'CHANGED SINCE SIGNED' } as const

/**
 * A draft, a plan without its clinician's signature, and one whose text is no longer what somebody
 * signed. Whether a signature is genuine is for `txplan verify` to say.
 */
export function markOf(plan: Plan): string | undefined {
  const given = (plan.signatures ?? []).filter(
    (it) => isGiven(it) && !isOfEarlierRevision(it, plan),
  )
  if (plan.status === 'draft' || !given.some(({ role }) => role === 'clinician')) return marks.draft
  const stale = given.filter((it) => isStale(it, plan))
  const isRenewed = (it: Signature) =>
    given.some(
      ({ role, name, digest }) => role === it.role && name === it.name && digest === digestOf(plan),
    )
  return stale.every(isRenewed) ? undefined : marks.changed
}

/** Said by hand, electronically or aloud; a refusal is an answer, but no signature. */
function isGiven(signature: Signature): boolean {
  const standing = standingOf(signature)
  return standing !== 'withheld' && standing !== 'blank'
}

/** A signature without a digest, as one in ink, says nothing of the text. */
const isStale = ({ digest }: Signature, plan: Plan): boolean =>
  digest !== undefined && isKnownDigest(digest) && digest !== digestOf(plan)

/** The plan's next revision: its number, day, kind and reason; old signatures stay with the one they were given for. */
import { type Signature, signedOn, standingOf } from '../../care/signing.ts'
import { isRealDate } from '../../language/dates.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { Edit } from '../edits.ts'

type Revision = NonNullable<Plan['revision']>

export type Raising = Pick<Revision, 'kind' | 'reason' | 'by'> & { date: string }

/** A plan that does not say so is at its first. */
export const numberOf = ({ revision }: Plan): number => revision?.number ?? 1

export function raised(plan: Plan, { by, date: on, ...raising }: Raising): Edit[] {
  const number = numberOf(plan)
  const date = notBefore(plan, on)
  const next = {
    number: number + 1,
    date,
    ...raising,
    supersedes: number,
    ...(by ? { by } : {}),
  }
  return [
    ...revisionEdits(plan, next),
    ...keptSignatures(plan, { number, since: plan.revision?.date }),
  ]
}

/** What was held earlier and is written down late follows the present text all the same. */
const notBefore = ({ revision: { date = '' } = {} }: Plan, day: string): string =>
  isRealDate(date) && date > day ? date : day

/** Field by field, so that comments stay where they were; the session was that of the revision before. */
export function revisionEdits({ revision }: Plan, next: Revision): Edit[] {
  if (!revision) return [{ at: ['revision'], value: next }]
  const fields = Object.entries(next).map(([field, value]) => ({ at: ['revision', field], value }))
  return [...fields, { at: ['revision', 'session'], value: undefined }]
}

/** What was signed before this day, and since the revision of this number was made, was signed as that one. */
export interface SignedAs {
  number: number
  since?: string | undefined
  until?: string | undefined
}

/** Signatures were given for what stood there then: one that does not say for which revision now does. */
export function keptSignatures({ signatures = [] }: Plan, as: SignedAs): Edit[] {
  return signatures.flatMap((signature, at) =>
    signature.revision === undefined && wasGivenFor(signature, as)
      ? [{ at: ['signatures', at, 'revision'], value: as.number }]
      : [],
  )
}

/** A line that waits is for whichever revision is signed; what was signed earlier was for an earlier one. */
function wasGivenFor(signature: Signature, { since, until }: SignedAs): boolean {
  const day = signedOn(signature)
  if (standingOf(signature) === 'blank') return false
  return day === undefined
    ? until === undefined
    : !(since && day < since) && !(until && day >= until)
}

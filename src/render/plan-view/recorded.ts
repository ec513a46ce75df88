/**
 * Signatures that are entered in the plan and cannot be made in the document: given by hand or aloud, or
 * withheld. Whoever verifies the document is told of them, for no field of it does.
 */
import { type Care, careOf } from '../../care/care.ts'
import { type RequiredSigner, requiredSigners } from '../../care/required-signers.ts'
import { isOfEarlierRevision, signedOn, standingOf } from '../../care/signing.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { RenderInput } from '../input.ts'
import type { RecordedSignature } from '../view.ts'
import type { Signature } from './parts.ts'

/** There is none without a day to judge by. */
export function careFor(input: RenderInput): Care | undefined {
  const { plan, record, practice, identities, book, asOf } = input
  if (asOf === undefined) return undefined
  return careOf({ plan, record, practice, identities, asOf, ...(book ? { book } : {}) })
}

/** @param care absent where no day is told to judge by */
export function recordedSignature(
  signature: Signature,
  at: number,
  plan: Plan,
  care: Care | undefined,
): RecordedSignature | undefined {
  const { role, method, digest } = signature
  if (!role || !method || method === 'electronic') return undefined
  if (isOfEarlierRevision(signature, plan)) return undefined
  const signers = care ? requiredSigners(care).filter((signer) => isLineOf(signer, at)) : []
  const day = signedOn(signature)
  return {
    role,
    method,
    ...(day ? { day } : {}),
    required: care ? signers.some(({ isRequired }) => isRequired) : parties.has(role),
    ...(digest ? { digest } : {}),
    ...(signers.length > 0 && !isEnough(signature, signers) ? { accepted: false } : {}),
  }
}

const parties: ReadonlySet<string> = new Set(['clinician', 'client', 'guardian', 'supervisor'])

const isLineOf = ({ given, instead }: RequiredSigner, at: number): boolean =>
  [...given, ...instead].some(({ path }) => path[1] === at)

/** What was said or withheld does not count without its reason, nor where a profile does not take it. */
function isEnough(signature: Signature, signers: readonly RequiredSigner[]): boolean {
  const standing = standingOf(signature)
  if (standing === 'given' || standing === 'image') return true
  if (standing === 'withheld' && !signature.reason?.trim()) return false
  return signers.every(
    ({ part, excused }) =>
      (part === 'client' || part === 'guardian' || part === 'partner') &&
      excused?.isAccepted !== false,
  )
}

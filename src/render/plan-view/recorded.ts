/**
 * Signatures that are entered in the plan and need not be made in the document: given by hand or aloud,
 * withheld, or typed by somebody without a key. Whoever verifies the document is told of them, for no field
 * of it does.
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

/** What signatures are judged by. */
export interface Judging {
  plan: Plan
  /** Of the text that the document is about. */
  digest: string
  /** Absent where no day is told to judge by. */
  care: Care | undefined
}

export function recordedSignature(
  signature: Signature,
  at: number,
  judging: Judging,
): RecordedSignature | undefined {
  const { plan, care } = judging
  const { role, method, digest } = signature
  if (!role || !method) return undefined
  if (method === 'electronic' && !isTypedAlone(signature)) return undefined
  if (isOfEarlierRevision(signature, plan) || isReplaced(signature, at, judging)) return undefined
  const signers = care ? signersOf(at, care) : []
  const better = fittingBesides(signature, at, judging)
  // A guardian may sign for the client: one of them is enough.
  const isNeeded = (signer: RequiredSigner) =>
    signer.isRequired && !better.some((place) => isLineOf(signer, place))
  const day = signedOn(signature)
  return {
    role,
    method,
    ...(day ? { day } : {}),
    required: care ? signers.some(isNeeded) : parties.has(role),
    ...(digest ? { digest } : {}),
    ...(signers.length > 0 && !isEnough(signature, signers) ? { accepted: false } : {}),
  }
}

/**
 * Clients seldom have a key: the name that they typed under this text is their signature, and a field of the
 * document is there for those who can fill it.
 */
export const isTypedAlone = ({ role, method, digest, proof }: Signature): boolean =>
  method === 'electronic' && keyless.has(role) && digest !== undefined && !proof

const keyless: ReadonlySet<unknown> = new Set(['client', 'guardian', 'witness'])

const parties: ReadonlySet<string> = new Set(['clinician', 'client', 'guardian', 'supervisor'])

const isLineOf = ({ given, instead }: RequiredSigner, at: number): boolean =>
  [...given, ...instead].some(({ path }) => path[1] === at)

/** The same person signed again, for this very text: what stands before that is history. */
export function isReplaced(signature: Signature, at: number, judging: Judging): boolean {
  const { role, name } = signature
  const { care } = judging
  const signers = care ? signersOf(at, care) : []
  return fittingBesides(signature, at, judging).some((place) => {
    const other = judging.plan.signatures?.[place]
    if (other?.role !== role) return false
    return care ? signers.some((signer) => isLineOf(signer, place)) : other?.name === name
  })
}

/** Places of the entries for this text, where this one is for another or for nobody knows which. */
function fittingBesides(
  { digest: own }: Signature,
  at: number,
  { plan, digest }: Judging,
): number[] {
  if (own === digest) return []
  return (plan.signatures ?? []).flatMap((other, place) =>
    place !== at && other.digest === digest ? [place] : [],
  )
}

const signersOf = (at: number, care: Care): RequiredSigner[] =>
  requiredSigners(care).filter((signer) => isLineOf(signer, at))

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

/** What is told of every signature that a plan needs, and of all others that are in it. */
import type { RequiredSigner } from '../../care/required-signers.ts'
import type { SignatureAt } from '../../care/signing.ts'
import type { Judged } from './standing.ts'

export interface JudgedEntry extends Judged {
  line: SignatureAt
}

/** Why a signature that is wanted is not there. */
export interface Missing {
  is: 'missing'
  because: 'none' | 'line-waits' | 'earlier' | 'not-accepted' | 'no-reason' | 'not-a-signature'
  /** Title of the profile that does not take what stands in place of the signature. */
  refusedBy?: string
}

/** Nothing was signed, and nobody who asks for a signature wants one. */
export interface Instead {
  is: 'instead'
  by: 'reason' | 'approval' | 'certificate' | 'earlier'
}

export type SignerStanding = Judged['standing'] | Missing | Instead

export interface SignerReport {
  signer: RequiredSigner
  standing: SignerStanding
  /** The entry that it rests on, and whose certificate its proof was made with. */
  entry?: JudgedEntry
  /** What was said aloud or refused besides, and why it does not count in place of a signature. */
  beside?: { entry: JudgedEntry; standing: SignerStanding }
  /** The last day has passed, or was passed when it was signed. */
  isLate: boolean
  /** Signed by somebody of another name than the plan has for this signer. */
  isOther: boolean
}

export interface PlanReport {
  digest: string
  signers: readonly SignerReport[]
  /** Further entries under this revision: signed again, or broken beside one that holds. */
  others: readonly JudgedEntry[]
  /** Those under earlier revisions, held against their own text. */
  earlier: readonly JudgedEntry[]
  /** Everybody who has to has signed, it all holds, and no entry is broken. */
  isValid: boolean
}

export const holds = ({ is }: SignerStanding): boolean => is === 'valid' || is === 'instead'

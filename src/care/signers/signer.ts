/** One who has to sign, with what there is of the signature so far. */
import type { Demand } from '../../profiles/demand.ts'
import type { Care } from '../care.ts'
import type { Person } from '../people.ts'
import { isInForce, type SignatureAt, type SignatureRole, signaturesOf } from '../signing.ts'

/** Which of the signatures under a plan it is. */
export type SignerPart = 'clinician' | 'client' | 'guardian' | 'partner' | 'cosigner' | 'other'

export interface RequiredSigner {
  part: SignerPart
  /** As whom the person signs; of several roles that count, the first. */
  role: SignatureRole
  name?: string
  credentials?: string
  /** False for one that is advised, welcome, or wanted for a coverage that the plan does not name. */
  isRequired: boolean
  /** Who asks for it, the strictest first; nobody where custom does, or the plan has a line for it. */
  demands: readonly Demand[]
  /** The last day that is in time, where a profile sets one. */
  lastDay?: string
  /** Whose signature comes before this one. */
  after?: SignerPart
  /** Signatures of this person, or that count as this one, under the present revision. */
  given: readonly SignatureAt[]
  /** What was said aloud, refused, or could not be given, under the present revision. */
  instead: readonly SignatureAt[]
  /** Those under earlier revisions. */
  earlier: readonly SignatureAt[]
  /** The line that waits for it. */
  waiting?: SignatureAt
  /** Nobody need sign anew: what was signed before speaks for this revision, or a certificate does. */
  isSpokenFor?: boolean
  /** Whether what stands in its place is accepted by everybody who requires it. */
  excused?: { isAccepted: boolean; demand?: Demand; verdict?: 'refused' | 'unknown' }
}

/** What there is of it, where `isMeant` tells which lines are this signer's. */
export function found(isMeant: (line: SignatureAt) => boolean, care: Care) {
  const lines = signaturesOf(care).filter(isMeant)
  const waiting = lines.find(({ standing }) => standing === 'blank')
  const isOther = ({ standing }: SignatureAt) => standing === 'verbal' || standing === 'withheld'
  return {
    given: lines.filter(isInForce),
    instead: lines.filter((line) => isOther(line) && !line.isEarlier),
    earlier: lines.filter((line) => line.isEarlier && line.standing !== 'blank'),
    ...(waiting ? { waiting } : {}),
  }
}

export const named = (name: string | undefined, person?: Person) => ({
  ...(name ? { name } : {}),
  ...(person?.credentials ? { credentials: person.credentials } : {}),
})

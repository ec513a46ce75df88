/** Whether a signature stands under the text as it is now: told by the digest that it keeps. */
import { digestOf, isKnownDigest } from '../plan/digest.ts'
import type { Care } from './care.ts'
import { peopleOf } from './people.ts'
import { isInForce, isSamePerson, type SignatureAt, signaturesOf } from './signing.ts'

/** `untold`: it keeps no digest, or none that can be worked out anew. */
export type TextUnder = 'same' | 'changed' | 'untold'

export function textUnder({ signature: { digest } }: SignatureAt, care: Care): TextUnder {
  if (digest === undefined || !isKnownDigest(digest)) return 'untold'
  return digest === digestOf(care.plan) ? 'same' : 'changed'
}

/** Signed under this revision and, as far as it can be told, under the text as it is now. */
export const speaksNow = (line: SignatureAt, care: Care): boolean =>
  isInForce(line) && textUnder(line, care) !== 'changed'

/**
 * Those who agreed to a text under this revision that is another now, and have not signed anew since.
 * Whoever refused agreed to nothing.
 */
export const staleSignatures = (care: Care): readonly SignatureAt[] => care.once(findStale)

function findStale(care: Care): SignatureAt[] {
  const lines = signaturesOf(care)
  return lines.filter((line, at) => {
    if (!isAgreement(line) || line.isEarlier || textUnder(line, care) !== 'changed') return false
    return !lines.slice(at + 1).some((later) => renews(later, line, care))
  })
}

const isAgreement = ({ standing }: SignatureAt): boolean =>
  standing !== 'withheld' && standing !== 'blank'

/** The same person, as the same, under the text as it is now. */
function renews(later: SignatureAt, line: SignatureAt, care: Care): boolean {
  if (!isAgreement(later) || later.role !== line.role) return false
  if (textUnder(later, care) !== 'same') return false
  const [name = '', before = ''] = [later.signature.name, line.signature.name]
  return isSamePerson(peopleOf(care), name, before)
}

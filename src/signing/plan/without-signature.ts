/** How a signer stands who has not signed: what is in the place of the signature, or why it is missing. */
import type { RequiredSigner } from '../../care/required-signers.ts'
import { best, type JudgedLines } from './judged-entries.ts'
import type { JudgedEntry, Missing, SignerStanding } from './report.ts'

export function withoutSignature(
  signer: RequiredSigner,
  entry: JudgedEntry | undefined,
  judged: JudgedLines,
): SignerStanding {
  const { excused, part } = signer
  if (entry && part !== 'client' && part !== 'guardian')
    return { is: 'missing', because: 'not-a-signature' }
  if (entry) return inPlaceOf(entry, signer)
  if (excused?.isAccepted) return { is: 'instead', by: 'reason' }
  if (signer.isSpokenFor) return spokenFor(signer, judged)
  if (excused) return notAccepted(excused)
  if (signer.earlier.length > 0) return { is: 'missing', because: 'earlier' }
  return { is: 'missing', because: signer.waiting ? 'line-waits' : 'none' }
}

const notAccepted = ({ demand }: NonNullable<RequiredSigner['excused']>): Missing => ({
  is: 'missing',
  because: 'not-accepted',
  ...(demand ? { refusedBy: demand.title } : {}),
})

/** What was said aloud or refused is held to the same text as a signature would be. */
function inPlaceOf({ line, standing }: JudgedEntry, { excused }: RequiredSigner): SignerStanding {
  const isVerbal = line.standing === 'verbal'
  if (!isVerbal && !line.signature.reason?.trim()) return { is: 'missing', because: 'no-reason' }
  if (excused && !excused.isAccepted) return notAccepted(excused)
  if (standing.is !== 'valid') return standing
  return { is: 'instead', by: isVerbal ? 'approval' : 'reason' }
}

function spokenFor({ earlier, part }: RequiredSigner, judged: JudgedLines): SignerStanding {
  if (part === 'cosigner') return { is: 'instead', by: 'certificate' }
  const before = best(earlier, judged)
  if (!before) return { is: 'missing', because: 'none' }
  return before.standing.is === 'valid' ? { is: 'instead', by: 'earlier' } : before.standing
}

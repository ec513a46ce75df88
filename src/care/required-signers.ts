/**
 * Who has to sign this revision of a plan, in what order and by when: what profiles ask for and, where
 * nobody says anything, clinician and client. With each stands what there is of it so far.
 */
import type { Care } from './care.ts'
import { clients, partners } from './signers/clients.ts'
import { clinician } from './signers/clinician.ts'
import { cosigners } from './signers/cosigners.ts'
import { found, named, type RequiredSigner } from './signers/signer.ts'
import { type SignatureAt, signaturesOf } from './signing.ts'

export type { RequiredSigner } from './signers/signer.ts'

/** In the order in which they sign. */
export const requiredSigners = (care: Care): readonly RequiredSigner[] => care.once(findSigners)

function findSigners(care: Care): RequiredSigner[] {
  const first = [clinician(care), ...clients(care), ...partners(care), ...cosigners(care)]
  const taken = new Set(first.flatMap(linesOf))
  return [...first, ...others(taken, care)]
}

const linesOf = ({ given, instead, earlier, waiting }: RequiredSigner): SignatureAt[] => [
  ...given,
  ...instead,
  ...earlier,
  ...(waiting ? [waiting] : []),
]

/** Whoever else the plan itself has a line for, by name, or who has signed in another role. */
function others(taken: ReadonlySet<SignatureAt>, care: Care): RequiredSigner[] {
  const left = signaturesOf(care).filter((line) => !taken.has(line) && !line.isEarlier)
  return left.flatMap((line): RequiredSigner[] => {
    const { signature, role = 'member' } = line
    const isWaiting = line.standing === 'blank'
    if (isWaiting && !signature.name?.trim()) return []
    return [
      {
        part: 'other',
        role,
        ...named(signature.name, {
          ...(signature.credentials && { credentials: signature.credentials }),
        }),
        isRequired: isWaiting,
        demands: [],
        ...found((one) => one === line, care),
      },
    ]
  })
}

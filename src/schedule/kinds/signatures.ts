/** Signatures that profiles require and that are not there, or stand under an earlier revision or another text. */
import type { Care } from '../../care/care.ts'
import { isEnough, substitutesOf, verdictOf } from '../../care/in-place-of-signature.ts'
import { speaksNow } from '../../care/signed-text.ts'
import {
  isOfAuthoringClinician,
  isOfClient,
  isSigned,
  type SignatureAt,
  signaturesOf,
} from '../../care/signing.ts'
import { isOnEveryRevision, signsAnew } from '../../care/signing-anew.ts'
import type { Demand } from '../../profiles/demand.ts'
import { decided } from '../decide.ts'
import type { DueItem, Reason } from '../item.ts'
import { type LeftBehind, leftBehind } from './left-behind.ts'
import { isWaiting, orOwn, required, unsaid } from './signature-reasons.ts'

export const signatures = (care: Care): DueItem[] => [
  ...clinicianSignature(care),
  ...clientSignature(care),
]

export function clinicianSignature(care: Care): DueItem[] {
  const lines = signaturesOf(care).filter((line) => isOfAuthoringClinician(line, care))
  if (lines.some((line) => speaksNow(line, care))) return []
  const demands = care.requirements.demands('clinician_signature')
  const reasons = demands.map((demand) => required(demand, lines, care))
  return wanted('clinician', lines, orOwn(reasons, lines, care), care)
}

function clientSignature(care: Care): DueItem[] {
  const lines = signaturesOf(care).filter(isOfClient)
  if (lines.some((line) => speaksNow(line, care))) return []
  const behind = leftBehind(lines, care)
  const reasons = behind?.isChanged
    ? clientDemands(care).map((demand) => required(demand, lines, care))
    : unlessInPlace(lines, behind, care)
  return reasons ? wanted('client', lines, orOwn(reasons, lines, care), care) : []
}

const clientDemands = (care: Care): readonly Demand[] =>
  care.requirements.demands('client_signature')

/** `undefined` where an earlier signature goes on speaking, or something stands in place of one. */
function unlessInPlace(
  lines: readonly SignatureAt[],
  behind: LeftBehind | undefined,
  care: Care,
): Reason[] | undefined {
  if (behind && !signsAnew(lines, care)) return undefined
  const demands = clientDemands(care).filter((demand) => !isExcused(demand, care))
  if (demands.length === 0 && isEnough(substitutesOf(care), care.requirements.profiles))
    return undefined
  return demands.map((demand) =>
    behind && !isOnEveryRevision(demand, care)
      ? unsaid(demand, behind)
      : required(demand, lines, care),
  )
}

const profileOf = ({ profile }: Demand, { requirements }: Care) =>
  requirements.profiles.find(({ id }) => id === profile)

/** Something stands in its place, and the profile does not refuse that. */
function isExcused(demand: Demand, care: Care): boolean {
  const all = substitutesOf(care)
  if (!isEnough(all, care.requirements.profiles)) return false
  return verdictOf(profileOf(demand, care), all) !== 'refused'
}

function wanted(
  role: 'clinician' | 'client',
  lines: readonly SignatureAt[],
  reasons: readonly Reason[],
  care: Care,
): DueItem[] {
  const waiting = lines.find(isWaiting)
  const item = decided(
    {
      kind: 'signature',
      subject: role,
      title: titleFor(role, lines, care),
      path: waiting ? [...waiting.path, 'signed'] : ['signatures'],
      in: 'plan',
      todo: 'Have it signed, with the day on which that is done and never an earlier one. For a page signed by hand add --ink FILE; where no signature can be had, --method with the reason.',
      command: `txplan sign {client} --as ${roleOf(role, lines)}`,
    },
    reasons,
  )
  return item ? [item] : []
}

/** `Revision 3 is not signed by the clinician (revision 2 was)`. */
function titleFor(role: 'clinician' | 'client', lines: readonly SignatureAt[], care: Care): string {
  const { number = 1 } = care.plan.revision ?? {}
  const who = role === 'client' ? 'client or guardian' : 'clinician'
  const what = number > 1 ? `Revision ${number}` : 'The plan'
  const behind = leftBehind(lines, care)
  return `${what} is not signed by the ${who}${behind ? ` (${behind.inShort})` : ''}`
}

/** As whom: the guardian where a line waits for one, or one signed before and the client did not. */
function roleOf(role: 'clinician' | 'client', lines: readonly SignatureAt[]): string {
  const isAwaited = lines.find(isWaiting)?.role ?? lines.filter(isSigned).at(-1)?.role
  return isAwaited ?? role
}

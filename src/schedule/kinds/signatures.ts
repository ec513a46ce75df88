/** Signatures that profiles require and that are not there, or stand under an earlier revision. */
import type { Care } from '../../care/care.ts'
import { isEnough, substitutesOf, verdictOf } from '../../care/in-place-of-signature.ts'
import { madeOn } from '../../care/last-looked-at.ts'
import {
  isInForce,
  isOfAuthoringClinician,
  isOfClient,
  isSigned,
  type SignatureAt,
  signaturesOf,
} from '../../care/signing.ts'
import { isOnEveryRevision, signsAnew } from '../../care/signing-anew.ts'
import type { Demand } from '../../profiles/demand.ts'
import { decided } from '../decide.ts'
import type { ChainStep, DueItem, Reason } from '../item.ts'

export const signatures = (care: Care): DueItem[] => [
  ...clinicianSignature(care),
  ...clientSignature(care),
]

export function clinicianSignature(care: Care): DueItem[] {
  const lines = signaturesOf(care).filter((line) => isOfAuthoringClinician(line, care))
  if (lines.some(isInForce)) return []
  const demands = care.requirements.demands('clinician_signature')
  const reasons = demands.map((demand) => required(demand, lines, care))
  return wanted('clinician', lines, orOwn(reasons, lines, care), care)
}

function clientSignature(care: Care): DueItem[] {
  const lines = signaturesOf(care).filter(isOfClient)
  const isStale = lines.some(isSigned)
  if (lines.some(isInForce) || (isStale && !signsAnew(care, care.plan.revision?.kind))) return []
  const all = care.requirements.demands('client_signature')
  const demands = all.filter((demand) => !isExcused(demand, care))
  if (demands.length === 0 && isEnough(substitutesOf(care), care.requirements.profiles)) return []
  const reasons = demands.map((demand) =>
    isStale && !isOnEveryRevision(demand, care)
      ? unsaid(demand, lines, care)
      : required(demand, lines, care),
  )
  return wanted('client', lines, orOwn(reasons, lines, care), care)
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
function titleFor(
  role: 'clinician' | 'client',
  lines: readonly SignatureAt[],
  { plan }: Care,
): string {
  const { number = 1 } = plan.revision ?? {}
  const who = role === 'client' ? 'client or guardian' : 'clinician'
  const what = number > 1 ? `Revision ${number}` : 'The plan'
  const stale = lines.some(isSigned) ? ` (${earlier(lines)} was)` : ''
  return `${what} is not signed by the ${who}${stale}`
}

/** Of several signatures the last one’s revision. */
function earlier(lines: readonly SignatureAt[]): string {
  const numbers = lines.filter(isSigned).flatMap(({ signature: { revision } }) => revision ?? [])
  return numbers.length > 0 ? `revision ${Math.max(...numbers)}` : 'an earlier one'
}

/** Where nobody in particular asks: a line that was prepared, or a signature that no longer speaks. */
function orOwn(reasons: readonly Reason[], lines: readonly SignatureAt[], care: Care): Reason[] {
  if (reasons.length > 0) return [...reasons]
  const waiting = lines.find(isWaiting)
  if (lines.some(isSigned)) return [outgrown(lines, care)]
  return waiting ? [prepared(waiting)] : []
}

/** As whom: the guardian where a line waits for one, or one signed before and the client did not. */
function roleOf(role: 'clinician' | 'client', lines: readonly SignatureAt[]): string {
  const isAwaited = lines.find(isWaiting)?.role ?? lines.filter(isSigned).at(-1)?.role
  return isAwaited ?? role
}

const isWaiting = ({ standing }: SignatureAt): boolean => standing === 'blank'

const outgrown = (lines: readonly SignatureAt[], care: Care): Reason => ({
  by: 'the plan itself',
  rule: 'an earlier revision was signed',
  isSure: true,
  steps: [ofEarlier(lines, care), noDay],
})

/** A line that was prepared, and that nobody in particular asks for. */
const prepared = ({ path }: SignatureAt): Reason => ({
  by: 'the plan itself',
  rule: 'a line is prepared for it',
  isSure: true,
  steps: [
    { kind: 'stated', sentence: 'A line for it is there, and is not signed.', path, in: 'plan' },
  ],
})

/** No requirement names a day: it is wanted from when the text is in force. */
function required(demand: Demand, lines: readonly SignatureAt[], care: Care): Reason {
  const rule = demand.level === 'required' ? 'signed' : 'signed, as advice'
  const reason = { by: demand.title, rule, demand, isSure: true }
  const stale = lines.some(isSigned) ? [ofEarlier(lines, care)] : []
  const day = demand.level === 'required' ? madeOn(care)?.day : undefined
  return day === undefined
    ? { ...reason, steps: [...stale, noDay] }
    : { ...reason, day, steps: [...stale, fromThen(day)] }
}

/** It asks for the signature, and not in so many words for one under each revision. */
const unsaid = (demand: Demand, lines: readonly SignatureAt[], care: Care): Reason => ({
  by: demand.title,
  rule: 'signed; whether each revision anew is not told',
  demand,
  isSure: true,
  steps: [ofEarlier(lines, care), noDay],
})

const ofEarlier = (lines: readonly SignatureAt[], { plan }: Care): ChainStep => ({
  kind: 'in-use',
  sentence: `The signature that is there was given for ${earlier(lines)}, and does not speak for revision ${plan.revision?.number ?? ''}.`,
})

const noDay: ChainStep = {
  kind: 'no-start',
  sentence: 'The requirement names no day by which it has to be given.',
}

/** Used for co-signatures too, where nothing says within which time. */
export const fromThen = (day: string): ChainStep => ({
  kind: 'in-use',
  sentence: `The requirement names no number of days. The present text is of ${day}: what is given under it from then on is given under an unsigned plan.`,
  day,
})

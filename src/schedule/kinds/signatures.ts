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
  return wanted('clinician', lines, demands, care)
}

function clientSignature(care: Care): DueItem[] {
  const lines = signaturesOf(care).filter(isOfClient)
  if (lines.some(isInForce)) return []
  const isStale = lines.some(isSigned)
  const demands = care.requirements
    .demands('client_signature')
    .filter((demand) => !isExcused(demand, care))
    .filter((demand) => !isStale || isOnRevisions(demand, care))
  return wanted('client', lines, demands, care)
}

const profileOf = ({ profile }: Demand, { requirements }: Care) =>
  requirements.profiles.find(({ id }) => id === profile)

/** Something stands in its place, and the profile does not refuse that. */
function isExcused(demand: Demand, care: Care): boolean {
  const all = substitutesOf(care)
  if (!isEnough(all, care.requirements.profiles)) return false
  return verdictOf(profileOf(demand, care), all) !== 'refused'
}

/** Whether each revision has to be signed anew is told by few; a correction needs no new signature. */
const isOnRevisions = (demand: Demand, care: Care): boolean =>
  care.plan.revision?.kind !== 'correction' &&
  profileOf(demand, care)?.signatures?.client?.on_revisions === true

function wanted(
  role: 'clinician' | 'client',
  lines: readonly SignatureAt[],
  demands: readonly Demand[],
  care: Care,
): DueItem[] {
  const waiting = lines.find(({ standing }) => standing === 'blank')
  const own = demands.length === 0 && waiting ? [prepared(waiting)] : []
  const item = decided(
    {
      kind: 'signature',
      subject: role,
      title:
        role === 'client' ? 'Signature of the client or guardian' : 'Signature of the clinician',
      path: waiting ? [...waiting.path, 'signed'] : ['signatures'],
      in: 'plan',
      todo: 'Have it signed on the day it is signed, never with an earlier one, and enter it under “signatures”.',
      command: 'txplan render {client} --to pdf',
    },
    [...demands.map((demand) => required(demand, lines, care)), ...own],
  )
  return item ? [item] : []
}

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
  const stale = lines.some(isSigned) ? [ofEarlier(care)] : []
  const day = demand.level === 'required' ? madeOn(care)?.day : undefined
  return day === undefined
    ? { ...reason, steps: [...stale, noDay] }
    : { ...reason, day, steps: [...stale, fromThen(day)] }
}

const ofEarlier = ({ plan }: Care): ChainStep => ({
  kind: 'in-use',
  sentence: `The signature that is there stands under an earlier revision than ${plan.revision?.number ?? 'this one'}.`,
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

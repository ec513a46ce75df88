/** How every signature that a plan needs stands, and all others that are in it. */
import type { Care } from '../../care/care.ts'
import { type RequiredSigner, requiredSigners } from '../../care/required-signers.ts'
import { isSameName } from '../../care/same-name.ts'
import { isOfTreating, type SignatureAt, signaturesOf } from '../../care/signing.ts'
import { digestOf } from '../../plan/digest.ts'
import { type Ground, type Judged, judgeEarlier, judgeEntry } from './standing.ts'

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

/** What cannot be verified is told in the report; nothing in a plan makes it throw. */
export async function verifyPlan(care: Care, ground: Ground): Promise<PlanReport> {
  const judged = await judgeAll(care, ground)
  const signers = requiredSigners(care).map((signer) => reportOn(signer, judged, care))
  const used = new Set(signers.flatMap(({ entry, beside }) => [entry, beside?.entry]))
  const rest = [...judged.values()].filter((one) => !used.has(one))
  return {
    digest: digestOf(care.plan),
    signers,
    others: rest.filter(({ line }) => !line.isEarlier),
    earlier: rest.filter(({ line }) => line.isEarlier),
    isValid:
      signers.every(({ signer, standing }) => !signer.isRequired || holds(standing)) &&
      [...judged.values()].every(({ standing }) => standing.is !== 'invalid'),
  }
}

export const holds = ({ is }: SignerStanding): boolean => is === 'valid' || is === 'instead'

type JudgedLines = ReadonlyMap<SignatureAt, JudgedEntry>

async function judgeAll(care: Care, ground: Ground): Promise<JudgedLines> {
  const judged = new Map<SignatureAt, JudgedEntry>()
  for (const line of signaturesOf(care)) {
    if (line.standing === 'blank') continue
    const judge = line.isEarlier ? judgeEarlier : judgeEntry
    judged.set(line, doubted({ line, ...(await judge(line.signature, ground)) }, care))
  }
  return judged
}

/** What holds by itself may still not be what it says: its day is to come, or anybody could have written it. */
function doubted(judged: JudgedEntry, care: Care): JudgedEntry {
  const { line, standing } = judged
  if (standing.is !== 'valid') return judged
  const { signed = '' } = line.signature
  if (signed.slice(0, 10) > care.asOf)
    return { ...judged, standing: { is: 'unverifiable', because: 'in-future' } }
  const isBare = standing.by === 'digest' && line.signature.method === 'electronic'
  return isBare && signsWithKey(line, care)
    ? { ...judged, standing: { is: 'unverifiable', because: 'without-proof' } }
    : judged
}

/** Another entry of this person, in the same role, has a proof: without one, this may be of somebody else. */
function signsWithKey({ role, signature: { name } }: SignatureAt, care: Care): boolean {
  return signaturesOf(care).some(
    (other) =>
      other.role === role &&
      other.signature.proof !== undefined &&
      isSameName(other.signature.name ?? '', name ?? ''),
  )
}

function reportOn(signer: RequiredSigner, judged: JudgedLines, care: Care): SignerReport {
  const given = best(signer.given, judged)
  const spoken = best(signer.instead, judged)
  if (!given) {
    const standing = withoutSignature(signer, spoken, judged)
    return { ...reportBy(signer, standing, care), ...(spoken ? { entry: spoken } : {}) }
  }
  const isOther = isNamedOtherwise(signer.name, given)
  const standing = standingBy(given, isOther)
  if (!spoken || !isWeak(standing))
    return { ...reportBy(signer, standing, care, given), entry: given, isOther }
  const inPlace = withoutSignature(signer, spoken, judged)
  if (holds(inPlace)) return { ...reportBy(signer, inPlace, care), entry: spoken }
  const beside = { entry: spoken, standing: inPlace }
  return { ...reportBy(signer, standing, care, given), entry: given, isOther, beside }
}

/** Of what was signed and of what stands in its place, the better counts; what is broken stays so. */
const isWeak = ({ is }: SignerStanding): boolean => is === 'stale' || is === 'unverifiable'

function reportBy(
  signer: RequiredSigner,
  standing: SignerStanding,
  { asOf }: Care,
  given?: JudgedEntry,
): SignerReport {
  const { lastDay } = signer
  const signed = given?.line.signature.signed?.slice(0, 10)
  const isLate = lastDay !== undefined && (signed ?? asOf) > lastDay && standing.is !== 'instead'
  return { signer, standing, isLate, isOther: false }
}

/** Somebody may sign for a client; whoever answers for the care is the one whom the plan names. */
const standingBy = ({ standing, line }: JudgedEntry, isOther: boolean): Judged['standing'] =>
  isOther && isOfTreating(line) && standing.is === 'valid'
    ? { is: 'unverifiable', because: 'other-person' }
    : standing

/** A parent who signs for a child has a name of their own; initials stand for whoever has them. */
function isNamedOtherwise(expected: string | undefined, { line, holder }: JudgedEntry): boolean {
  const { role, signature } = line
  const name = signature.name ?? holder?.name
  if (expected === undefined || name === undefined || role === 'guardian') return false
  return !isSameName(expected, name) && initialsOf(expected) !== name.replace(/[^\p{L}]/gu, '')
}

const initialsOf = (name: string): string =>
  (name.match(/\p{L}+/gu) ?? []).map((word) => word[0]?.toUpperCase()).join('')

const order = ['valid', 'without-proof', 'invalid', 'stale', 'unverifiable']

const rankOf = ({ standing }: JudgedEntry): number =>
  order.indexOf(
    standing.is === 'unverifiable' && standing.because === 'without-proof'
      ? standing.because
      : standing.is,
  )

/** Whoever signed again after a change has signed; else the gravest is told; of several alike, the last. */
function best(lines: readonly SignatureAt[], judged: JudgedLines): JudgedEntry | undefined {
  return lines
    .flatMap((line) => judged.get(line) ?? [])
    .sort((a, b) => rankOf(a) - rankOf(b) || (momentIn(a) > momentIn(b) ? -1 : 1))[0]
}

const momentIn = ({ line }: JudgedEntry): string => line.signature.signed ?? ''

function withoutSignature(
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

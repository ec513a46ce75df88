/** How every signature that a plan needs stands, and all others that are in it. */
import type { Care } from '../../care/care.ts'
import { type RequiredSigner, requiredSigners } from '../../care/required-signers.ts'
import { isSameName } from '../../care/same-name.ts'
import { isOfTreating } from '../../care/signing.ts'
import { digestOf } from '../../plan/digest.ts'
import { best, type JudgedLines, judgeAll } from './judged-entries.ts'
import {
  holds,
  type JudgedEntry,
  type PlanReport,
  type SignerReport,
  type SignerStanding,
} from './report.ts'
import type { Ground, Judged } from './standing.ts'
import { withoutSignature } from './without-signature.ts'

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

/**
 * How one entry under `signatures` stands: whether the text is still the one that was signed, and whether
 * the proof, where it has one, is whole and made by somebody who is vouched for.
 */
import type { Change } from '../../changes/change.ts'
import { comparePlans } from '../../changes/compare.ts'
import { changedParts, digestOf, isKnownDigest } from '../../plan/digest.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { CmsFault } from '../cms/faults.ts'
import { handedOutIn } from '../cms/handed-out.ts'
import { type CmsReport, isWhole } from '../cms/report.ts'
import type { CertificateFacts } from '../signer.ts'
import { alteredSince } from './altered.ts'
import type { Entry } from './entry.ts'
import { checkProof } from './proof.ts'
import { vouchedFor } from './vouched.ts'

/** A version of the plan that is kept somewhere: in a commit, or within a signed PDF. */
export interface PastPlan {
  plan: Plan
  /** `commit 3f2a91c0de of 2026-10-01`, `signed/r2-2026-10-01.pdf`. */
  where: string
}

export interface Ground {
  plan: Plan
  /** Certificates that are trusted here, in DER. */
  anchors: readonly Uint8Array[]
  /** Versions of the plan, the newest first; asked for only where something does not fit. */
  past: () => Promise<readonly PastPlan[]>
  /** What became of the scanned page. */
  scan: (scan: NonNullable<Entry['scan']>) => ScanState
}

export type ScanState = 'same' | 'changed' | 'gone' | 'no-digest'

/** The signed text, if it was found, and what is another since. */
export interface Stale {
  is: 'stale'
  /** Names of the parts at the top of the plan. */
  parts: readonly string[]
  /** Every clinical change since; absent where the signed text is nowhere to be found. */
  changes?: readonly Change[]
  /** Where the signed text was found. */
  where?: string
}

export type Invalid =
  | { is: 'invalid'; because: 'proof'; faults: readonly CmsFault[]; altered?: readonly string[] }
  | { is: 'invalid'; because: 'other-name' | 'other-role' | 'scan-changed' }

export type Unverifiable = {
  is: 'unverifiable'
  because:
    | 'no-digest'
    | 'unknown-form'
    | 'unknown-issuer'
    | 'not-valid-then'
    | 'unsuitable-chain'
    | 'image'
    | 'scan-gone'
    | 'scan-without-digest'
    | 'text-not-found'
    | 'in-future'
    | 'other-person'
    | 'without-proof'
}

export type Valid = { is: 'valid'; by: 'digest' | 'proof'; where?: string }

export type Standing = Valid | Stale | Invalid | Unverifiable

export interface Judged {
  standing: Standing
  /** Whose certificate the proof was made with. */
  holder?: CertificateFacts
  /** The one whose fingerprint the holder reads out to others. */
  handedOut?: CertificateFacts
}

/** An entry under the present revision. */
export async function judgeEntry(entry: Entry, ground: Ground): Promise<Judged> {
  const judged = await judgeItself(entry, ground)
  if (judged.standing.is === 'invalid' || !isDigested(entry)) return judged
  if (entry.digest === digestOf(ground.plan)) return judged
  return { ...judged, standing: await staleness(entry, ground) }
}

/** One under an earlier revision: it is held against the text that it was given for. */
export async function judgeEarlier(entry: Entry, ground: Ground): Promise<Judged> {
  const judged = await judgeItself(entry, ground)
  if (judged.standing.is !== 'valid') return judged
  const found = await signedText(entry, ground)
  if (!found) return { ...judged, standing: { is: 'unverifiable', because: 'text-not-found' } }
  return { ...judged, standing: { ...judged.standing, where: found.where } }
}

const isDigested = ({ digest }: Entry): boolean => digest !== undefined && isKnownDigest(digest)

/** All but whether the text is another now. */
async function judgeItself(entry: Entry, ground: Ground): Promise<Judged> {
  const proof = entry.proof === undefined ? undefined : await judgeProof(entry, ground)
  if (proof?.standing.is === 'invalid') return proof
  const own = ofItself(entry, ground)
  if (own) return { ...proof, standing: own }
  return proof ?? { standing: { is: 'valid', by: 'digest' } }
}

function ofItself(entry: Entry, { scan }: Ground): Invalid | Unverifiable | undefined {
  const page = entry.scan ? scan(entry.scan) : 'same'
  if (page === 'changed') return { is: 'invalid', because: 'scan-changed' }
  if (entry.digest === undefined) return { is: 'unverifiable', because: 'no-digest' }
  if (!isKnownDigest(entry.digest)) return { is: 'unverifiable', because: 'unknown-form' }
  if (entry.method === 'image') return { is: 'unverifiable', because: 'image' }
  if (page === 'gone') return { is: 'unverifiable', because: 'scan-gone' }
  return page === 'no-digest' ? { is: 'unverifiable', because: 'scan-without-digest' } : undefined
}

async function judgeProof(entry: Entry, ground: Ground): Promise<Judged> {
  const report = await checkProof(entry, ground.plan)
  const { signer, chain } = report
  const holder = signer ? { holder: signer, handedOut: handedOutIn(chain, signer) } : {}
  if (!isWhole(report)) return { standing: await broken(entry, report, ground), ...holder }
  return { standing: vouchedFor(entry, report, ground.anchors), ...holder }
}

async function broken(entry: Entry, { faults }: CmsReport, ground: Ground): Promise<Invalid> {
  const altered = await alteredSince(entry, ground)
  return { is: 'invalid', because: 'proof', faults, ...(altered ? { altered } : {}) }
}

async function staleness(entry: Entry, ground: Ground): Promise<Stale> {
  const { plan } = ground
  const parts = entry.parts ? changedParts(plan, entry.parts) : []
  const found = await signedText(entry, ground)
  if (!found) return { is: 'stale', parts }
  const changes = comparePlans(found.plan, plan).changes.filter((one) => one.class === 'clinical')
  return { is: 'stale', parts, changes, where: found.where }
}

/** Those of the same revision are looked at first: a digest takes its time. */
async function signedText({ digest, revision }: Entry, { past }: Ground) {
  const all = await past()
  const isLikely = ({ plan }: PastPlan) => plan.revision?.number === revision
  return [...all.filter(isLikely), ...all.filter((one) => !isLikely(one))].find(
    ({ plan }) => digestOf(plan) === digest,
  )
}

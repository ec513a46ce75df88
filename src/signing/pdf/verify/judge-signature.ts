/** One signature: whether it holds, who made it, when, and who vouches for that. */
import { judgeChain } from '../../cms/chain.ts'
import { derLength } from '../../cms/der.ts'
import { handedOutDer, handedOutIn, isOwnIssue } from '../../cms/handed-out.ts'
import { ownerOf } from '../../cms/own-authority.ts'
import type { CmsReport, TimestampReport } from '../../cms/report.ts'
import { verifyDetached } from '../../cms/verify.ts'
import { type Pdf, Version } from '../read/pdf.ts'
import { levelOf, type PdfSignature } from '../read/signatures.ts'
import { coverageOf } from './byte-range.ts'
import { isoOf } from './dates.ts'
import type { PdfDoubt, PdfFault, PdfNote } from './faults.ts'
import type { SignatureReport, SigningTime } from './report.ts'

export interface Judging {
  /** Certificates that are trusted here, in DER. */
  anchors: readonly Uint8Array[]
  /** The moment as of which is judged. */
  at: Date
}

export async function judgeSignature(
  pdf: Pdf,
  signature: PdfSignature,
  judging: Judging,
): Promise<SignatureReport> {
  const about = {
    revision: signature.revision,
    certifies: levelOf(Version.of(pdf), signature) !== undefined,
    reason: signature.reason,
  }
  const { faults, content } = coverageOf(pdf, signature)
  const cms = unpadded(pdf, signature)
  if (!content || !cms) {
    const own: PdfFault[] = cms ? [] : [{ code: 'padding' }]
    return { ...about, faults: faults.length > 0 ? faults : own, doubts: [], notes: [] }
  }
  const report = await verifyDetached(cms, content)
  return { ...about, ...judged(report, signature, judging) }
}

/**
 * The signature without the zeros that fill its place; undefined where anything else stands there. Its own
 * bytes are the only ones that it does not cover, so there is one way to write them: digits without a
 * space, in capitals or in small letters.
 */
function unpadded({ bytes: file }: Pdf, { contents }: PdfSignature): Uint8Array | undefined {
  if (!contents) return undefined
  const { bytes, start, end } = contents
  const digits = Buffer.from(file.subarray(start + 1, end - 1)).toString('latin1')
  if (digits.length % 2 > 0 || (/[^0-9A-F]/.test(digits) && /[^0-9a-f]/.test(digits)))
    return undefined
  try {
    const length = derLength(bytes)
    return bytes.subarray(length).every((byte) => byte === 0)
      ? bytes.subarray(0, length)
      : undefined
  } catch {
    return undefined
  }
}

function judged(report: CmsReport, signature: PdfSignature, judging: Judging) {
  const faults: PdfFault[] = report.faults.map((fault) => ({ code: 'cms', fault }))
  if (signature.subFilter !== 'ETSI.CAdES.detached')
    faults.push({ code: 'kind', subFilter: signature.subFilter })
  const time = timeOf(report, signature)
  if (!time) faults.push({ code: 'time-unreadable' })
  const moment = time ? new Date(time.at) : judging.at
  const chain = judgeChain(report.chain, judging.anchors, moment)
  if (report.chain.length > 0 && chain.trust === 'trusted')
    faults.push(...chain.faults.map((fault) => ({ code: 'chain', fault }) as const))
  else faults.push(...ownTimeFaults(chain.faults))
  return {
    certificate: report.signer,
    handedOut: report.signer && handedOutIn(report.chain, report.signer),
    handedOutDer: report.signer && handedOutDer(report.chain, report.signer),
    anchor: chain.anchor,
    time,
    algorithms: report.algorithms,
    faults,
    doubts: [...trustDoubts(report, chain), ...timeDoubts(time, judging)],
    notes: notesOn(report, time, judging),
  }
}

type Chain = ReturnType<typeof judgeChain>

/** A certificate out of its time is a fault whoever vouches for it. */
const ownTimeFaults = (faults: Chain['faults']): PdfFault[] =>
  faults
    .filter(({ code }) => code === 'expired' || code === 'not-yet-valid')
    .map((fault) => ({ code: 'chain', fault }))

function trustDoubts({ signer }: CmsReport, chain: Chain): PdfDoubt[] {
  if (!signer || chain.trust === 'trusted') return []
  const flaws = chain.faults.filter(({ code }) => code !== 'expired' && code !== 'not-yet-valid')
  return [{ code: 'unknown-issuer', issuer: signer.issuer, flaws }]
}

/** A timestamp that holds, or what the signer's clock told. */
function timeOf({ timestamp }: CmsReport, signature: PdfSignature): SigningTime | undefined {
  if (timestamp?.time && timestamp.faults.length === 0)
    return { at: timestamp.time, source: 'timestamp', authority: timestamp.authority }
  const at = isoOf(signature.claimedTime)
  return at === undefined ? undefined : { at, source: 'own-clock' }
}

/** Clocks differ a little. */
const tolerance = 10 * 60 * 1000

const timeDoubts = (time: SigningTime | undefined, { at }: Judging): PdfDoubt[] =>
  time && new Date(time.at).getTime() > at.getTime() + tolerance
    ? [{ code: 'in-future', time: time.at }]
    : []

function notesOn(
  { signer, timestamp }: CmsReport,
  time: SigningTime | undefined,
  judging: Judging,
): PdfNote[] {
  const notes = time ? clockNotes(time, timestamp, judging) : []
  // Without a clock that is trusted, it may have been signed after its certificate had expired.
  const hasRunOut = signer !== undefined && judging.at.toISOString() > signer.until
  if (hasRunOut && notes.length > 0) notes.push({ code: 'expired-since', until: signer.until })
  if (signer && isOwnIssue(signer)) notes.push({ code: 'self-issued' })
  return notes
}

function clockNotes(
  { source }: SigningTime,
  timestamp: TimestampReport | undefined,
  { anchors }: Judging,
): PdfNote[] {
  if (source === 'own-clock' || !timestamp?.time) return [{ code: 'own-clock' }]
  const { trust, faults, anchor } = judgeChain(timestamp.chain, anchors, new Date(timestamp.time))
  // Who is relied on as a person is not thereby a clock.
  const isClock = anchor !== undefined && ownerOf(anchor) === undefined
  if (trust === 'trusted' && faults.length === 0 && isClock) return []
  return [{ code: 'unknown-clock', authority: timestamp.authority?.name ?? 'the authority' }]
}

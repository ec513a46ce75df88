/**
 * Whether a signed PDF still stands: each signature by itself, the file as a whole, what was added after
 * each signature, and whether all who have to sign did.
 *
 * What the document says of itself (who has to sign, which files belong to it) is taken from the revision
 * that the first signature made: nobody can add to it or take from it afterwards.
 */
import type { Manifest } from '../../../plan/manifest.ts'
import { PdfError } from '../read/fault.ts'
import { type Pdf, readPdfAsFar } from '../read/pdf.ts'
import { firstSigned, type PdfSignature, signaturesOf } from '../read/signatures.ts'
import type { PdfDict } from '../read/values.ts'
import { type Carried, carriedBy } from './carried.ts'
import type { PdfDoubt, PdfFault, PdfNote } from './faults.ts'
import { type Judging, judgeSignature } from './judge-signature.ts'
import { recordsOf } from './records.ts'
import type { PdfRecord, PdfReport, PdfSigner, SignatureReport, SignerStatus } from './report.ts'
import { roleOf, signersOf } from './signers.ts'
import { copyFaults, type Judged, orderNotes, roleFaults } from './together.ts'
import { updateFaults } from './update.ts'
import { fileDoubts, fileFaults, unreadableFault } from './whole-file.ts'

export interface PdfQuestion extends Judging {
  /** Roles that must have signed, besides those that the document names. */
  expectedRoles?: readonly string[]
}

/** Never throws for anything in `bytes`: what cannot be read is a fault like another. */
export async function verifyPdf(bytes: Uint8Array, question: PdfQuestion): Promise<PdfReport> {
  try {
    return await reportOn(readPdfAsFar(bytes), question)
  } catch (error) {
    if (!(error instanceof PdfError)) throw error
    return unreadable(error)
  }
}

const unreadable = (error: PdfError): PdfReport => ({
  verdict: 'invalid',
  signers: [],
  recorded: [],
  faults: [unreadableFault(error)],
  doubts: [],
  revisions: 0,
  attachments: [],
})

async function reportOn(pdf: Pdf, question: PdfQuestion): Promise<PdfReport> {
  const made = [...signaturesOf(pdf)].sort((one, other) => one.revision - other.revision)
  const carried = carriedBy(firstSigned(pdf))
  const changes = laterChanges(pdf, made)
  const faults = [...changes, ...fileFaults(pdf, made), ...carried.faults]
  const alone = await judgedAlone(pdf, made, carried.manifest, question)
  const judged = seenTogether(alone, lastChange(pdf, changes))
  const signers = signersOf(pdf, judged, carried.manifest, question.expectedRoles)
  const recorded = recordsOf(carried.manifest, signers)
  const doubts = fileDoubts(carried, question.expectedRoles ?? [], question.at)
  return {
    verdict: verdictOf(signers, recorded, faults, doubts),
    signers,
    recorded,
    faults,
    doubts,
    revisions: pdf.revisions.length,
    ...shownOf(carried),
  }
}

const shownOf = ({ faults: _, plan: __, ...shown }: Carried) => shown

/** What updates after the first signature change, besides signing. */
function laterChanges(pdf: Pdf, [first]: readonly PdfSignature[]): PdfFault[] {
  const later = first ? pdf.revisions.slice(first.revision + 1) : []
  return later.flatMap(({ index }) => updateFaults(pdf, index))
}

/** The last revision that changes what was signed before it; past all of them where bytes could not be read. */
function lastChange({ fault }: Pdf, changes: readonly PdfFault[]): number {
  if (fault) return Number.POSITIVE_INFINITY
  const revisions = changes.map((one) => (one.code === 'changed' ? one.revision : 0))
  return revisions.reduce((one, other) => Math.max(one, other), 0)
}

async function judgedAlone(
  pdf: Pdf,
  made: readonly PdfSignature[],
  manifest: Manifest | undefined,
  judging: Judging,
): Promise<Judged[]> {
  const alone: Judged[] = []
  // One that stands in many fields is judged once: each time means going through the whole file.
  const known = new Map<PdfDict, SignatureReport>()
  for (const signature of made) {
    const report = known.get(signature.dict) ?? (await judgeSignature(pdf, signature, judging))
    known.set(signature.dict, report)
    alone.push({ signature, report, role: roleOf(signature.field.name, manifest) })
  }
  return alone
}

function seenTogether(alone: readonly Judged[], changedIn: number): Judged[] {
  return alone.map((one, at) => {
    const { report, signature } = one
    const later: PdfFault[] = signature.revision < changedIn ? [{ code: 'changed-after' }] : []
    const faults = [...later, ...copyFaults(one, alone), ...roleFaults(one, alone)]
    const open: PdfNote[] = at > 0 || report.certifies ? [] : [{ code: 'not-certified' }]
    const notes = [...report.notes, ...orderNotes(one, alone[at - 1]), ...open]
    return { ...one, report: { ...report, faults: [...report.faults, ...faults], notes } }
  })
}

/** What is broken counts first, then what is missing, then what nobody can say. */
function verdictOf(
  signers: readonly PdfSigner[],
  recorded: readonly PdfRecord[],
  faults: readonly PdfFault[],
  doubts: readonly PdfDoubt[],
): PdfReport['verdict'] {
  const has = (status: SignerStatus, among: readonly { status: string }[] = signers) =>
    among.some((one) => one.status === status)
  if (faults.length > 0 || has('invalid')) return 'invalid'
  if (!signers.some(({ signature }) => signature)) return 'unsigned'
  const required = [...signers, ...recorded].filter((one) => one.required)
  if (has('missing', required)) return 'missing'
  return doubts.length > 0 || has('unverifiable', required) ? 'unverifiable' : 'valid'
}

/** The report for a person: the verdict first, then each signer, the document, and what to type next. */
import type { Paint } from '../../../../lint/formats/paint.ts'
import { printable, wrap } from '../../../../lint/formats/wrap.ts'
import {
  pdfDoubtText,
  pdfFaultText,
  pdfNoteText,
} from '../../../../signing/pdf/verify/fault-text.ts'
import type {
  PdfRecord,
  PdfReport,
  PdfSigner,
  SignatureReport,
  SignerStatus,
} from '../../../../signing/pdf/verify/report.ts'
import type { CertificateFacts } from '../../../../signing/signer.ts'
import { fingerprintRows } from '../../../signing/fingerprint.ts'
import { misfitWords } from '../misfits.ts'
import type { Against } from './against.ts'
import { nextSteps } from './next-steps.ts'
import { recordedVerdict, recordWords } from './recorded-words.ts'
import { holds, type Verified } from './verified.ts'

interface Look {
  paint: Paint
  width: number
}

export function pretty(verified: Verified, look: Look): string {
  const { report } = verified
  const blocks = [
    [headline(verified, look), ...sentences(fileLines(report), look)].join('\n'),
    ...report.signers.filter(isMade).map((signer) => signerBlock(signer, look)),
    report.signers
      .filter((one) => !isMade(one) && !isToldBelow(one, report))
      .map((signer) => signerBlock(signer, look))
      .join('\n'),
    report.recorded.flatMap((record) => recordLines(record, look)).join('\n'),
    sentences([...documentLines(report), ...againstLines(verified)], look, 0).join('\n'),
    sentences(meaningLines(verified), look, 0).map(look.paint.dim).join('\n'),
    sentences(nextSteps(verified), look, 0).join('\n'),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** A field that need not be filled, of somebody who signed elsewhere. */
const isToldBelow = ({ role, required }: PdfSigner, { recorded }: PdfReport): boolean =>
  !required && recorded.some((one) => one.role === role)

const verdicts: Record<PdfReport['verdict'], string> = {
  valid: 'valid: everybody who has to sign did, and nothing was changed since',
  invalid: 'INVALID: do not rely on this document',
  unverifiable: 'unverifiable: nothing is broken, but nobody here can say that it is right',
  missing: 'incomplete: not everybody who has to sign did',
  unsigned: 'not signed',
}

function headline({ file, report, against }: Verified, { paint }: Look): string {
  const color = colorOf(report.verdict === 'unsigned' ? 'missing' : report.verdict, paint)
  const told = report.verdict === 'valid' ? recordedVerdict(report) : undefined
  const words = told ?? verdicts[report.verdict]
  const differs = report.verdict === 'valid' && against !== undefined && against.is !== 'same'
  const more = differs ? paint.warning('; but the plan is another now') : ''
  return `${paint.bold(file)}: ${color(words)}${more}`
}

function colorOf(status: SignerStatus, paint: Paint): (text: string) => string {
  if (status === 'valid') return paint.info
  return status === 'invalid' ? paint.error : paint.warning
}

const fileLines = ({ faults, doubts, signers }: PdfReport): string[] => [
  ...(signers.length === 0 ? ['It has no places for signatures.'] : []),
  ...faults.map((fault) => `${sentence(pdfFaultText(fault))}`),
  ...doubts.map((doubt) => sentence(pdfDoubtText(doubt))),
]

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`

/** Each on lines of its own, indented as it is by itself and by so much more. */
const sentences = (lines: readonly string[], { width }: Look, indent = 2): string[] =>
  lines.map((line) => {
    const own = indent + line.length - line.trimStart().length
    return `${' '.repeat(own)}${wrap(printable(line.trim()), width - own, own)}`
  })

const isMade = ({ signature }: PdfSigner): boolean => signature !== undefined

function signerBlock(signer: PdfSigner, look: Look): string {
  const { status, role, required, signature, expected } = signer
  const paint = colorOf(status, look.paint)
  const state = status === 'missing' && !required ? 'not signed (not required)' : status
  const name = signature?.certificate?.name || expected
  const who = !name ? '' : `, ${printable(name)}`
  const head = `${look.paint.bold(printable(role))}${who}: ${paint(state)}`
  return [head, ...sentences(signature ? signatureLines(signature) : [], look)].join('\n')
}

function recordLines(record: PdfRecord, look: Look): string[] {
  const { role, status, required } = record
  const paint = status === 'recorded' ? look.paint.info : colorOf(status, look.paint)
  const state =
    status === 'recorded' ? '' : ` ${paint(status)}${required ? '' : ' (not required)'},`
  return [
    `${look.paint.bold(printable(role))}:${state} ${wrap(printable(recordWords(record)), look.width - 2, 2)}`,
  ]
}

function signatureLines(signature: SignatureReport): string[] {
  const { faults, doubts, notes } = signature
  return [
    ...faults.map((fault) => sentence(pdfFaultText(fault))),
    ...doubts.map((doubt) => sentence(pdfDoubtText(doubt))),
    ...timeLines(signature),
    ...certificateLines(signature),
    ...(signature.reason === undefined ? [] : [`Reason given: ${signature.reason}`]),
    ...notes.filter(({ code }) => code !== 'own-clock').map((note) => sentence(pdfNoteText(note))),
    ...compareLines(signature),
  ]
}

function timeLines({ time }: SignatureReport): string[] {
  if (!time) return []
  const at = `Signed ${time.at.slice(0, 10)} ${time.at.slice(11, 16)} UTC`
  return time.source === 'own-clock'
    ? [`${at} by the signer’s own clock.`]
    : [`${at}, as ${time.authority?.name ?? 'a timestamp authority'} vouches.`]
}

function certificateLines({ certificate, anchor }: SignatureReport): string[] {
  if (!certificate) return []
  const { issuer, fingerprint, key } = certificate
  const by = issuer === '' ? '' : `, issued by ${issuer}`
  const trust = anchor ? `; trusted here${byFingerprint(anchor, certificate)}` : ''
  return [`Certificate ${shortened(fingerprint)} (${key})${by}${trust}`]
}

const byFingerprint = (anchor: CertificateFacts, { fingerprint }: CertificateFacts): string =>
  anchor.fingerprint === fingerprint
    ? ''
    : ` by the fingerprint ${fingerprintRows(anchor.fingerprint)[0].slice(0, 29)} …`

/** As on the page: enough to tell it from others. */
const shortened = (fingerprint: string): string => `${fingerprint.slice(0, 29)}…`

/** Where nobody vouches for a certificate yet: what its holder would read out. */
function compareLines({ handedOut, anchor, doubts }: SignatureReport): string[] {
  const isUnknown = !anchor && doubts.some(({ code }) => code === 'unknown-issuer')
  if (!isUnknown || !handedOut) return []
  return [
    'To be sure whose it is, let that person read the fingerprint to you, in person or by telephone:',
    ...fingerprintRows(handedOut.fingerprint).map((row) => `  ${row}`),
  ]
}

function documentLines(report: PdfReport): string[] {
  const { manifest, revisions, attachments } = report
  if (!manifest) return attachments.length > 0 ? [`Carries: ${namesOf(attachments)}.`] : []
  const { plan, revision, code, mark } = manifest
  const which = [plan, revision === undefined ? undefined : `revision ${revision}`]
  const shows = which.filter((word) => word !== undefined).join(', ')
  return [
    `Shows ${shows === '' ? 'a plan' : shows}; code ${code}.`,
    ...fitLines(report),
    ...(mark === undefined ? [] : [`Every page is marked “${mark}”.`]),
    ...(revisions > 1 && report.faults.length === 0
      ? [`Written ${revisions} times: once, then a signature at a time.`]
      : []),
  ]
}

function fitLines({ manifest, planDigest, isPrinted }: PdfReport): string[] {
  const holders = [
    ...(isPrinted ? ['its pages'] : []),
    ...(planDigest === manifest?.digest ? ['the plan attached to it'] : []),
  ]
  return holders.length > 0 ? [sentence(`${holders.join(' and ')} have this very code`)] : []
}

const namesOf = (attachments: PdfReport['attachments']): string =>
  attachments.map(({ name }) => name).join(', ')

function againstLines({ against }: Verified): string[] {
  if (!against) return []
  const { misfits, file } = against
  const told = misfits === 0 ? [] : [`${misfitWords(misfits)}.`, `To see it: txplan lint ${file}`]
  return [...heldLines(against), ...told]
}

function heldLines(against: Against): string[] {
  const { file, code } = against
  if (against.is === 'same') return [`${file} says the same as what was signed.`]
  if (against.is === 'other-plan') return [`${file} is another plan than the one in the document.`]
  if (against.is === 'unknown')
    return [`Whether ${file} is the plan in this document, the document does not tell.`]
  const { lines } = against
  return [
    `${file} is not what was signed any more (its code is ${code} now)${lines ? ':' : '; the document does not carry its plan to compare with.'}`,
    ...(lines ?? []).map((line) => `  ${line}`),
  ]
}

/** What a signature proves, said where there is one that holds. */
function meaningLines(verified: Verified): string[] {
  const { signers } = verified.report
  const made = signers.some(({ status, signature }) => signature && status !== 'invalid')
  if (!made) return []
  const what = holds(verified) ? 'This shows' : 'A signature shows'
  const { planDigest } = verified.report
  return [
    `${what} that the keys of these certificates signed this very document. Whose keys they are, the certificates say; whether one was withdrawn since, nobody was asked.`,
    ...(planDigest === undefined
      ? []
      : [
          'That the pages say what the plan attached to them says, whoever signed vouches for: only their codes are compared here.',
        ]),
  ]
}

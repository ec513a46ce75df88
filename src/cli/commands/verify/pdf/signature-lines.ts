/** What is told of one signature: what is wrong, what nobody can say, when and by whose certificate. */
import {
  pdfDoubtText,
  pdfFaultText,
  pdfNoteText,
} from '../../../../signing/pdf/verify/fault-text.ts'
import type { SignatureReport } from '../../../../signing/pdf/verify/report.ts'
import type { CertificateFacts } from '../../../../signing/signer.ts'
import { fingerprintRows } from '../../../signing/fingerprint.ts'
import { sentence } from './sentence.ts'

export function signatureLines(signature: SignatureReport): string[] {
  const { faults, doubts, notes } = signature
  return [
    ...faults.map((fault) => sentence(pdfFaultText(fault))),
    ...doubts.map((doubt) => sentence(pdfDoubtText(doubt))),
    ...timeLines(signature),
    ...certificateLines(signature),
    ...(signature.reason === undefined ? [] : [`Reason given: ${signature.reason}`]),
    ...notes
      .filter(({ code }) => !toldElsewhere.has(code))
      .map((note) => sentence(pdfNoteText(note))),
    ...compareLines(signature),
  ]
}

/** With the time, and behind all signers. */
const toldElsewhere: ReadonlySet<string> = new Set(['own-clock', 'self-issued'])

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

/** The report for programs. `version` changes when a reader of it would have to. */
import {
  pdfDoubtText,
  pdfFaultText,
  pdfNoteText,
} from '../../../../signing/pdf/verify/fault-text.ts'
import type { PdfDoubt, PdfFault, PdfNote } from '../../../../signing/pdf/verify/faults.ts'
import type { PdfRecord, PdfSigner } from '../../../../signing/pdf/verify/report.ts'
import type { CertificateFacts } from '../../../../signing/signer.ts'
import { recordWords } from './recorded-words.ts'
import type { Verified } from './verified.ts'

const version = 1

export function json({ file, report, against }: Verified): string {
  const { verdict, revisions, manifest, planDigest, faults, doubts, attachments } = report
  const told = {
    version,
    file,
    verdict,
    revisions,
    document: manifest
      ? {
          kind: manifest.document,
          plan: manifest.plan ?? null,
          revision: manifest.revision ?? null,
          digest: manifest.digest,
          code: manifest.code,
          mark: manifest.mark ?? null,
          planDigest: planDigest ?? null,
          isPrinted: report.isPrinted ?? null,
        }
      : null,
    attachments: attachments.map(({ name, type }) => ({ name, type: type ?? null })),
    faults: faults.map(faultOf),
    doubts: doubts.map(doubtOf),
    signers: report.signers.map(signerOf),
    recorded: report.recorded.map(recordOf),
    ...(against ? { against } : {}),
  }
  return `${JSON.stringify(told, null, 2)}\n`
}

const faultOf = (fault: PdfFault) => ({ ...fault, message: pdfFaultText(fault) })
const doubtOf = (doubt: PdfDoubt) => ({ ...doubt, message: pdfDoubtText(doubt) })
const noteOf = (note: PdfNote) => ({ ...note, message: pdfNoteText(note) })

const recordOf = (record: PdfRecord) => ({ ...record, message: recordWords(record) })

function signerOf({ status, role, field, required, expected, signature }: PdfSigner) {
  const { certificate, anchor, time } = signature ?? {}
  return {
    status,
    role,
    field: field ?? null,
    required,
    ...(expected === undefined ? {} : { expected }),
    ...(signature
      ? {
          revision: signature.revision,
          certifies: signature.certifies,
          time: time ? { at: time.at, source: time.source } : null,
          certificate: certificate ? certificateOf(certificate) : null,
          trustedBy: anchor?.fingerprint ?? null,
          ...(signature.algorithms ? { algorithms: signature.algorithms } : {}),
          ...(signature.reason === undefined ? {} : { reason: signature.reason }),
          faults: signature.faults.map(faultOf),
          doubts: signature.doubts.map(doubtOf),
          notes: signature.notes.map(noteOf),
        }
      : {}),
  }
}

const certificateOf = ({
  name,
  role,
  issuer,
  fingerprint,
  from,
  until,
  key,
}: CertificateFacts) => ({
  // Empty where names are not to be told.
  ...(name === '' ? {} : { name, issuer }),
  role: role ?? null,
  fingerprint,
  from,
  until,
  key,
})

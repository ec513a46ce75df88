/** What was found out about a signed PDF. */
import type { Manifest, ManifestRecord } from '../../../plan/manifest.ts'
import type { CertificateFacts } from '../../signer.ts'
import type { PdfAttachment } from '../read/attachments.ts'
import type { PdfDoubt, PdfFault, PdfNote } from './faults.ts'

/** The words of `verify`; what is stale in a plan is invalid in a document, which nobody edits. */
export type SignerStatus = 'valid' | 'invalid' | 'unverifiable' | 'missing'

export interface PdfSigner {
  status: SignerStatus
  /** Name of the field; undefined for a role that has none in this document. */
  field?: string
  role: string
  required: boolean
  /** Who is expected to sign, where the document says. */
  expected?: string
  /** What the signature says; undefined where the field is empty. */
  signature?: SignatureReport
}

/** A signature that the plan has on paper, spoken or withheld: the document tells of it, and cannot prove it. */
export interface PdfRecord extends ManifestRecord {
  /** `recorded` where it counts for the text of this document, as far as the plan says. */
  status: 'recorded' | 'missing' | 'unverifiable'
  because?: 'other-text' | 'not-accepted' | 'no-digest' | 'image'
}

export interface SignatureReport {
  /** Which revision of the file it made, 0 for the file as first written. */
  revision: number
  /** The first one, which says what may be added later. */
  certifies: boolean
  certificate?: CertificateFacts
  /** The one whose fingerprint the signer reads out to others: that, or the own authority behind it. */
  handedOut?: CertificateFacts
  /** That one in DER. */
  handedOutDer?: Uint8Array | undefined
  /** The certificate that is trusted here and that vouches for it. */
  anchor?: CertificateFacts
  time?: SigningTime
  algorithms?: { digest: string; signature: string }
  /** Given by the signer. */
  reason?: string
  faults: readonly PdfFault[]
  doubts: readonly PdfDoubt[]
  notes: readonly PdfNote[]
}

export interface SigningTime {
  /** ISO 8601 in UTC. */
  at: string
  source: 'timestamp' | 'own-clock'
  authority?: CertificateFacts
}

export interface PdfReport {
  /** Valid only where nothing is broken and all who have to sign have done so, with certificates trusted here. */
  verdict: 'valid' | 'invalid' | 'unverifiable' | 'missing' | 'unsigned'
  /** Those who are to sign, in the order of the document, then those who signed besides. */
  signers: readonly PdfSigner[]
  /** Those who are entered in the plan and have no field here. */
  recorded: readonly PdfRecord[]
  /** What is wrong with the file as a whole. */
  faults: readonly PdfFault[]
  doubts: readonly PdfDoubt[]
  /** How often the file was written, the first time included. */
  revisions: number
  /** Absent where the document has none that can be read. */
  manifest?: Manifest
  attachments: readonly PdfAttachment[]
  /** Digest of the attached plan, worked out anew. */
  planDigest?: string
  /** Whether the pages show the code of the digest; undefined where none that can be read is on them. */
  isPrinted?: boolean
}

/** What was found out about a signature; what follows from it, the reader of the report decides. */
import type { CertificateFacts } from '../signer.ts'
import type { CmsFault } from './faults.ts'

export interface CmsReport {
  /**
   * Everything that is wrong, that of the timestamp included. Empty: this text was signed with the key of this
   * certificate. Whether anybody vouches for the certificate is another question: see `judgeChain`.
   */
  faults: readonly CmsFault[]
  /** Whose certificate it is; undefined where none can be read. */
  signer?: CertificateFacts
  /** Certificates in DER: that of the signer first, then the others in the signature. */
  chain: readonly Uint8Array[]
  /** In words, such as `SHA-256` and `ECDSA`; undefined where they are not known. */
  algorithms?: { digest: string; signature: string }
  timestamp?: TimestampReport
}

export interface TimestampReport {
  /** ISO 8601 in UTC; undefined where the token cannot be read. */
  time?: string
  /** Who vouches for the time. */
  authority?: CertificateFacts
  chain: readonly Uint8Array[]
  /** Empty where the token can be relied on, once its authority is trusted. */
  faults: readonly CmsFault[]
}

/** Whether the signature, with its timestamp where it has one, holds together in itself. */
export const isWhole = ({ faults }: CmsReport): boolean => faults.length === 0

/** What signs: a key with its certificate. How the two came here, from disk or a smart card, is not known here. */
import type { KeyObject } from 'node:crypto'

export interface Signer {
  /** The certificates in DER: that of the key first, then its issuers. */
  chain: readonly Uint8Array[]
  /** P-256 or RSA of at least 3072 bits; both sign SHA-256. */
  key: KeyObject
}

/** What a certificate says, for a person and for judging it. */
export interface CertificateFacts {
  /** Common name of the holder. */
  name: string
  /** The role in which the holder signs, where the `title` (X.520) names one that plans know. */
  role?: string
  organization?: string
  email?: string
  issuer: string
  /** True where holder and issuer are one. */
  isSelfIssued: boolean
  /** SHA-256 of the DER, upper-case pairs with colons. */
  fingerprint: string
  serial: string
  /** Valid from and until, ISO 8601 in UTC. */
  from: string
  until: string
  /** `P-256`, `RSA 3072`, or what else it is. */
  key: string
}

/**
 * Asks a timestamp authority (RFC 3161) about a request in DER and gives its whole response in DER.
 * Throws where there is none: a signature that was to have a time is not made without one.
 */
export type TimestampClient = (request: Uint8Array) => Promise<Uint8Array>

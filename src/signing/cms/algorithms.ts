/** The algorithms of a signature: those that are verified, those that are known to be weak, and no others. */
import type { CmsFault } from './faults.ts'
import { oid } from './oids.ts'
import type { SignerPart } from './structure.ts'

/** Names as node:crypto takes them. */
export type Hash = 'sha1' | 'sha256' | 'sha384' | 'sha512'

/** RFC 5754 and RFC 8702. SHA-1 stands here because timestamps still name a certificate by it (RFC 3161). */
const hashes: Record<string, Hash> = {
  [oid.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

const weakHashes: Record<string, string> = {
  '1.3.14.3.2.26': 'SHA-1',
  '1.2.840.113549.2.5': 'MD5',
  '2.16.840.1.101.3.4.2.4': 'SHA-224',
}

interface Scheme {
  kind: 'rsa' | 'ec'
  /** Undefined: that of the digest. */
  hash?: Hash
}

const schemes: Record<string, Scheme> = {
  [oid.rsa]: { kind: 'rsa' },
  [oid.rsaSha256]: { kind: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { kind: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { kind: 'rsa', hash: 'sha512' },
  [oid.ecdsaSha256]: { kind: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { kind: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { kind: 'ec', hash: 'sha512' },
}

const weakSchemes: Record<string, string> = {
  '1.2.840.113549.1.1.4': 'MD5 with RSA',
  '1.2.840.113549.1.1.5': 'SHA-1 with RSA',
  '1.2.840.10045.4.1': 'SHA-1 with ECDSA',
  '1.2.840.10040.4.3': 'SHA-1 with DSA',
}

interface Algorithms {
  digest: Hash
  signature: { kind: 'rsa' | 'ec'; hash: Hash }
}

/** What a signer signed with, or why it is not to be relied on. */
export function algorithmsOf(signer: SignerPart): Algorithms | CmsFault {
  const digest = hashNamed(signer.digestAlgorithm)
  if (typeof digest !== 'string') return digest
  const id = signer.signatureAlgorithm
  const scheme = schemes[id]
  if (!scheme) return unusable(id, weakSchemes)
  // RFC 5754, 3.2: where the signature names a hash, it is that of the attributes.
  return { digest, signature: { kind: scheme.kind, hash: scheme.hash ?? digest } }
}

export const hashNamed = (id: string): Hash | CmsFault => hashes[id] ?? unusable(id, weakHashes)

/** Why a certificate's own signature is not to be relied on. */
export const weakScheme = (id: string): string | undefined => weakSchemes[id]

export const hashWords: Record<Hash, string> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
}

const unusable = (id: string, weak: Record<string, string>): CmsFault =>
  weak[id] ? { code: 'weak-algorithm', name: weak[id] } : { code: 'unknown-algorithm', id }

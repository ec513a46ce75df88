/** Whether a certificate is one to sign documents with, and whether its key is strong enough. */
import type { KeyObject } from 'node:crypto'
import type { Certificate } from './certificate.ts'
import type { CmsFault, UnsuitableFor } from './faults.ts'
import { oid } from './oids.ts'

/** Conditions that are understood here or do not bear on a signature (RFC 5280, 4.2). */
const understood = new Set<string>([
  oid.keyUsage,
  oid.alternativeNames,
  oid.basicConstraints,
  oid.extendedKeyUsage,
  // certificatePolicies: all policies are accepted, as RFC 5280, 6.1.1 (c), lets one.
  '2.5.29.32',
])

const documentPurposes: readonly string[] = [
  oid.documentSigning,
  oid.emailProtection,
  oid.anyPurpose,
  oid.adobeSigning,
]

/** Why nobody may sign a document with this certificate, if so. */
export function unsuitableFor(certificate: Certificate): UnsuitableFor | undefined {
  if (certificate.isAuthority) return 'authority'
  if (!maySign(certificate)) return 'key-usage'
  const ids = certificate.purposes?.ids
  if (ids && !ids.some((id) => documentPurposes.includes(id))) return 'purpose'
  return hasUnknownCondition(certificate) ? 'unknown-extension' : undefined
}

/** RFC 3161, 2.3: one purpose only, and said to be binding. */
export function unsuitableForTime(certificate: Certificate): UnsuitableFor | undefined {
  const { purposes } = certificate
  const isForTime = purposes?.ids.length === 1 && purposes.ids[0] === oid.timeStamping
  if (!isForTime || !purposes.isCritical) return 'purpose'
  if (!maySign(certificate)) return 'key-usage'
  return hasUnknownCondition(certificate) ? 'unknown-extension' : undefined
}

export const hasUnknownCondition = ({ critical }: Certificate): boolean =>
  critical.some((id) => !understood.has(id))

/** NIST SP 800-131A: RSA below 2048 bits and curves below 224 are no longer to be relied on. */
export function weakKeyFault({ key, facts }: Certificate): CmsFault[] {
  return isWeak(key) ? [{ code: 'weak-key', key: facts.key }] : []
}

function isWeak({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): boolean {
  if (type === 'rsa' || type === 'rsa-pss') return (details?.modulusLength ?? 0) < 2048
  if (type === 'ec')
    return /^(secp(112|128|160|192)|prime192|sect1|wap)/.test(details?.namedCurve ?? '')
  return type !== 'ed25519' && type !== 'ed448'
}

/** P-256 and RSA of 3072 bits or more: what we sign with. */
export function isKeyToSignWith({
  asymmetricKeyType: type,
  asymmetricKeyDetails: details,
}: KeyObject): boolean {
  if (type === 'rsa') return (details?.modulusLength ?? 0) >= 3072
  return type === 'ec' && details?.namedCurve === 'prime256v1'
}

function maySign({ usages }: Certificate): boolean {
  return !usages || usages.has('digitalSignature') || usages.has('nonRepudiation')
}

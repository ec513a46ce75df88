/** Reads a certificate (X.509, RFC 5280): its key from OpenSSL, what it says from pkijs, both from the same bytes. */
import { type KeyObject, X509Certificate } from 'node:crypto'
import { BitString, OctetString } from 'asn1js'
import { BasicConstraints, ExtKeyUsage, Certificate as Parsed } from 'pkijs'
import type { CertificateFacts } from '../signer.ts'
import { readDer } from './der.ts'
import { factsOf } from './facts.ts'
import { oid } from './oids.ts'

export interface Certificate {
  der: Uint8Array
  facts: CertificateFacts
  key: KeyObject
  /** Names as they stand in the certificate, to be compared octet by octet. */
  subject: Uint8Array
  issuer: Uint8Array
  serial: Uint8Array
  /** subjectKeyIdentifier, where there is one. */
  keyId?: Uint8Array
  from: Date
  until: Date
  /** What it was signed with, as an object identifier. */
  signatureAlgorithm: string
  /** What the key may do, by RFC 5280, 4.2.1.3; undefined where the certificate does not say. */
  usages?: ReadonlySet<KeyUsage>
  purposes?: { ids: readonly string[]; isCritical: boolean }
  isAuthority: boolean
  /** How many authorities may stand below this one. */
  pathLength?: number
  /** Conditions that must be understood before one relies on the certificate. */
  critical: readonly string[]
  isSignedBy(issuer: Certificate): boolean
}

export type KeyUsage = (typeof usageNames)[number]

const usageNames = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
] as const

export class CertificateError extends Error {
  constructor() {
    super('these bytes are not a certificate')
    this.name = 'CertificateError'
  }
}

/** Throws `CertificateError`. */
export function readCertificate(der: Uint8Array): Certificate {
  try {
    const parsed = new Parsed({ schema: readDer(der) })
    const x509 = new X509Certificate(der)
    return certificateOf(der, parsed, x509)
  } catch {
    throw new CertificateError()
  }
}

/** What a certificate says. Throws `CertificateError`. */
export const certificateFacts = (der: Uint8Array): CertificateFacts => readCertificate(der).facts

function certificateOf(der: Uint8Array, parsed: Parsed, x509: X509Certificate): Certificate {
  const key = x509.publicKey
  const basic = extension(parsed, oid.basicConstraints)
  const isAuthority = basic instanceof BasicConstraints && basic.cA === true
  const length = basic instanceof BasicConstraints ? basic.pathLenConstraint : undefined
  return {
    der: Uint8Array.from(der),
    facts: factsOf(parsed, x509),
    key,
    subject: new Uint8Array(parsed.subject.valueBeforeDecode),
    issuer: new Uint8Array(parsed.issuer.valueBeforeDecode),
    serial: new Uint8Array(parsed.serialNumber.valueBlock.valueHexView),
    keyId: keyIdOf(parsed),
    from: parsed.notBefore.value,
    until: parsed.notAfter.value,
    signatureAlgorithm: parsed.signatureAlgorithm.algorithmId,
    usages: usagesOf(parsed),
    purposes: purposesOf(parsed),
    isAuthority,
    pathLength: isAuthority && typeof length === 'number' ? length : undefined,
    critical: (parsed.extensions ?? []).filter((one) => one.critical).map((one) => one.extnID),
    isSignedBy: (issuer) => x509.verify(issuer.key),
  }
}

const extension = (parsed: Parsed, id: string): unknown =>
  parsed.extensions?.find((one) => one.extnID === id)?.parsedValue

function keyIdOf(parsed: Parsed): Uint8Array | undefined {
  const value = extension(parsed, oid.keyId)
  return value instanceof OctetString ? value.valueBlock.valueHexView : undefined
}

function usagesOf(parsed: Parsed): ReadonlySet<KeyUsage> | undefined {
  const value = extension(parsed, oid.keyUsage)
  if (value === undefined) return undefined
  const [first = 0] = value instanceof BitString ? value.valueBlock.valueHexView : []
  return new Set(usageNames.filter((_, bit) => (first & (128 >> bit)) !== 0))
}

function purposesOf(parsed: Parsed): Certificate['purposes'] {
  const found = parsed.extensions?.find((one) => one.extnID === oid.extendedKeyUsage)
  if (!found) return undefined
  // An entry that cannot be read is one that allows nothing.
  const ids = found.parsedValue instanceof ExtKeyUsage ? found.parsedValue.keyPurposes : []
  return { ids, isCritical: found.critical }
}

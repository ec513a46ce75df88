/** What a certificate says of its holder, in values for a person to read. */
import type { X509Certificate } from 'node:crypto'
import { AltName, type Certificate as Parsed, type RelativeDistinguishedNames } from 'pkijs'
import { signerRoles } from '../../care/signer-roles.ts'
import { isSameBytes } from '../bytes.ts'
import type { CertificateFacts } from '../signer.ts'
import { oid } from './oids.ts'

export function factsOf(parsed: Parsed, x509: X509Certificate): CertificateFacts {
  const { subject, issuer } = parsed
  return {
    name: nameIn(subject),
    role: roleIn(subject),
    organization: named(subject, oid.organization),
    email: emailOf(parsed),
    issuer: nameIn(issuer),
    isSelfIssued: isSameBytes(
      new Uint8Array(subject.valueBeforeDecode),
      new Uint8Array(issuer.valueBeforeDecode),
    ),
    fingerprint: x509.fingerprint256,
    serial: x509.serialNumber,
    from: parsed.notBefore.value.toISOString(),
    until: parsed.notAfter.value.toISOString(),
    key: keyName(x509),
  }
}

/** What one calls the holder: some authorities go by their organization only. */
const nameIn = (names: RelativeDistinguishedNames): string =>
  named(names, oid.commonName) ?? named(names, oid.organization) ?? 'without a name'

/** A title such as “Psychologist” is a profession, and says nothing of the role in which somebody signs. */
function roleIn(subject: RelativeDistinguishedNames): string | undefined {
  const titles = textsIn(subject, oid.title).map((title) => title.toLowerCase())
  return titles.some((title) => roles.has(title)) ? titles.join(' / ') : undefined
}

const roles: ReadonlySet<string> = new Set(signerRoles)

function textsIn(names: RelativeDistinguishedNames, type: string): string[] {
  const found = names.typesAndValues.filter((one) => one.type === type)
  return found.flatMap((one) => clean(one.value.valueBlock.value) ?? [])
}

function named(names: RelativeDistinguishedNames, type: string): string | undefined {
  const texts = textsIn(names, type)
  // Of several, every program takes another one: all of them together are nobody’s name.
  return texts.length > 0 ? texts.join(' / ') : undefined
}

function emailOf(parsed: Parsed): string | undefined {
  const value = parsed.extensions?.find((one) => one.extnID === oid.alternativeNames)?.parsedValue
  // RFC 5280, 4.2.1.6: 1 is rfc822Name.
  const names = value instanceof AltName ? value.altNames : []
  return (
    clean(names.find((one) => one.type === 1)?.value) ?? named(parsed.subject, oid.emailAddress)
  )
}

/** A certificate comes from anywhere: what steers a terminal or turns the direction of writing is left out. */
function clean(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return text === '' ? undefined : text.slice(0, 200)
}

const curves: Record<string, string> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
}

export function keyName({ publicKey }: Pick<X509Certificate, 'publicKey'>): string {
  const { asymmetricKeyType: type = 'unknown', asymmetricKeyDetails: details } = publicKey
  if (type === 'rsa' || type === 'rsa-pss') return `RSA ${details?.modulusLength ?? 0}`
  if (type === 'ec') return curves[details?.namedCurve ?? ''] ?? details?.namedCurve ?? 'EC'
  return type
}

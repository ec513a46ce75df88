/** Issues certificates for tests: good ones, and such as no authority ought to issue. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import {
  BitString,
  fromBER,
  Integer,
  Null,
  OctetString,
  Sequence,
  Set as SetOf,
  Utf8String,
} from 'asn1js'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  GeneralName,
  GeneralNames,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs'
import type { Signer } from '../../src/signing/signer.ts'

export interface Issued {
  der: Uint8Array
  key: KeyObject
  publicKey: KeyObject
  /** Its names, for what it issues. */
  subject: RelativeDistinguishedNames
}

export interface Wanted {
  name?: string
  title?: string
  /** A second name, as no certificate ought to have. */
  alsoNamed?: string
  organization?: string
  email?: string
  /** Itself, where nobody is named. */
  issuer?: Issued
  keys?: { privateKey: KeyObject; publicKey: KeyObject }
  from?: string
  until?: string
  isAuthority?: boolean
  pathLength?: number
  /** Bits from the left: digitalSignature, nonRepudiation …; null leaves the extension out. */
  usage?: number | null
  /** Purposes; null leaves the extension out. */
  purposes?: readonly string[] | null
  arePurposesCritical?: boolean
  /** A condition that nobody knows. */
  strangeCondition?: boolean
  /** For what it is signed with. */
  hash?: 'sha1' | 'sha256'
  serial?: number
}

export const documentSigning = '1.3.6.1.5.5.7.3.36'
export const timeStamping = '1.3.6.1.5.5.7.3.8'
export const signatureUsage = 0xc0
export const authorityUsage = 0x06

export const ecKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
export const rsaKeys = (bits = 3072) => generateKeyPairSync('rsa', { modulusLength: bits })

/** An authority that issues certificates. */
export const issueAuthority = (wanted: Wanted = {}): Issued =>
  issue({
    name: 'Test Authority',
    isAuthority: true,
    usage: authorityUsage,
    purposes: null,
    ...wanted,
  })

/** A certificate to sign documents with, unless something else is wanted. */
export function issue(wanted: Wanted = {}): Issued {
  const keys = wanted.keys ?? ecKeys()
  const subject = namesOf(wanted)
  const issuer = wanted.issuer ?? { key: keys.privateKey, subject }
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ value: wanted.serial ?? Math.ceil(Math.random() * 1e9) }),
    issuer: issuer.subject,
    subject,
    notBefore: time(wanted.from ?? '2026-01-01'),
    notAfter: time(wanted.until ?? '2036-01-01'),
    subjectPublicKeyInfo: publicKeyInfo(keys.publicKey),
    extensions: extensionsOf(wanted),
  })
  return {
    der: signed(certificate, issuer.key, wanted.hash ?? 'sha256'),
    key: keys.privateKey,
    publicKey: keys.publicKey,
    subject,
  }
}

/** One who signs, with the authorities above. */
export const signerOf = (leaf: Issued, ...authorities: Issued[]): Signer => ({
  key: leaf.key,
  chain: [leaf, ...authorities].map(({ der }) => der),
})

function signed(certificate: Certificate, key: KeyObject, hash: 'sha1' | 'sha256'): Uint8Array {
  const algorithm = algorithmFor(key, hash)
  certificate.signature = algorithm
  certificate.signatureAlgorithm = algorithm
  const tbs = new Uint8Array(certificate.encodeTBS().toBER())
  certificate.tbs = tbs.slice().buffer
  certificate.signatureValue = new BitString({ valueHex: sign(hash, tbs, key) })
  return new Uint8Array(certificate.toSchema().toBER())
}

function algorithmFor(
  { asymmetricKeyType }: KeyObject,
  hash: 'sha1' | 'sha256',
): AlgorithmIdentifier {
  if (asymmetricKeyType === 'ec')
    return new AlgorithmIdentifier({
      algorithmId: hash === 'sha1' ? '1.2.840.10045.4.1' : '1.2.840.10045.4.3.2',
    })
  return new AlgorithmIdentifier({
    algorithmId: hash === 'sha1' ? '1.2.840.113549.1.1.5' : '1.2.840.113549.1.1.11',
    algorithmParams: new Null(),
  })
}

const publicKeyInfo = (key: KeyObject): PublicKeyInfo =>
  new PublicKeyInfo({ schema: fromBER(key.export({ type: 'spki', format: 'der' })).result })

const time = (text: string): Time => {
  const value = new Date(text)
  // RFC 5280, 4.1.2.5: UTCTime up to 2049, GeneralizedTime from 2050.
  return new Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value })
}

function namesOf({
  name = 'Dana Reyes',
  title,
  organization,
  alsoNamed,
}: Wanted): RelativeDistinguishedNames {
  const entries: [string, string | undefined][] = [
    ['2.5.4.10', organization],
    ['2.5.4.3', name],
    ['2.5.4.3', alsoNamed],
    ['2.5.4.12', title],
  ]
  const sets = entries.flatMap(([type, value]) =>
    value
      ? [
          new SetOf({
            value: [
              new AttributeTypeAndValue({ type, value: new Utf8String({ value }) }).toSchema(),
            ],
          }),
        ]
      : [],
  )
  // Read back from bytes: pkijs would put all entries that it is given into one set.
  const { result } = fromBER(new Sequence({ value: sets }).toBER())
  return new RelativeDistinguishedNames({ schema: result })
}

function extensionsOf(wanted: Wanted): Extension[] {
  const { usage = signatureUsage, purposes = [documentSigning], isAuthority, email } = wanted
  return [
    extension('2.5.29.19', basicConstraints(wanted).toSchema(), true),
    ...(usage === null ? [] : [extension('2.5.29.15', bits(usage), true)]),
    ...(purposes && !isAuthority
      ? [
          extension(
            '2.5.29.37',
            new ExtKeyUsage({ keyPurposes: [...purposes] }).toSchema(),
            wanted.arePurposesCritical ?? false,
          ),
        ]
      : []),
    ...(email ? [extension('2.5.29.17', alternativeNames(email), false)] : []),
    ...(wanted.strangeCondition
      ? [extension('1.3.6.1.4.1.99999.1', new OctetString({ valueHex: new Uint8Array(1) }), true)]
      : []),
  ]
}

const basicConstraints = ({ isAuthority, pathLength }: Wanted): BasicConstraints =>
  new BasicConstraints({
    ...(isAuthority ? { cA: true } : {}),
    ...(pathLength === undefined ? {} : { pathLenConstraint: pathLength }),
  })

const bits = (usage: number): BitString =>
  new BitString({ valueHex: new Uint8Array([usage]), unusedBits: 1 })

const alternativeNames = (email: string) =>
  new GeneralNames({ names: [new GeneralName({ type: 1, value: email })] }).toSchema()

const extension = (extnID: string, value: { toBER(): ArrayBuffer }, critical: boolean): Extension =>
  new Extension({ extnID, critical, extnValue: value.toBER() })

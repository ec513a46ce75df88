/** Makes certificates (X.509 v3, RFC 5280) as an own small authority hands them out. */
import { createHash, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto'
import { readDer } from '../cms/der.ts'
import { oid as ids } from '../cms/oids.ts'
import {
  bits,
  boolean,
  childrenOf,
  der,
  explicit,
  implicit,
  integer,
  type Node,
  octets,
  oid,
  sequence,
  set,
  time,
  utf8,
} from './asn1.ts'

/** Who a certificate speaks of. */
export interface Holder {
  name: string
  organization?: string
  /** As what the holder signs: `title` (X.520). */
  role?: string
}

export interface Validity {
  from: Date
  until: Date
}

/** A certificate to be made: of whom, by whom, for what. */
interface Wanted {
  holder: Node
  issuer: Node
  holderKey: KeyObject
  issuerKey: KeyObject
  validity: Validity
  extensions: readonly Node[]
}

export type Issued = Omit<Wanted, 'extensions'>

/** May hand out certificates, but no further authorities. */
export const authorityCertificate = (issued: Issued): Uint8Array =>
  certificate({
    ...issued,
    extensions: [
      extension(ids.basicConstraints, true, sequence(boolean(true), integer(0))),
      // keyCertSign and cRLSign.
      extension(ids.keyUsage, true, bits(Uint8Array.of(0b00000110), 1)),
    ],
  })

/** Signs documents and nothing else; RFC 9336 names that purpose. */
export const leafCertificate = (issued: Issued, email: string | undefined): Uint8Array =>
  certificate({
    ...issued,
    extensions: [
      extension(ids.basicConstraints, true, sequence()),
      // digitalSignature and nonRepudiation.
      extension(ids.keyUsage, true, bits(Uint8Array.of(0b11000000), 6)),
      extension(
        ids.extendedKeyUsage,
        false,
        sequence(oid(ids.documentSigning), oid(ids.emailProtection)),
      ),
      ...(email === undefined
        ? []
        : [extension(ids.alternativeNames, false, sequence(implicit(1, Buffer.from(email))))]),
    ],
  })

function certificate(wanted: Wanted): Uint8Array {
  const { issuerKey } = wanted
  const algorithm = sequence(oid(ids.ecdsaSha256))
  const content = sequence(
    explicit(0, integer(2)),
    integer(serialNumber()),
    algorithm,
    wanted.issuer,
    sequence(time(wanted.validity.from), time(wanted.validity.until)),
    wanted.holder,
    readDer(publicKeyInfo(wanted.holderKey)),
    explicit(3, sequence(...wanted.extensions, ...keyIdentifiers(wanted))),
  )
  const signature = sign('sha256', der(content), issuerKey)
  return der(sequence(content, algorithm, bits(signature)))
}

/** 127 random bits, positive and never shorter (CA/Browser Forum: at least 64). */
function serialNumber(): Uint8Array {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] as number) & 0x7f) | 0x40
  return bytes
}

const keyIdentifiers = ({ holderKey, issuerKey }: Wanted): Node[] => [
  extension(ids.keyId, false, octets(keyIdentifier(holderKey))),
  extension(ids.issuerKeyId, false, sequence(implicit(0, keyIdentifier(issuerKey)))),
]

/** The first 160 bits of SHA-256 over the public key (RFC 7093, 2.1). */
function keyIdentifier(key: KeyObject): Uint8Array {
  const point = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-65)
  return createHash('sha256').update(point).digest().subarray(0, 20)
}

const publicKeyInfo = (key: KeyObject): Uint8Array =>
  createPublicKey(key).export({ format: 'der', type: 'spki' })

export function nameOf({ name, organization, role }: Holder): Node {
  const parts: [string, string | undefined][] = [
    [ids.organization, organization],
    [ids.commonName, name],
    [ids.title, role],
  ]
  return sequence(
    ...parts.flatMap(([type, value]) => (value ? [set(sequence(oid(type), utf8(value)))] : [])),
  )
}

/** The name that a certificate gives its holder, to the byte: an issuer is found by it. */
export function subjectOf(certificate: Uint8Array): Node {
  const [content] = childrenOf(readDer(certificate))
  // Version, serial number, algorithm, issuer, validity, subject (RFC 5280, 4.1).
  return childrenOf(content as Node)[5] as Node
}

const extension = (id: string, critical: boolean, value: Node): Node =>
  sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(der(value)))

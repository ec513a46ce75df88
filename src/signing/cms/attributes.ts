/**
 * What a signer signs beside the digest of the text: PAdES (ETSI EN 319 142-1, 6.3) wants the kind of content
 * and the certificate, and no signing time: in a PDF that stands in the signature dictionary.
 */
import { createHash } from 'node:crypto'
import { Constructed, ObjectIdentifier, OctetString, Sequence, Set as SetOf } from 'asn1js'
import { type AlgorithmIdentifier, Attribute, SignedAndUnsignedAttributes } from 'pkijs'
import { oid } from './oids.ts'

interface Signed {
  contentType: string
  digest: Uint8Array
  /** DER of the signer's certificate. */
  certificate: Uint8Array
  digestAlgorithm: AlgorithmIdentifier
  signatureAlgorithm: AlgorithmIdentifier
}

export function signedAttributes(signed: Signed): SignedAndUnsignedAttributes {
  const attributes = [
    attribute(oid.contentType, new ObjectIdentifier({ value: signed.contentType })),
    attribute(oid.messageDigest, octets(signed.digest)),
    attribute(oid.signingCertificateV2, certificateId(signed.certificate)),
    attribute(oid.algorithmProtection, protection(signed)),
  ].sort((one, other) => Buffer.compare(derOf(one), derOf(other)))
  return new SignedAndUnsignedAttributes({ type: 0, attributes })
}

/** RFC 5652, 5.4: signed is the SET OF, not the `[0]` under which it travels. */
export const signedBytes = ({ attributes }: SignedAndUnsignedAttributes): Uint8Array =>
  new Uint8Array(new SetOf({ value: attributes.map((one) => one.toSchema()) }).toBER())

export const unsignedAttribute = (type: string, value: Sequence): SignedAndUnsignedAttributes =>
  new SignedAndUnsignedAttributes({ type: 1, attributes: [attribute(type, value)] })

const attribute = (type: string, value: unknown): Attribute =>
  new Attribute({ type, values: [value] })

const derOf = (one: Attribute): Uint8Array => new Uint8Array(one.toSchema().toBER())

const octets = (bytes: Uint8Array): OctetString => new OctetString({ valueHex: bytes })

/** RFC 5035: a hash with SHA-256, which is the default and therefore not named. */
function certificateId(der: Uint8Array): Sequence {
  const hash = createHash('sha256').update(der).digest()
  const id = new Sequence({ value: [octets(hash)] })
  return new Sequence({ value: [new Sequence({ value: [id] })] })
}

/** RFC 6211: `[1]` marks the algorithm of a signature. */
function protection({ digestAlgorithm, signatureAlgorithm }: Signed): Sequence {
  const tagged = new Constructed({
    idBlock: { tagClass: 3, tagNumber: 1 },
    value: signatureAlgorithm.toSchema().valueBlock.value,
  })
  return new Sequence({ value: [digestAlgorithm.toSchema(), tagged] })
}

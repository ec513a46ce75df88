/** What the signer signed beside the digest, read and held against the signature that carries it. */
import { createHash } from 'node:crypto'
import { type AsnType, OctetString } from 'asn1js'
import { isSameBytes } from '../bytes.ts'
import { type Hash, hashNamed } from './algorithms.ts'
import type { Certificate } from './certificate.ts'
import type { CmsFault, SignedAttribute } from './faults.ts'
import { oid } from './oids.ts'
import { algorithmIn, idIn, isTagged, membersOf, octetsIn, sequenceIn } from './parts.ts'
import type { Attribute, SignerPart } from './structure.ts'

interface Expected {
  signer: SignerPart
  certificate: Certificate
  contentType: string
  /** By the digest algorithm that the signature names. */
  digest: Uint8Array
  /** Tokens of many time servers name their certificate by SHA-1 (RFC 3161, 2.4.2); documents do not. */
  mayNameBySha1: boolean
}

/** Whether each attribute says what the signature needs it to say. */
export function attributeFaults(expected: Expected): CmsFault[] {
  const attributes = expected.signer.attributes
  return [
    ...one(attributes, 'content-type', [oid.contentType], (value) =>
      idIn(value) === expected.contentType ? [] : [{ code: 'content-type' }],
    ),
    ...one(attributes, 'message-digest', [oid.messageDigest], (value) =>
      isSameBytes(octetsIn(value), expected.digest) ? [] : [{ code: 'digest-mismatch' }],
    ),
    ...one(attributes, 'signing-certificate', certificateIds(expected), (value, type) =>
      namesCertificate(value, type, expected.certificate) ? [] : [{ code: 'certificate-swapped' }],
    ),
    ...protectionFaults(expected.signer),
  ]
}

/** RFC 5652, 11: each of these stands once, with one value. */
function one(
  attributes: readonly Attribute[],
  attribute: SignedAttribute,
  types: readonly string[],
  check: (value: AsnType, type: string) => CmsFault[],
): CmsFault[] {
  const found = attributes.filter(({ type }) => types.includes(type))
  const [first] = found
  if (!first) return [{ code: 'attribute-missing', attribute }]
  if (found.length > 1 || first.values.length !== 1)
    return [{ code: 'attribute-repeated', attribute }]
  try {
    return check(first.values[0]!, first.type)
  } catch {
    return [{ code: 'attribute-unreadable', attribute }]
  }
}

const certificateIds = ({ mayNameBySha1, signer }: Expected): string[] => {
  const has = (id: string) => signer.attributes.some(({ type }) => type === id)
  // Where a token names its certificate both ways, the stronger one counts.
  if (!mayNameBySha1 || has(oid.signingCertificateV2)) return [oid.signingCertificateV2]
  return [oid.signingCertificate]
}

/** RFC 5035, 3 and 5.4: the first id is that of the signer; version 2 may name another hash than SHA-256. */
function namesCertificate(value: AsnType, type: string, { der }: Certificate): boolean {
  const id = sequenceIn(sequenceIn(sequenceIn(value)[0])[0])
  const named = type === oid.signingCertificateV2 && !(id[0] instanceof OctetString)
  const hash: Hash = type === oid.signingCertificate ? 'sha1' : named ? hashIn(id[0]) : 'sha256'
  return isSameBytes(octetsIn(id[named ? 1 : 0]), createHash(hash).update(der).digest())
}

function hashIn(algorithm: AsnType | undefined): Hash {
  const hash = hashNamed(algorithmIn(algorithm))
  if (typeof hash !== 'string') throw new Error('unknown hash')
  return hash
}

/** RFC 6211: not every signer protects its algorithms, but what is said must be so. */
function protectionFaults({
  attributes,
  digestAlgorithm,
  signatureAlgorithm,
}: SignerPart): CmsFault[] {
  if (!attributes.some(({ type }) => type === oid.algorithmProtection)) return []
  return one(attributes, 'algorithm-protection', [oid.algorithmProtection], (value) => {
    const [digest, signature] = sequenceIn(value)
    const isKept =
      algorithmIn(digest) === digestAlgorithm &&
      isTagged(signature, 1) &&
      idIn(membersOf(signature)[0]) === signatureAlgorithm
    return isKept ? [] : [{ code: 'algorithms-swapped' }]
  })
}

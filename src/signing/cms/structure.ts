/**
 * Takes a CMS SignedData (RFC 5652, 5.1) apart, and keeps the bytes of its parts as they stood there. By hand:
 * pkijs keeps no bytes, accepts more than the standard allows, and takes three times as long as all the rest.
 */
import type { AsnType } from 'asn1js'
import { DerError, rawOf, readDer } from './der.ts'
import type { CmsFault } from './faults.ts'
import { oid } from './oids.ts'
import {
  algorithmIn,
  assertVersion,
  idIn,
  isTagged,
  membersOf,
  octetsIn,
  sequenceIn,
  setIn,
} from './parts.ts'

export interface Signed {
  contentType: string
  /** What is signed, where it lies inside. */
  content?: Uint8Array
  /** Certificates in DER, in their order. */
  certificates: readonly Uint8Array[]
  signers: readonly SignerPart[]
}

/** One signer's share of a signature. */
export interface SignerPart {
  /** Issuer and number of the certificate, or the id of its key. */
  id: AsnType
  digestAlgorithm: string
  signatureAlgorithm: string
  attributes: readonly Attribute[]
  /** What is signed: the attributes as a SET OF (5.4); undefined where there are none. */
  signedBytes?: Uint8Array
  /** DER wants the signed attributes in the order of their bytes (5.4). */
  isInOrder: boolean
  signature: Uint8Array
  /** Timestamps over the signature, in DER. */
  tokens: readonly Uint8Array[]
}

export interface Attribute {
  type: string
  values: readonly AsnType[]
}

/** Reads a SignedData, or says why not. */
export function readSigned(cms: Uint8Array): Signed | CmsFault {
  try {
    return signedIn(readDer(cms))
  } catch (error) {
    return { code: 'unreadable', because: error instanceof DerError ? error.flaw : 'structure' }
  }
}

function signedIn(block: AsnType): Signed {
  const [type, tagged] = sequenceIn(block)
  assert(idIn(type) === oid.signedData && isTagged(tagged, 0))
  const [inner] = membersOf(tagged)
  const [version, digests, encapsulated, ...others] = sequenceIn(inner)
  assertVersion(version)
  const named = setIn(digests).map(algorithmIn)
  const certificates = isTagged(others[0], 0) ? membersOf(others.shift()).map(rawOf) : []
  // Lists of revoked certificates: nobody here asks them.
  if (isTagged(others[0], 1)) others.shift()
  const [signers, ...more] = others
  assert(more.length === 0)
  const parts = setIn(signers).map(signerPart)
  assert(parts.every(({ digestAlgorithm }) => named.includes(digestAlgorithm)))
  return { ...contentIn(encapsulated), certificates, signers: parts }
}

function contentIn(encapsulated: AsnType | undefined): Pick<Signed, 'contentType' | 'content'> {
  const [type, tagged] = sequenceIn(encapsulated)
  const contentType = idIn(type)
  if (!tagged) return { contentType }
  assert(isTagged(tagged, 0))
  return { contentType, content: Uint8Array.from(octetsIn(membersOf(tagged)[0])) }
}

function signerPart(block: AsnType): SignerPart {
  const [version, id, digest, ...others] = sequenceIn(block)
  assertVersion(version)
  assert(id !== undefined)
  const signed = isTagged(others[0], 0) ? others.shift() : undefined
  const [algorithm, signature, unsigned, ...more] = others
  assert(more.length === 0 && (!unsigned || isTagged(unsigned, 1)))
  return {
    id,
    digestAlgorithm: algorithmIn(digest),
    signatureAlgorithm: algorithmIn(algorithm),
    ...signedPart(signed),
    signature: Uint8Array.from(octetsIn(signature)),
    tokens: attributesIn(unsigned)
      .filter(({ type }) => type === oid.timestampToken)
      .flatMap(({ values }) => values.map(rawOf)),
  }
}

function signedPart(block: AsnType | undefined) {
  if (!block) return { attributes: [], isInOrder: true }
  const signedBytes = rawOf(block)
  // Under `[0]` it travels; signed is the SET OF (tag 0x31).
  signedBytes[0] = 0x31
  const each = membersOf(block).map((one) => Buffer.from(rawOf(one)))
  const isInOrder = each.every((one, at) => at === 0 || Buffer.compare(each[at - 1]!, one) < 0)
  return { attributes: attributesIn(block), signedBytes, isInOrder }
}

function attributesIn(block: AsnType | undefined): Attribute[] {
  if (!block) return []
  return membersOf(block).map((one) => {
    const [type, values, ...more] = sequenceIn(one)
    assert(more.length === 0)
    return { type: idIn(type), values: setIn(values) }
  })
}

function assert(condition: boolean): asserts condition {
  if (!condition) throw new Error('not built like a SignedData')
}

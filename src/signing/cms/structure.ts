/** Takes a CMS SignedData (RFC 5652) apart, and keeps the bytes of its parts as they stood there. */
import { type AsnType, Constructed, ObjectIdentifier, OctetString } from 'asn1js'
import { ContentInfo, SignedData, SignerInfo } from 'pkijs'
import { DerError, rawOf, readDer } from './der.ts'
import type { CmsFault } from './faults.ts'
import { oid } from './oids.ts'

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
  info: SignerInfo
  signature: Uint8Array
  /** RFC 5652, 5.4: DER wants the signed attributes in the order of their bytes. */
  isInOrder: boolean
  /** Timestamps over the signature, in DER. */
  tokens: readonly Uint8Array[]
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
  const info = new ContentInfo({ schema: block })
  if (info.contentType !== oid.signedData) throw new Error('not SignedData')
  // Members are taken before pkijs reads the whole: it keeps no bytes, and hashes are over bytes.
  const members = membersOf(info.content)
  const [, , encapsulated] = members
  const signers = membersOf(members.at(-1)).map(signerPart)
  const certificates = taggedIn(members, 0).map(rawOf)
  const data = new SignedData({ schema: info.content })
  const contentType = data.encapContentInfo.eContentType
  return { contentType, content: contentIn(encapsulated), certificates, signers }
}

function contentIn(encapsulated: AsnType | undefined): Uint8Array | undefined {
  const [, tagged] = membersOf(encapsulated)
  if (!tagged) return undefined
  const [octets] = membersOf(tagged)
  const isPrimitive = octets instanceof OctetString && !octets.idBlock.isConstructed
  if (!isPrimitive) throw new Error('content is no OCTET STRING')
  return new Uint8Array(octets.valueBlock.valueHexView)
}

function signerPart(block: AsnType): SignerPart {
  const members = membersOf(block)
  const signed = taggedIn(members, 0).map((each) => Buffer.from(rawOf(each)))
  const tokens = taggedIn(members, 1).flatMap(tokensIn)
  const info = new SignerInfo({ schema: block })
  return {
    info,
    signature: new Uint8Array(info.signature.valueBlock.valueHexView),
    isInOrder: signed.every((each, at) => at === 0 || Buffer.compare(signed[at - 1]!, each) < 0),
    tokens,
  }
}

function tokensIn(attribute: AsnType): Uint8Array[] {
  const [type, values] = membersOf(attribute)
  const isToken = type instanceof ObjectIdentifier && type.getValue() === oid.timestampToken
  return isToken ? membersOf(values).map(rawOf) : []
}

/** What lies under `[number]`; nothing where that is left out. */
function taggedIn(members: readonly AsnType[], number: number): AsnType[] {
  // From the third member on: the id of a signer may be tagged too, and stands second.
  const found = members
    .slice(2)
    .find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === number)
  return found ? membersOf(found) : []
}

/** What a constructed value holds. */
export function membersOf(block: AsnType | undefined): AsnType[] {
  if (!(block instanceof Constructed)) throw new Error('no members')
  return block.valueBlock.value as AsnType[]
}

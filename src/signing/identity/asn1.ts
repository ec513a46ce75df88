/** Short names for the pieces of ASN.1 that certificates and key files are made of. */
import * as asn1 from 'asn1js'

export type Node = asn1.AsnType

export const oid = (value: string): Node => new asn1.ObjectIdentifier({ value })
export const utf8 = (value: string): Node => new asn1.Utf8String({ value })
export const octets = (bytes: Uint8Array): Node => new asn1.OctetString({ valueHex: copy(bytes) })
export const sequence = (...value: Node[]): Node => new asn1.Sequence({ value })
export const set = (...value: Node[]): Node => new asn1.Set({ value })
export const boolean = (value: boolean): Node => new asn1.Boolean({ value })

/** A number in its bytes, the first of which has its highest bit free. */
export const integer = (value: number | Uint8Array): Node =>
  typeof value === 'number'
    ? new asn1.Integer({ value })
    : new asn1.Integer({ valueHex: copy(value) })

export const bits = (bytes: Uint8Array, unusedBits = 0): Node =>
  new asn1.BitString({ valueHex: copy(bytes), unusedBits })

/** `[tag] EXPLICIT`. */
export const explicit = (tagNumber: number, ...value: Node[]): Node =>
  new asn1.Constructed({ idBlock: { tagClass: contextSpecific, tagNumber }, value })

/** `[tag] IMPLICIT` over bytes. */
export const implicit = (tagNumber: number, bytes: Uint8Array): Node =>
  new asn1.Primitive({ idBlock: { tagClass: contextSpecific, tagNumber }, valueHex: copy(bytes) })

const contextSpecific = 3

/** BER: the exports of older programs leave lengths open. */
export function parsedLoosely(bytes: Uint8Array): Node {
  const { offset, result } = asn1.fromBER(copy(bytes))
  if (offset <= 0) throw new TypeError('not ASN.1')
  return result as Node
}

/** The pieces inside; none where it is not made of pieces. */
export const childrenOf = (node: Node | undefined): Node[] =>
  node instanceof asn1.Constructed ? (node.valueBlock.value as Node[]) : []

/**
 * What an OCTET STRING holds, also one with a tag of its own, or in pieces.
 *
 * @throws TypeError where it is something else, as the next two do
 */
export function bytesOf(node: Node | undefined): Uint8Array {
  if (node instanceof asn1.OctetString) return new Uint8Array(node.getValue())
  if (node?.idBlock.tagClass !== contextSpecific) throw new TypeError('not bytes')
  if (node instanceof asn1.Primitive) return new Uint8Array(node.valueBlock.valueHexView)
  return Buffer.concat(childrenOf(node).map(bytesOf))
}

export function oidOf(node: Node | undefined): string {
  if (!(node instanceof asn1.ObjectIdentifier)) throw new TypeError('not a name')
  return node.getValue()
}

/** Whole numbers that JavaScript holds exactly; any other is `NaN`. */
export function numberOf(node: Node | undefined): number {
  if (!(node instanceof asn1.Integer)) throw new TypeError('not a number')
  return node.valueBlock.valueHexView.length > 6 ? Number.NaN : Number(node.toBigInt())
}

/** UTCTime until 2049 and GeneralizedTime from then on (RFC 5280, 4.1.2.5). */
export const time = (valueDate: Date): Node =>
  valueDate.getUTCFullYear() < 2050
    ? new asn1.UTCTime({ valueDate })
    : new asn1.GeneralizedTime({ valueDate })

export const der = (node: Node): Uint8Array => new Uint8Array(node.toBER())

/** asn1js takes a whole buffer, not a view of one. */
const copy = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

/** Takes values out of DER by what they must be; whatever is something else throws. */
import {
  type AsnType,
  Constructed,
  Integer,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as SetOf,
} from 'asn1js'

/** What a constructed value holds. */
export function membersOf(block: AsnType | undefined): AsnType[] {
  if (!(block instanceof Constructed)) throw new Error('no members')
  return block.valueBlock.value as AsnType[]
}

export function sequenceIn(block: AsnType | undefined): AsnType[] {
  if (!(block instanceof Sequence)) throw new Error('no SEQUENCE')
  return membersOf(block)
}

export function setIn(block: AsnType | undefined): AsnType[] {
  if (!(block instanceof SetOf)) throw new Error('no SET')
  return membersOf(block)
}

export function idIn(block: AsnType | undefined): string {
  if (!(block instanceof ObjectIdentifier)) throw new Error('no OBJECT IDENTIFIER')
  return block.valueBlock.toString()
}

/** RFC 5652, 10.2.5: 1 to 5. Nothing depends on which. */
export function assertVersion(block: AsnType | undefined): void {
  const number = isInteger(block) ? block.valueBlock.valueDec : 0
  if (number < 1 || number > 5) throw new Error('no version')
}

/** In DER an OCTET STRING is never in pieces. */
export function octetsIn(block: AsnType | undefined): Uint8Array {
  const isWhole = block instanceof OctetString && !block.idBlock.isConstructed
  if (!isWhole) throw new Error('no OCTET STRING')
  return block.valueBlock.valueHexView
}

/**
 * The object identifier of an AlgorithmIdentifier. None of the algorithms known here has parameters other than
 * NULL (tag 5); with any, it is another algorithm.
 */
export function algorithmIn(block: AsnType | undefined): string {
  const [id, parameters, ...others] = sequenceIn(block)
  const isPlain = !parameters || (isUniversal(parameters, 5) && others.length === 0)
  return isPlain ? idIn(id) : `${idIn(id)} with parameters`
}

/** Whether it stands under `[number]`. */
export const isTagged = (block: AsnType | undefined, number: number): block is AsnType =>
  block !== undefined && block.idBlock.tagClass === 3 && block.idBlock.tagNumber === number

const isUniversal = ({ idBlock }: AsnType, number: number): boolean =>
  idBlock.tagClass === 1 && idBlock.tagNumber === number

/** A whole number; asn1js takes an ENUMERATED for one, too. */
export const isInteger = (block: AsnType | undefined): block is Integer =>
  block instanceof Integer && isUniversal(block, 2)

/**
 * The gate before every parser: bytes that are not DER (X.690) with definite lengths, not too large, too deep
 * or too many parts go no further. What passes is walked without recursion, so nothing here can run away.
 */
import { type AsnType, fromBER } from 'asn1js'

/** Why bytes were not read. */
export type DerFlaw = 'too-large' | 'too-deep' | 'not-der' | 'left-over'

export class DerError extends Error {
  readonly flaw: DerFlaw

  constructor(flaw: DerFlaw) {
    super(`DER: ${flaw}`)
    this.name = 'DerError'
    this.flaw = flaw
  }
}

/** A signature with chain and timestamp takes 3 to 15 kB; a tenth of a megabyte would be strange already. */
const limits = { bytes: 1 << 20, depth: 40, parts: 20_000 }

interface Head {
  isConstructed: boolean
  /** Where the content begins and ends. */
  from: number
  until: number
}

/** Length of the first value, head included: what follows it is padding or something else. */
export function derLength(bytes: Uint8Array): number {
  return headAt(bytes, 0, bytes.length).until
}

/** Reads a value that fills the bytes. Throws `DerError`. */
export function readDer(bytes: Uint8Array): AsnType {
  assertDer(bytes)
  const { offset, result } = decoded(bytes)
  if (offset !== bytes.length) throw new DerError('not-der')
  return result
}

/** asn1js throws errors of its own at a date or a text that it cannot read. */
function decoded(bytes: Uint8Array): ReturnType<typeof fromBER> {
  try {
    return fromBER(bytes)
  } catch {
    throw new DerError('not-der')
  }
}

/** The bytes of a value that was read, as they stood there. */
export const rawOf = (block: AsnType): Uint8Array => new Uint8Array(block.valueBeforeDecodeView)

function assertDer(bytes: Uint8Array): void {
  if (bytes.length > limits.bytes) throw new DerError('too-large')
  if (derLength(bytes) !== bytes.length) throw new DerError('left-over')
  /** Where the values end that are open. */
  const open: number[] = []
  for (let at = 0, parts = 0; at < bytes.length; parts++) {
    if (parts > limits.parts) throw new DerError('too-large')
    if (open.length > limits.depth) throw new DerError('too-deep')
    const head = headAt(bytes, at, open.at(-1) ?? bytes.length)
    at = head.isConstructed ? head.from : head.until
    if (head.isConstructed) open.push(head.until)
    while (open.at(-1) === at) open.pop()
  }
}

/** X.690, 8.1 and 10.1: one octet of tag, then the shortest definite length. */
function headAt(bytes: Uint8Array, at: number, end: number): Head {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined || at + 2 > end) throw new DerError('not-der')
  // 0 ends an indefinite length, 31 announces a tag of several octets: neither stands in what we read.
  if (tag === 0 || (tag & 31) === 31 || !isRightForm(tag)) throw new DerError('not-der')
  const octets = first < 128 ? 0 : first & 127
  const from = at + 2 + octets
  const until = from + (octets === 0 ? first : longLength(bytes.subarray(at + 2, from), first))
  if (until > end) throw new DerError('not-der')
  return { isConstructed: (tag & 32) !== 0, from, until }
}

/** X.690, 10.2: of the universal types only SEQUENCE (16) and SET (17) have members, and those always have. */
function isRightForm(tag: number): boolean {
  const isUniversal = tag < 64
  return !isUniversal || ((tag & 31) === 16 || (tag & 31) === 17) === ((tag & 32) !== 0)
}

function longLength(octets: Uint8Array, first: number): number {
  const count = first & 127
  if (count === 0 || count > 4 || octets.length < count) throw new DerError('not-der')
  const length = octets.reduce((sum, octet) => sum * 256 + octet, 0)
  const isShortest = length > 127 && length >= 256 ** (count - 1)
  if (!isShortest) throw new DerError('not-der')
  return length
}

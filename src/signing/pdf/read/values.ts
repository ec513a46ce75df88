/** The values that a PDF is made of (ISO 32000-1, 7.3), with their places in the file. */

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfArray
  | PdfDict
  | PdfStream

export interface PdfName {
  readonly kind: 'name'
  /** Without the slash, `#xx` resolved. */
  readonly name: string
}

export interface PdfString {
  readonly kind: 'string'
  readonly bytes: Uint8Array
  /** Written as `<…>`. */
  readonly isHex: boolean
  /** The place of its first delimiter, and the one behind its last. */
  readonly start: number
  readonly end: number
}

export interface PdfRef {
  readonly kind: 'ref'
  readonly num: number
  readonly gen: number
}

export interface PdfArray {
  readonly kind: 'array'
  readonly items: readonly PdfValue[]
}

export interface PdfDict {
  readonly kind: 'dict'
  readonly entries: ReadonlyMap<string, PdfValue>
  readonly start: number
  readonly end: number
}

export interface PdfStream {
  readonly kind: 'stream'
  readonly dict: PdfDict
  /** The bytes as they lie in the file, still encoded. */
  readonly raw: Uint8Array
}

/** An indirect object: `12 0 obj … endobj`. */
export interface PdfObject {
  readonly num: number
  readonly gen: number
  readonly value: PdfValue
  readonly start: number
  readonly end: number
}

type Kind = Extract<PdfValue, { kind: string }>['kind']
type Of<K extends Kind> = Extract<PdfValue, { kind: K }>

/** Whether a value is of this kind. */
export const isKind = <K extends Kind>(value: PdfValue | undefined, kind: K): value is Of<K> =>
  typeof value === 'object' && value !== null && value.kind === kind

/** The text of a name; undefined for all that is none. */
export const nameOf = (value: PdfValue | undefined): string | undefined =>
  isKind(value, 'name') ? value.name : undefined

/** A text string (7.9.2.2): UTF-16 with a mark, UTF-8 with one, otherwise one byte a character. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (!isKind(value, 'string')) return undefined
  const { bytes } = value
  const starts = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte)
  if (starts(0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes.subarray(2))
  if (starts(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes.subarray(2))
  if (starts(0xef, 0xbb, 0xbf)) return new TextDecoder().decode(bytes.subarray(3))
  return Buffer.from(bytes).toString('latin1')
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0

/** Whether two values say the same, wherever they stand. References are compared, not followed. */
export function sameValue(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
  if (isKind(one, 'name')) return nameOf(other) === one.name
  if (isKind(one, 'string')) return isKind(other, 'string') && sameBytes(one.bytes, other.bytes)
  if (isKind(one, 'ref'))
    return isKind(other, 'ref') && one.num === other.num && one.gen === other.gen
  if (isKind(one, 'array')) return isKind(other, 'array') && sameItems(one.items, other.items)
  if (isKind(one, 'dict')) return isKind(other, 'dict') && sameEntries(one, other)
  if (isKind(one, 'stream'))
    return (
      isKind(other, 'stream') && sameEntries(one.dict, other.dict) && sameBytes(one.raw, other.raw)
    )
  return one === other
}

const sameItems = (one: readonly PdfValue[], other: readonly PdfValue[]): boolean =>
  one.length === other.length && one.every((item, at) => sameValue(item, other[at]))

const sameEntries = ({ entries: one }: PdfDict, { entries: other }: PdfDict): boolean =>
  one.size === other.size && [...one].every(([key, value]) => sameValue(value, other.get(key)))

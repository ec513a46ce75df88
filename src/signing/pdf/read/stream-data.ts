/** The bytes of a stream, decoded. */
import type * as Zlib from 'node:zlib'
import { PdfError } from './fault.ts'
import type { Version } from './pdf.ts'
import { isKind, nameOf, type PdfStream } from './values.ts'

/**
 * A small stream can grow a thousandfold when it is unpacked, and may be asked for again and again. No
 * document of ours comes near.
 */
const most = { inOne: 32 * 1024 * 1024, inAll: 96 * 1024 * 1024 }
const unpacked = new WeakMap<Version, number>()

/** @throws PdfError where it is damaged, too large, or encoded in another way than Flate. */
export function streamData(version: Version, { dict, raw }: PdfStream): Uint8Array {
  const filter = version.resolve(dict.entries.get('Filter'))
  const filters = isKind(filter, 'array') ? filter.items : filter == null ? [] : [filter]
  if (filters.length === 0) return counted(version, raw, dict.start)
  const isFlate = nameOf(version.resolve(filters[0])) === 'FlateDecode'
  if (filters.length > 1 || !isFlate || version.resolve(dict.entries.get('DecodeParms')) != null)
    throw new PdfError(
      'unsupported',
      dict.start,
      'it packs a stream in a way that is not read here',
    )
  const left = most.inAll - (unpacked.get(version) ?? 0)
  return counted(version, inflated(raw, dict.start, left), dict.start)
}

function counted(version: Version, bytes: Uint8Array, at: number): Uint8Array {
  const sum = (unpacked.get(version) ?? 0) + bytes.length
  unpacked.set(version, sum)
  if (sum > most.inAll) throw tooLarge(at)
  return bytes
}

const tooLarge = (at: number): PdfError =>
  new PdfError('too-large', at, 'a stream is far too large when unpacked')

function inflated(raw: Uint8Array, at: number, left: number): Uint8Array {
  if (left <= 0) throw tooLarge(at)
  const { inflateSync }: typeof Zlib = process.getBuiltinModule('node:zlib')
  try {
    return inflateSync(raw, { maxOutputLength: Math.min(most.inOne, left) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(at)
    throw new PdfError('bad-stream', at, 'a packed stream is damaged')
  }
}

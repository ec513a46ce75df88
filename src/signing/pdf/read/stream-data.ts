/** The bytes of a stream, decoded. */
import type * as Zlib from 'node:zlib'
import { PdfError } from './fault.ts'
import type { Version } from './pdf.ts'
import { isKind, nameOf, type PdfStream } from './values.ts'

/** A small stream can grow a thousandfold when it is unpacked; no attachment of ours comes near. */
const largest = 32 * 1024 * 1024

/** @throws PdfError where it is damaged, too large, or encoded in another way than Flate. */
export function streamData(version: Version, { dict, raw }: PdfStream): Uint8Array {
  const filter = version.resolve(dict.entries.get('Filter'))
  const filters = isKind(filter, 'array') ? filter.items : filter == null ? [] : [filter]
  if (filters.length === 0) return raw
  const isFlate = nameOf(version.resolve(filters[0])) === 'FlateDecode'
  if (filters.length > 1 || !isFlate || version.resolve(dict.entries.get('DecodeParms')) != null)
    throw new PdfError(
      'unsupported',
      dict.start,
      'it packs a stream in a way that is not read here',
    )
  return inflated(raw, dict.start)
}

function inflated(raw: Uint8Array, at: number): Uint8Array {
  const { inflateSync }: typeof Zlib = process.getBuiltinModule('node:zlib')
  try {
    return inflateSync(raw, { maxOutputLength: largest })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new PdfError('too-large', at, 'a stream is far too large when unpacked')
    throw new PdfError('bad-stream', at, 'a packed stream is damaged')
  }
}

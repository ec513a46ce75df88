/**
 * What a signature covers: all of the file up to the end of its revision, save the signature's own bytes.
 *
 * Forged signatures live on ranges that leave more out, or something else (Mladenov and others, "1 Trillion
 * Dollar Refund", CCS 2019: signature wrapping, universal forgery). So there is one shape, and no other.
 */
import type { Pdf } from '../read/pdf.ts'
import type { PdfSignature } from '../read/signatures.ts'
import type { PdfFault } from './faults.ts'

export interface Coverage {
  faults: PdfFault[]
  /** The bytes that are signed, in two pieces; undefined where it is not sane to say. */
  content?: readonly [Uint8Array, Uint8Array]
}

export function coverageOf(pdf: Pdf, signature: PdfSignature): Coverage {
  const { byteRange, contents, dict } = signature
  const revision = pdf.revisions[signature.revision]
  if (!contents || !revision) return { faults: [{ code: 'no-signature-bytes' }] }
  if (!isRange(byteRange)) return { faults: [{ code: 'byte-range', because: 'form' }] }
  const [from, first, second, rest] = byteRange
  const isOwn = contents.isHex && contents.start > dict.start && contents.end < dict.end
  if (from !== 0) return { faults: [{ code: 'byte-range', because: 'start' }] }
  if (!isOwn || first !== contents.start || second !== contents.end)
    return { faults: [{ code: 'byte-range', because: 'gap' }] }
  const end = second + rest
  if (end < revision.eof || end > revision.end)
    return { faults: [{ code: 'byte-range', because: 'end' }] }
  return {
    faults: [],
    content: [pdf.bytes.subarray(0, first), pdf.bytes.subarray(second, end)],
  }
}

const isRange = (
  range: readonly number[] | undefined,
): range is readonly [number, number, number, number] =>
  range?.length === 4 && range.every((item) => Number.isSafeInteger(item) && item >= 0)

/** Where the signed bytes end. */
export const coveredTo = ({ byteRange: range }: PdfSignature): number =>
  (range?.[2] ?? 0) + (range?.[3] ?? 0)

/**
 * Text to document: the fast reader for what is clean, the thorough one for everything else. Where
 * they could disagree the thorough one decides, because it is only asked when the fast one gave up.
 */
import type { SourceDocument, Span } from './document.ts'
import {
  cosmeticProblems,
  finish,
  readBytesQuickly,
  readQuickly,
  refused,
  withoutMark,
} from './quick.ts'
import { readThorough } from './thorough.ts'

/** Never throws, whatever the text. */
export function readSource(input: string): SourceDocument {
  return readQuickly(input) ?? readSlowly(input)
}

function readSlowly(input: string): SourceDocument {
  const text = withoutMark(input)
  const thorough = readThorough(text)
  const problems = [...cosmeticProblems(input, text), ...thorough.problems]
  return finish(text, thorough, problems, 'thorough')
}

/** Bytes to document: what is not UTF-8 is a problem, not an exception. */
export function readBytes(bytes: Uint8Array): SourceDocument {
  const quick = readBytesQuickly(bytes)
  if (quick) return quick
  if (isUtf16(bytes)) return refused('', { code: 'invalid-utf8', span: top, detail: utf16 })
  try {
    return readSource(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch (error) {
    if (error instanceof TypeError) return notUtf8(bytes)
    throw error
  }
}

const top: Span = { start: 0, end: 0 }
const utf16 = 'it looks like UTF-16; save it as UTF-8'

/** By its mark, or because the first line has a zero byte beside every letter. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const head = bytes.subarray(0, 64)
  const zeros = (parity: number) =>
    head.filter((byte, at) => byte === 0 && at % 2 === parity).length
  const half = head.length / 2
  return half >= 1 && zeros(0) + zeros(1) > half / 2 && Math.min(zeros(0), zeros(1)) === 0
}

function notUtf8(bytes: Uint8Array): SourceDocument {
  const mark = new TextDecoder().decode(bytes.subarray(0, 3)) === '' && bytes.length >= 3 ? 1 : 0
  const text = new TextDecoder('utf-8').decode(bytes)
  const start = Math.max(0, decodedUpTo(bytes, validLength(bytes)).length - mark)
  return refused(text, { code: 'invalid-utf8', span: { start, end: start + 1 } })
}

/** How many bytes from the start can be the start of UTF-8. */
function validLength(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isStartOfUtf8(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  return low
}

function isStartOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Whole characters only: the bytes of one that is not finished are held back. */
const decodedUpTo = (bytes: Uint8Array, length: number) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, length), { stream: true })

/** Reads one indirect object, with the bytes of its stream where it has one. */
import type { Cursor } from './cursor.ts'
import { parseValue } from './parse-value.ts'
import { isKind, nameOf, type PdfDict, type PdfObject, type PdfValue } from './values.ts'

/** @throws PdfError, with its place in the file */
export function parseObject(cursor: Cursor): PdfObject {
  const start = cursor.at
  const num = wholeNumber(cursor)
  cursor.skipSpace()
  const gen = wholeNumber(cursor)
  // Readers differ in whether a reference with another generation leads here; txplan writes none but 0.
  if (gen !== 0) cursor.fail('unsupported', 'an object was given a new generation', start)
  cursor.skipSpace()
  cursor.expect('obj')
  const held = parseValue(cursor)
  cursor.skipSpace()
  const value = cursor.sees('stream') ? withData(cursor, held) : held
  cursor.skipSpace()
  cursor.expect('endobj')
  if (isKind(value, 'stream')) refusePacked(cursor, value.dict, start)
  return { num, gen, value, start, end: cursor.at }
}

function wholeNumber(cursor: Cursor): number {
  const at = cursor.at
  const word = cursor.word()
  if (!/^\d{1,10}$/.test(word)) cursor.fail('bad-syntax', 'the number of an object is wrong', at)
  return Number(word)
}

function withData(cursor: Cursor, dict: PdfValue): PdfValue {
  if (!isKind(dict, 'dict')) cursor.fail('bad-stream', 'a stream has no dictionary')
  const length = dict.entries.get('Length')
  if (isKind(length, 'ref'))
    cursor.fail('unsupported', 'it keeps the length of a stream in another object')
  cursor.expect('stream')
  if (!cursor.take('\r\n') && !cursor.take('\n'))
    cursor.fail('bad-stream', 'a stream does not begin on a new line')
  const from = cursor.at
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0)
    cursor.fail('bad-stream', 'the length of a stream is wrong', from)
  if (from + length > cursor.bytes.length)
    cursor.fail('cut-off', 'the file ends in the middle of a stream', from)
  cursor.at = from + length
  cursor.takeEndOfLine()
  if (!cursor.take('endstream')) cursor.fail('bad-stream', 'the length of a stream is wrong', from)
  return { kind: 'stream', dict, raw: cursor.bytes.subarray(from, from + length) }
}

/** Objects packed in streams, and tables in streams: txplan writes neither, so that all lies open. */
function refusePacked(cursor: Cursor, dict: PdfDict, at: number): void {
  const type = nameOf(dict.entries.get('Type'))
  if (type === 'XRef') cursor.fail('unsupported', 'it keeps its table of objects in a stream', at)
  if (type === 'ObjStm') cursor.fail('unsupported', 'it packs objects into streams', at)
}

/** Reads one value at a place: strict, without comments, and never deeper than a limit. */
import { type Cursor, isDigit, isRegular } from './cursor.ts'
import type { PdfArray, PdfDict, PdfName, PdfRef, PdfString, PdfValue } from './values.ts'

/** Arrays and dictionaries in each other. What txplan writes goes six deep. */
const deepest = 64
/** ISO 32000-1, Annex C, table C.1. */
const highestObject = 8_388_607

/**
 * @param depth how many arrays and dictionaries it stands in
 * @throws PdfError, with its place in the file
 */
export function parseValue(cursor: Cursor, depth = 0): PdfValue {
  if (depth > deepest) cursor.fail('too-deep', 'values are nested too deep')
  cursor.skipSpace()
  switch (cursor.peek()) {
    case 0x2f: // /
      return parseName(cursor)
    case 0x28: // (
      return parseLiteral(cursor)
    case 0x5b: // [
      return parseArray(cursor, depth)
    case 0x3c: // <
      return cursor.sees('<<') ? parseDict(cursor, depth) : parseHex(cursor)
    default:
      return parsePlain(cursor)
  }
}

function parseName(cursor: Cursor): PdfName {
  cursor.expect('/')
  const start = cursor.at
  const word = cursor.word()
  const name = word.replace(/#([0-9A-Fa-f]{2})|#/g, (_, hex: string | undefined) => {
    if (hex === undefined || hex === '00') cursor.fail('bad-syntax', 'a name has a wrong #', start)
    return String.fromCharCode(Number.parseInt(hex, 16))
  })
  return { kind: 'name', name }
}

function parseArray(cursor: Cursor, depth: number): PdfArray {
  cursor.expect('[')
  const items: PdfValue[] = []
  for (cursor.skipSpace(); !cursor.take(']'); cursor.skipSpace())
    items.push(parseValue(cursor, depth + 1))
  return { kind: 'array', items }
}

export function parseDict(cursor: Cursor, depth = 0): PdfDict {
  const start = cursor.at
  cursor.expect('<<')
  const entries = new Map<string, PdfValue>()
  for (cursor.skipSpace(); !cursor.take('>>'); cursor.skipSpace()) {
    const at = cursor.at
    const { name } = parseName(cursor)
    // Readers differ in which of two they believe.
    if (entries.has(name)) cursor.fail('twice', 'a dictionary has one key twice', at)
    entries.set(name, parseValue(cursor, depth + 1))
  }
  return { kind: 'dict', entries, start, end: cursor.at }
}

function parseHex(cursor: Cursor): PdfString {
  const start = cursor.at
  cursor.expect('<')
  const close = cursor.bytes.indexOf(0x3e, cursor.at)
  if (close < 0) cursor.fail('cut-off', 'a string has no end', start)
  const text = cursor.text(cursor.at, close)
  const digits = /[^0-9A-Fa-f]/.test(text) ? text.replace(/[\0\t\n\f\r ]/g, '') : text
  if (/[^0-9A-Fa-f]/.test(digits))
    cursor.fail('bad-syntax', 'a hexadecimal string has other characters', start)
  cursor.at = close + 1
  const even = digits.length % 2 === 0 ? digits : `${digits}0`
  return { kind: 'string', bytes: Buffer.from(even, 'hex'), isHex: true, start, end: cursor.at }
}

function parseLiteral(cursor: Cursor): PdfString {
  const start = cursor.at
  cursor.expect('(')
  const bytes: number[] = []
  for (let open = 1; ; ) {
    const byte = cursor.next()
    if (byte === 0x28) open++
    if (byte === 0x29 && --open === 0) break
    if (byte === 0x5c) bytes.push(...escaped(cursor))
    else if (byte === 0x0d) {
      cursor.take('\n')
      bytes.push(0x0a)
    } else bytes.push(byte)
  }
  return {
    kind: 'string',
    bytes: Uint8Array.from(bytes),
    isHex: false,
    start,
    end: cursor.at,
  }
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** What a backslash begins (7.3.4.2, table 3). */
function escaped(cursor: Cursor): number[] {
  if (cursor.takeEndOfLine()) return []
  const byte = cursor.next()
  const named = escapes[String.fromCharCode(byte)]
  if (named !== undefined) return [named]
  if (!isOctal(byte)) return [byte]
  let value = byte - 0x30
  for (let more = 0; more < 2 && isOctal(cursor.peek()); more++)
    value = value * 8 + cursor.next() - 0x30
  return [value & 0xff]
}

const isOctal = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x37

/** A number, a reference, or one of the three words. */
function parsePlain(cursor: Cursor): PdfValue {
  const start = cursor.at
  if (cursor.isAtEnd) cursor.fail('cut-off', 'the file ends in the middle of an object')
  const word = cursor.word()
  if (word === 'true' || word === 'false') return word === 'true'
  if (word === 'null') return null
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word))
    cursor.fail('bad-syntax', 'something stands here that is no value', start)
  if (/^\d+$/.test(word)) {
    const ref = parseRefAfter(cursor, Number(word))
    if (ref) return ref
  }
  const number = Number(word)
  if (!Number.isFinite(number) || Math.abs(number) > Number.MAX_SAFE_INTEGER)
    cursor.fail('too-large', 'a number is far too large', start)
  return number
}

/** `0 R` behind a whole number makes it a reference. */
function parseRefAfter(cursor: Cursor, num: number): PdfRef | undefined {
  const back = cursor.at
  cursor.skipSpace()
  if (cursor.at > back && isDigit(cursor.peek())) {
    const gen = cursor.word()
    const spaceAt = cursor.at
    cursor.skipSpace()
    const isRef = cursor.at > spaceAt && cursor.peek() === 0x52 && !isRegular(cursor.peek(1))
    if (isRef && /^\d{1,5}$/.test(gen)) {
      cursor.at++
      if (num < 1 || num > highestObject)
        cursor.fail('bad-syntax', 'a reference names an impossible object', back)
      if (Number(gen) !== 0)
        // Not all readers care for it: they would show different objects.
        cursor.fail('unsupported', 'a reference names a new generation of an object', back)
      return { kind: 'ref', num, gen: Number(gen) }
    }
  }
  cursor.at = back
  return undefined
}

/** A place in the bytes of a PDF, and the smallest things that can be read there. */
import { PdfError, type PdfFaultCode } from './fault.ts'

const codes = (text: string) => new Set([...text].map((character) => character.charCodeAt(0)))
// ISO 32000-1, 7.2.2.
const spaces = codes('\0\t\n\f\r ')
const delimiters = codes('()<>[]{}/%')

const isSpace = (byte: number | undefined): boolean => byte !== undefined && spaces.has(byte)

/** Part of a name, a number or a keyword. */
export const isRegular = (byte: number | undefined): boolean =>
  byte !== undefined && !spaces.has(byte) && !delimiters.has(byte)

export const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39

/** No number, keyword or name of a sane document is longer (Annex C: a name has 127 bytes). */
const longestWord = 1024

export class Cursor {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length
  }

  peek(ahead = 0): number | undefined {
    return this.bytes[this.at + ahead]
  }

  next(): number {
    const byte = this.bytes[this.at]
    if (byte === undefined) this.fail('cut-off', 'the file ends in the middle of an object')
    this.at++
    return byte
  }

  skipSpace(): void {
    while (isSpace(this.peek())) this.at++
  }

  /** Whether exactly this stands here. */
  sees(text: string): boolean {
    for (let index = 0; index < text.length; index++)
      if (this.peek(index) !== text.charCodeAt(index)) return false
    return true
  }

  /** Steps over exactly this, if it stands here. */
  take(text: string): boolean {
    const there = this.sees(text)
    if (there) this.at += text.length
    return there
  }

  expect(text: string): void {
    if (!this.take(text)) this.fail('bad-syntax', `“${text}” is missing`)
  }

  /** One end of line: CR LF, LF or CR. */
  takeEndOfLine(): boolean {
    return this.take('\r\n') || this.take('\n') || this.take('\r')
  }

  /** Regular characters up to the next space or delimiter. */
  word(): string {
    const start = this.at
    while (isRegular(this.peek())) this.at++
    if (this.at - start > longestWord) this.fail('too-large', 'a word is far too long')
    return this.text(start, this.at)
  }

  text(start: number, end: number): string {
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength).toString(
      'latin1',
      start,
      end,
    )
  }

  fail(code: PdfFaultCode, message: string, at = this.at): never {
    throw new PdfError(code, at, message)
  }
}

/** From the bytes of standard input to its lines, each as soon as its end has come. */
import { UserError } from '../practice/failure.ts'

/** A line without its end (`\n` or `\r\n`), or what is wrong with it. `number` counts from 1. */
export type Line = { number: number; text: string } | { number: number; fault: string }

/** In bytes. More than this is no line of prose, and has to be kept in memory until it ends. */
const longest = 16_384
const newline = 0x0a
const nothing = Buffer.alloc(0)

/**
 * The lines of a text in UTF-8, with or without a byte order mark. One line at a time is kept, however
 * long the text is.
 *
 * @throws UserError when it is UTF-16, where no line would be right.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 1
  let begun: Buffer = nothing
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      yield lineOf(joined(begun, chunk.subarray(from, end)), number)
      number += 1
      begun = nothing
      from = end + 1
    }
    begun = joined(begun, chunk.subarray(from))
  }
  if (begun.length > 0) yield lineOf(begun, number)
}

/** No more than it takes to see that a line is too long. */
const joined = (begun: Buffer, more: Uint8Array): Buffer =>
  Buffer.concat([begun, more], Math.min(begun.length + more.length, longest + 1))

function lineOf(bytes: Buffer, number: number): Line {
  if (number === 1 && isUtf16(bytes))
    throw new UserError('Standard input is UTF-16 text; UTF-8 is wanted.', 'Save it as UTF-8.')
  if (bytes.length > longest) return { number, fault: `is longer than ${longest} bytes` }
  try {
    return { number, text: utf8.decode(bytes).replace(/\r$/, '') }
  } catch {
    return { number, fault: 'is not UTF-8 text' }
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

const isUtf16 = ([first, second]: Buffer): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

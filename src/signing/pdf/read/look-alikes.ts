/**
 * What looks like an object and is none: it stands in a string, or in the data of a stream. A reader that finds
 * the table damaged makes one anew out of all that looks like an object, and then shows what nobody signed.
 */
import { isDigit } from './cursor.ts'
import { PdfError } from './fault.ts'

/** Where objects and the dictionary of the trailer really begin, within a part of the file. */
interface Known {
  start: number
  end: number
  objects: ReadonlySet<number>
  trailer: number
}

/** @throws PdfError */
export function refuseLookAlikes(bytes: Uint8Array, { start, end, objects, trailer }: Known): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(0, end)
  for (const at of placesOf('obj', file, start)) {
    const head = headBefore(file, at)
    if (head !== undefined && !objects.has(head)) fail(head)
  }
  for (const at of placesOf('trailer', file, start)) {
    const next = spaceBehind(file, at + 'trailer'.length)
    if (next !== trailer && (file[next] === 0x3c || file[next] === 0x25)) fail(at)
  }
}

function fail(at: number): never {
  throw new PdfError(
    'hidden-object',
    at,
    'within another object stands what some readers take for one',
  )
}

function* placesOf(word: string, file: Buffer, from: number): Generator<number> {
  for (let at = file.indexOf(word, from); at >= 0; at = file.indexOf(word, at + word.length))
    yield at
}

/** Where `12 0` begins in front of `obj`; undefined where something else stands there. */
function headBefore(file: Buffer, at: number): number | undefined {
  const generation = digitsBefore(file, spaceBefore(file, at), at)
  return generation && digitsBefore(file, spaceBefore(file, generation), generation)
}

/** Where the digits begin that end here; undefined where there are none, or no space behind them. */
function digitsBefore(file: Buffer, end: number, word: number): number | undefined {
  let at = end
  while (at > 0 && isDigit(file[at - 1])) at--
  return at < end && end < word ? at : undefined
}

function spaceBefore(file: Buffer, from: number): number {
  let at = from
  while (at > 0 && isLooseSpace(file[at - 1])) at--
  return at
}

function spaceBehind(file: Buffer, from: number): number {
  let at = from
  while (isLooseSpace(file[at])) at++
  return at
}

/** More than ISO 32000 has: what C and JavaScript call a space. */
const isLooseSpace = (byte: number | undefined): boolean =>
  byte === 0 || byte === 0x20 || byte === 0xa0 || (byte !== undefined && byte >= 9 && byte <= 13)

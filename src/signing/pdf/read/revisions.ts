/**
 * Cuts a PDF into its revisions: the file as first written, and each update appended to it.
 *
 * Every byte is accounted for. A revision is objects one behind the other, the table that lists exactly
 * these at exactly their places, and the end mark. Whatever does not lie so could be shown by one reader
 * and not by another, and is refused (the "shadow attacks" of Mainka, Mladenov and Rohlmann, NDSS 2021).
 */
import { Cursor, isDigit } from './cursor.ts'
import { PdfError } from './fault.ts'
import { refuseLookAlikes } from './look-alikes.ts'
import { parseObject } from './parse-object.ts'
import { parseTail, type Tail } from './parse-table.ts'
import { isKind, type PdfDict, type PdfObject } from './values.ts'

export interface PdfRevision {
  /** 0 for the file as first written. */
  readonly index: number
  readonly start: number
  /** Just behind `%%EOF`, and behind the end of line that may follow. */
  readonly eof: number
  readonly end: number
  /** What it adds or replaces, by number. */
  readonly objects: ReadonlyMap<number, PdfObject>
  /** Numbers that it takes out of use. */
  readonly freed: ReadonlySet<number>
  readonly trailer: PdfDict
  /** Where its table stands: what the next update names as `Prev`. */
  readonly xrefAt: number
}

export interface ReadAsFar {
  revisions: readonly PdfRevision[]
  /** Why what follows the last of them could not be read. */
  fault?: PdfError
}

/** No document of ours comes near; a limit keeps hostile ones from taking all memory. */
const largestFile = 64 * 1024 * 1024
const mostRevisions = 50

/** Never throws a `PdfError`: what cannot be read ends the list. */
export function readRevisions(bytes: Uint8Array): ReadAsFar {
  const revisions: PdfRevision[] = []
  try {
    if (bytes.length > largestFile) throw new PdfError('too-large', 0, 'the file is far too large')
    const cursor = new Cursor(bytes)
    readHeader(cursor)
    do revisions.push(readRevision(cursor, revisions))
    while (!cursor.isAtEnd)
    return { revisions }
  } catch (error) {
    if (error instanceof PdfError) return { revisions, fault: error }
    throw error
  }
}

/** `%PDF-1.7`, and a line that tells programs that the file is not text (7.5.2). */
function readHeader(cursor: Cursor): void {
  if (!/^%PDF-\d\.\d[\r\n]/.test(cursor.text(0, 9))) cursor.fail('not-a-pdf', 'it is no PDF')
  cursor.at = 8
  cursor.skipSpace()
  if (!cursor.take('%')) return
  for (let count = 0; !cursor.takeEndOfLine(); count++)
    if (cursor.next() < 0x80 || count > 8) cursor.fail('bytes-between', strangerWords)
}

const strangerWords = 'bytes stand between the objects that belong to none'

function readRevision(cursor: Cursor, before: readonly PdfRevision[]): PdfRevision {
  const start = before.at(-1)?.end ?? 0
  if (before.length >= mostRevisions) cursor.fail('too-large', 'the file has too many updates')
  const objects = readObjects(cursor, before)
  const tail = parseTail(cursor)
  checkTable(tail, objects)
  checkChain(tail, before)
  refuseLookAlikes(cursor.bytes, {
    start,
    end: tail.end,
    objects: new Set([...objects.values()].map((one) => one.start)),
    trailer: tail.trailer.start,
  })
  const free = [...tail.table.values()].filter(({ at }) => at === undefined)
  return {
    index: before.length,
    start,
    eof: tail.eof,
    end: tail.end,
    objects,
    freed: new Set(free.map(({ num }) => num)),
    trailer: tail.trailer,
    xrefAt: tail.xrefAt,
  }
}

function readObjects(cursor: Cursor, before: readonly PdfRevision[]): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  for (cursor.skipSpace(); !cursor.sees('xref'); cursor.skipSpace()) {
    if (!isDigit(cursor.peek())) failBetween(cursor, objects.size === 0 && before.length > 0)
    const object = parseObject(cursor)
    if (objects.has(object.num))
      cursor.fail('twice', `object ${object.num} stands there twice`, object.start)
    objects.set(object.num, object)
  }
  refuseLinearized(cursor, before, objects)
  return objects
}

function failBetween(cursor: Cursor, behindEnd: boolean): never {
  if (cursor.isAtEnd && !behindEnd) cursor.fail('cut-off', 'the end of the file is missing')
  cursor.fail('bytes-between', behindEnd ? 'something stands behind the end mark' : strangerWords)
}

function refuseLinearized(
  cursor: Cursor,
  before: readonly PdfRevision[],
  objects: ReadonlyMap<number, PdfObject>,
): void {
  const first = objects.values().next().value
  if (before.length === 0 && first && isKind(first.value, 'dict'))
    if (first.value.entries.has('Linearized'))
      cursor.fail('unsupported', 'it is laid out for the web (linearised)', first.start)
}

/** The table lists each object of its revision, at its place, and nothing else. */
function checkTable({ table, xrefAt }: Tail, objects: ReadonlyMap<number, PdfObject>): void {
  for (const { num, gen, at } of table.values()) {
    if (at === undefined) continue
    const object = objects.get(num)
    if (object?.start !== at || object.gen !== gen)
      throw new PdfError('stray-entry', at, `the table says that object ${num} is elsewhere`)
  }
  for (const { num, start } of objects.values())
    if (table.get(num)?.at !== start)
      throw new PdfError('hidden-object', start, `object ${num} is in no table`)
  if (table.size === 0) throw new PdfError('bad-table', xrefAt, 'the table of objects is empty')
}

/**
 * `Prev` names the table before; `Size` is one more than the highest number. With another one, some readers
 * take the table for damaged and make one of their own.
 */
function checkChain({ trailer, table }: Tail, before: readonly PdfRevision[]): void {
  const fail = (words: string) => {
    throw new PdfError('bad-chain', trailer.start, words)
  }
  const prev = trailer.entries.get('Prev')
  if (prev !== before.at(-1)?.xrefAt) fail('the tables of the revisions do not follow one another')
  const size = trailer.entries.get('Size')
  const highest = [...table.keys()].reduce((one, other) => Math.max(one, other), 0)
  if (size !== Math.max(sizeOf(before.at(-1)?.trailer) ?? 1, highest + 1))
    fail('the trailer tells a wrong number of objects')
}

/** One more than the highest number of any object. */
export function sizeOf(trailer: PdfDict | undefined): number | undefined {
  const size = trailer?.entries.get('Size')
  return typeof size === 'number' ? size : undefined
}

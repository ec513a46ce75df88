/** Reads a table of objects (7.5.4) and what follows it to the end of a revision. */
import type { Cursor } from './cursor.ts'
import { parseDict } from './parse-value.ts'
import type { PdfDict } from './values.ts'

export interface TableEntry {
  readonly num: number
  readonly gen: number
  /** Where the object begins; undefined for a number that is free. */
  readonly at: number | undefined
}

export interface Tail {
  /** Where the table stands. */
  readonly xrefAt: number
  readonly table: ReadonlyMap<number, TableEntry>
  readonly trailer: PdfDict
  /** Just behind `%%EOF`, and behind the end of line that may follow. */
  readonly eof: number
  readonly end: number
}

/** @throws PdfError, with its place in the file */
export function parseTail(cursor: Cursor): Tail {
  const xrefAt = cursor.at
  const table = parseTable(cursor)
  cursor.expect('trailer')
  cursor.skipSpace()
  const trailer = parseDict(cursor)
  refuseKinds(cursor, trailer)
  nextLine(cursor)
  cursor.expect('startxref')
  nextLine(cursor)
  const startAt = cursor.at
  if (cursor.word() !== String(xrefAt))
    cursor.fail('bad-chain', 'startxref names another place than its table', startAt)
  nextLine(cursor)
  if (!cursor.take('%%EOF')) cursor.fail('cut-off', 'the end mark %%EOF is missing')
  const eof = cursor.at
  cursor.takeEndOfLine()
  return { xrefAt, table, trailer, eof, end: cursor.at }
}

/** Readers look for these lines in the last bytes of the file only: no room is left between them. */
function nextLine(cursor: Cursor): void {
  while (cursor.take(' '));
  if (cursor.takeEndOfLine()) return
  if (cursor.isAtEnd) cursor.fail('cut-off', 'the end of the file is missing')
  cursor.fail('bytes-between', 'the lines at the end of a revision are not as they have to be')
}

function refuseKinds(cursor: Cursor, { entries, start }: PdfDict): void {
  if (entries.has('Encrypt')) cursor.fail('unsupported', 'it is encrypted', start)
  if (entries.has('XRefStm'))
    cursor.fail('unsupported', 'it keeps a second table of objects in a stream', start)
}

function parseTable(cursor: Cursor): Map<number, TableEntry> {
  cursor.expect('xref')
  const table = new Map<number, TableEntry>()
  for (cursor.skipSpace(); !cursor.sees('trailer'); cursor.skipSpace()) parseSection(cursor, table)
  return table
}

function parseSection(cursor: Cursor, table: Map<number, TableEntry>): void {
  const at = cursor.at
  const head = /^(\d{1,8}) (\d{1,8}) ?(?:\r\n|\n|\r)/.exec(cursor.text(at, at + 24))
  if (!head) cursor.fail('bad-table', 'the table of objects is damaged')
  cursor.at += head[0].length
  const [first, count] = [Number(head[1]), Number(head[2])]
  for (let num = first; num < first + count; num++) {
    if (table.has(num)) cursor.fail('twice', `the table lists object ${num} twice`)
    table.set(num, parseEntry(cursor, num))
  }
}

/** Twenty bytes: ten digits, five digits, a letter and an end of line of two characters. */
function parseEntry(cursor: Cursor, num: number): TableEntry {
  const text = cursor.text(cursor.at, cursor.at + 20)
  const match = /^(\d{10}) (\d{5}) ([nf])(?: \n| \r|\r\n)$/.exec(text)
  if (!match) cursor.fail('bad-table', 'the table of objects is damaged')
  cursor.at += 20
  return { num, gen: Number(match[2]), at: match[3] === 'n' ? Number(match[1]) : undefined }
}

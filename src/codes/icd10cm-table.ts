// The ICD-10-CM table as text: how it is written and searched. The text itself is the table: a
// command that checks two codes finds two lines by bisection and never reads the rest.
//
//   txplan-icd10cm 1                      format and its version
//   fiscal-year 2027
//   in-force 2026-10-01 2027-09-30        the days for which this state of the code set speaks
//   covers F G47 Z865                     beginnings of the codes that the table knows completely
//   source where the rows come from       may repeat
//   rows 1717
//                                         an empty line, then one line per code, sorted:
//   F438 0<=2022-09-30 Other reactions to severe stress
//   F4381 1@2022-10-01 Prolonged grief disorder
//
// A row is the code without its dot, 1 (billable) or 0 (header), `@` the first day when later than
// 2015-10-01, `<=` the last billable day of a former leaf, and the official title. `~` at the start
// of a title stands for the title of the nearest listed parent code.

import { dotted, undotted } from './icd10cm-code.ts'

/** The day on which ICD-10-CM came into use; no code is older. */
const firstDay = '2015-10-01'

/** What is known of one code. Dates are ISO days, both inclusive. */
export interface CodeEntry {
  /** Dotted, upper case: `F43.81`. */
  code: string
  title: string
  /** A leaf in the newest state of the table. */
  billable: boolean
  validFrom: string
  /** Last billable day of a code that was a leaf once and is none now. */
  billableUntil?: string
}

/** What a table says of itself. */
export interface TableFacts {
  /** Federal fiscal year of the newest state; year n begins on 1 October n-1. */
  readonly fiscalYear: number
  readonly inForce: { readonly from: string; readonly to: string }
  /** Beginnings of codes, without dot, inside which a missing code does not exist. */
  readonly covers: readonly string[]
  readonly sources: readonly string[]
}

/** A code table: its facts, its text, and the place in the text where the rows begin. */
export interface CodeTable extends TableFacts {
  readonly text: string
  readonly body: number
}

/** The first line of every table in this format. */
export const mark = 'txplan-icd10cm 1'

const rowParts = /^(\S+) ([01])(?:@([^ <]+))?(?:<=(\S+))? (.+)$/

/** One row as written: the title may still begin with `~`. */
export interface Row {
  plain: string
  billable: boolean
  validFrom: string
  billableUntil?: string
  written: string
}

/** Reads one line; undefined when it has not the shape of a row. */
export const readRow = (line: string): Row | undefined => {
  const found = rowParts.exec(line)
  if (!found) return undefined
  const [, plain = '', flag, validFrom = firstDay, billableUntil, written = ''] = found
  return { plain, billable: flag === '1', validFrom, billableUntil, written }
}

/**
 * A table from text that is known to be sound, such as our own: takes only the header apart.
 * For text from elsewhere see `readTable` in icd10cm-read.ts.
 */
export const trustedTable = (text: string): CodeTable => {
  const end = text.indexOf('\n\n')
  const lines = text.slice(0, end).split('\n')
  const values = (key: string) =>
    lines.flatMap((line) => (line.startsWith(`${key} `) ? [line.slice(key.length + 1)] : []))
  const [from = '', to = ''] = values('in-force').join('').split(' ')
  return {
    fiscalYear: Number(values('fiscal-year')[0]),
    inForce: { from, to },
    covers: values('covers').join('').split(' '),
    sources: values('source'),
    text,
    body: end + 2,
  }
}

/** Whether an entry could be put on a claim for a service on this ISO day. */
export const billableOn = (entry: CodeEntry, date: string): boolean =>
  entry.validFrom <= date && (entry.billable || (entry.billableUntil ?? '') >= date)

/** Whether the table speaks for this code (without dot): then a missing code does not exist. */
export const covered = (table: TableFacts, plain: string): boolean =>
  table.covers.some((beginning) => plain.startsWith(beginning))

/** Shorter codes above this one, nearest first, down to the three-character category. */
export const parents = (plain: string): string[] =>
  Array.from({ length: Math.max(0, plain.length - 3) }, (_, cut) => plain.slice(0, -1 - cut))

const codeAt = (text: string, start: number): string => text.slice(start, text.indexOf(' ', start))

const lineEnd = (text: string, start: number): number => text.indexOf('\n', start)

/** Start of the first row whose code is not before `key`; the end of the text if there is none. */
const lowerBound = ({ text, body }: CodeTable, key: string): number => {
  let low = body
  let high = text.length
  while (low < high) {
    const start = text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1
    if (codeAt(text, start) < key) low = lineEnd(text, start) + 1
    else high = start
  }
  return low
}

const rowAt = (table: CodeTable, start: number): Row => {
  const row = readRow(table.text.slice(start, lineEnd(table.text, start)))
  if (!row) throw new Error('The code table holds a row that cannot be read.')
  return row
}

const findRow = (table: CodeTable, plain: string): Row | undefined => {
  const start = lowerBound(table, plain)
  const found = start < table.text.length && codeAt(table.text, start) === plain
  return found ? rowAt(table, start) : undefined
}

const toEntry = ({ plain, billable, validFrom, billableUntil }: Row, title: string): CodeEntry => ({
  code: dotted(plain),
  title,
  billable,
  validFrom,
  ...(billableUntil ? { billableUntil } : {}),
})

const titleOf = (table: CodeTable, row: Row, titles?: ReadonlyMap<string, string>): string => {
  if (!row.written.startsWith('~')) return row.written
  for (const plain of parents(row.plain)) {
    const known = titles?.get(plain)
    const parent = known === undefined ? findRow(table, plain) : undefined
    const title = known ?? (parent && titleOf(table, parent, titles))
    if (title !== undefined) return title + row.written.slice(1)
  }
  return row.written
}

/** The entry of exactly this code, written without dot. */
export const findEntry = (table: CodeTable, plain: string): CodeEntry | undefined => {
  const row = findRow(table, plain)
  return row && toEntry(row, titleOf(table, row))
}

/** All entries whose code (without dot) begins with `beginning`, in order; '' gives them all. */
export const entriesUnder = (table: CodeTable, beginning: string): CodeEntry[] => {
  const titles = new Map<string, string>()
  const entries: CodeEntry[] = []
  let start = lowerBound(table, beginning)
  while (start < table.text.length && table.text.startsWith(beginning, start)) {
    const row = rowAt(table, start)
    const title = titleOf(table, row, titles)
    titles.set(row.plain, title)
    entries.push(toEntry(row, title))
    start = lineEnd(table.text, start) + 1
  }
  return entries
}

/** Codes (without dot) that begin with `beginning`, in order. Cheaper than their entries. */
export const codesUnder = (table: CodeTable, beginning: string): string[] => {
  const codes: string[] = []
  let start = lowerBound(table, beginning)
  while (start < table.text.length && table.text.startsWith(beginning, start)) {
    codes.push(codeAt(table.text, start))
    start = lineEnd(table.text, start) + 1
  }
  return codes
}

const shortTitle = (title: string, plain: string, titles: ReadonlyMap<string, string>): string => {
  for (const code of parents(plain)) {
    const parent = titles.get(code)
    if (parent !== undefined)
      return title.startsWith(parent) ? `~${title.slice(parent.length)}` : title
  }
  return title
}

/**
 * Writes entries as a table; order does not matter. Titles are one line of text that neither
 * begins with `~` nor ends in a space, and codes lie inside `covers`.
 */
export const makeTable = (facts: TableFacts, entries: readonly CodeEntry[]): CodeTable => {
  const titles = new Map(entries.map(({ code, title }) => [undotted(code), title]))
  const rows = entries.map((entry) => {
    const plain = undotted(entry.code)
    const from = entry.validFrom === firstDay ? '' : `@${entry.validFrom}`
    const until = entry.billableUntil ? `<=${entry.billableUntil}` : ''
    const title = shortTitle(entry.title, plain, titles)
    return `${plain} ${entry.billable ? 1 : 0}${from}${until} ${title}\n`
  })
  const header = [
    mark,
    `fiscal-year ${facts.fiscalYear}`,
    `in-force ${facts.inForce.from} ${facts.inForce.to}`,
    `covers ${facts.covers.join(' ')}`,
    ...facts.sources.map((source) => `source ${source}`),
    `rows ${rows.length}`,
  ].join('\n')
  return trustedTable(`${header}\n\n${rows.sort().join('')}`)
}

/** The text form of a table: what `readTable` reads, byte for byte. */
export const printTable = (table: CodeTable): string => table.text

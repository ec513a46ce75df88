// The yearly update: reads the "order" file that CMS publishes for ICD-10-CM and merges it into a
// code table. A wrong or damaged file changes nothing and says what is wrong with it.

import { dotted, undotted } from './icd10cm-code.ts'
import type { LineProblem } from './icd10cm-read.ts'
import {
  type CodeEntry,
  type CodeTable,
  covered,
  entriesUnder,
  makeTable,
} from './icd10cm-table.ts'
import { orderFileMistaken } from './order-file-mistaken.ts'

/** When the order file comes into force. `effective` is an ISO day inside the fiscal year. */
export interface OrderFileRelease {
  fiscalYear: number
  effective: string
}

/** What a merge changed; entries as they stand after it. */
export interface MergeReport {
  added: CodeEntry[]
  /** Leaves that can no longer be billed because codes beneath them took over. */
  becameHeader: CodeEntry[]
  /** Former headers that can be billed from the effective day on. */
  becameLeaf: CodeEntry[]
  /** Leaves that are in the file no more; kept in the table with their last day. */
  removed: CodeEntry[]
  retitled: { code: string; before: string; after: string }[]
  /** Rows of the order file that lie inside the table's ranges. */
  rows: number
}

export interface MergeResult {
  /** The merged table; the table handed in when there are problems. */
  table: CodeTable
  report: MergeReport
  problems: LineProblem[]
}

interface OrderRow {
  line: number
  /** The first column, which counts the rows. */
  number: number
  plain: string
  billable: boolean
  title: string
}

const mostProblems = 20

const emptyReport = (rows = 0): MergeReport => ({
  added: [],
  becameHeader: [],
  becameLeaf: [],
  removed: [],
  retitled: [],
  rows,
})

/**
 * Merges an order file (fixed width: 1-5 sequence, 7-13 code, 15 flag, 17-76 short title, 78 on
 * long title) into a table, within the table's own ranges. New codes begin on the effective day;
 * what can no longer be billed ends on the day before. Never throws.
 */
export const mergeOrderFile = (
  table: CodeTable,
  file: string,
  release: OrderFileRelease,
): MergeResult => {
  const mistaken = releaseProblem(table, release) ?? orderFileMistaken(file)
  if (mistaken) return { table, report: emptyReport(), problems: [mistaken] }
  const { rows, problems } = readOrderRows(table, file)
  if (problems.length > 0)
    return { table, report: emptyReport(rows.length), problems: problems.slice(0, mostProblems) }
  return { ...mergeRows(table, rows, release), problems: [] }
}

const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

const releaseProblem = (
  table: CodeTable,
  { fiscalYear, effective }: OrderFileRelease,
): LineProblem | undefined => {
  const [first, last] = [`${fiscalYear - 1}-10-01`, `${fiscalYear}-09-30`]
  if (!isDay(effective) || effective < first || effective > last)
    return {
      line: 0,
      found: 'an effective date that is not a day of that fiscal year',
      wanted: `a day from ${first} to ${last}`,
    }
  if (effective >= table.inForce.from) return undefined
  const found = `the effective date ${effective}`
  return { line: 0, found, wanted: `${table.inForce.from}, where the table stands, or later` }
}

const readOrderRows = (
  table: CodeTable,
  file: string,
): { rows: OrderRow[]; problems: LineProblem[] } => {
  const lines = file
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)
  const rows: OrderRow[] = []
  const problems: LineProblem[] = []
  let before = 0
  for (const [index, text] of lines.entries()) {
    const row = readOrderRow(text, index + 1)
    const problem = 'found' in row ? row : gapProblem(row, before)
    if (problem) problems.push(problem)
    if (problems.length >= mostProblems) return { rows, problems }
    if ('plain' in row && covered(table, row.plain)) rows.push(row)
    before = 'plain' in row ? row.number : before + 1
  }
  if (problems.length === 0) problems.push(...wholeProblems(table, rows, lines.length))
  return { rows, problems }
}

const readOrderRow = (text: string, line: number): OrderRow | LineProblem => {
  const found = /^(\d{5}) ([A-Z]\d[\dAB][\dA-Z]{0,4}) +$/.exec(text.slice(0, 14))
  const [, number, plain = ''] = found ?? []
  const flag = /^([01]) $/.exec(text.slice(14, 16))?.[1]
  const title = text.slice(77).trim()
  if (!found) return { line, found: 'no number and code at its beginning', wanted: orderRow }
  if (!flag) return { line, found: `${plain} without a 0 or 1 in column 15`, wanted: orderRow }
  if (title === '' || title.startsWith('~') || title.includes('\uFFFD'))
    return { line, found: `${plain} without a readable title from column 78 on`, wanted: orderRow }
  return { line, number: Number(number), plain, billable: flag === '1', title }
}

const gapProblem = ({ line, number }: OrderRow, before: number): LineProblem | undefined => {
  if (number === before + 1) return undefined
  const wanted = `number ${before + 1}: a line is missing, doubled or misplaced before this one`
  return { line, found: `number ${number}`, wanted }
}

const orderRow = 'an order file row: number, code, 0 or 1, short title, long title'

/** Faults that no single line shows: a file cut short, a code twice, leaf and header confused. */
const wholeProblems = (
  table: CodeTable,
  rows: readonly OrderRow[],
  lineCount: number,
): LineProblem[] => {
  const missing = table.covers.filter((part) => !rows.some(({ plain }) => plain.startsWith(part)))
  if (missing.length > 0)
    return [{ line: 0, found: `no code of ${missing.join(', ')}`, wanted: 'the whole order file' }]
  if (rows.at(-1)?.line === lineCount) {
    const found = `an end in the midst of ${dotted(rows.at(-1)?.plain ?? '')}`
    return [{ line: lineCount, found, wanted: 'the whole order file, which goes on after that' }]
  }
  const sorted = sortRows(rows)
  return sorted.flatMap((row, index) => neighbourProblem(row, sorted[index + 1]) ?? [])
}

const sortRows = (rows: readonly OrderRow[]): OrderRow[] =>
  [...rows].sort((a, b) => (a.plain < b.plain ? -1 : a.plain > b.plain ? 1 : 0))

const neighbourProblem = (
  { line, plain, billable }: OrderRow,
  next: OrderRow | undefined,
): LineProblem | undefined => {
  const code = dotted(plain)
  if (next?.plain === plain)
    return { line: next.line, found: `${code} a second time`, wanted: 'each code once' }
  const hasChildren = next?.plain.startsWith(plain) ?? false
  if (billable && hasChildren)
    return { line, found: `${code} billable, with codes beneath it`, wanted: '0 in column 15' }
  if (!billable && !hasChildren)
    return { line, found: `${code} a header with nothing beneath it`, wanted: '1 in column 15' }
  return undefined
}

const mergeRows = (
  table: CodeTable,
  rows: readonly OrderRow[],
  release: OrderFileRelease,
): { table: CodeTable; report: MergeReport } => {
  const old = new Map(entriesUnder(table, '').map((entry) => [undotted(entry.code), entry]))
  const report = emptyReport(rows.length)
  const merged = rows.map((row) => mergeRow(old.get(row.plain), row, release.effective, report))
  const listed = new Set(rows.map(({ plain }) => plain))
  const vanished = [...old].filter(([plain]) => !listed.has(plain)).map(([, entry]) => entry)
  const kept = vanished.map((entry) => {
    if (!entry.billable) return entry
    const ended = { ...entry, billable: false, billableUntil: dayBefore(release.effective) }
    report.removed.push(ended)
    return ended
  })
  const facts = {
    fiscalYear: release.fiscalYear,
    inForce: { from: release.effective, to: `${release.fiscalYear}-09-30` },
    covers: table.covers,
    sources: [...new Set([...table.sources, sourceOf(release)])],
  }
  return { table: makeTable(facts, [...merged, ...kept]), report }
}

const sourceOf = ({ fiscalYear, effective }: OrderFileRelease): string =>
  `CMS order file of fiscal year ${fiscalYear}, in force from ${effective}`

const mergeRow = (
  old: CodeEntry | undefined,
  { plain, billable, title }: OrderRow,
  effective: string,
  report: MergeReport,
): CodeEntry => {
  if (!old) {
    const entry = { code: dotted(plain), title, billable, validFrom: effective }
    report.added.push(entry)
    return entry
  }
  if (old.title !== title) report.retitled.push({ code: old.code, before: old.title, after: title })
  const entry: CodeEntry = { ...old, title, billable }
  if (old.billable && !billable) {
    entry.billableUntil = dayBefore(effective)
    report.becameHeader.push(entry)
  }
  if (!old.billable && billable) {
    // An entry holds one billable span; the one that counts for claims to come is kept.
    entry.validFrom = effective
    delete entry.billableUntil
    report.becameLeaf.push(entry)
  }
  return entry
}

// Reads a code table that comes from outside, such as the newer one that a practice carries: every
// row is checked before anybody relies on it.

import {
  type CodeTable,
  covered,
  mark,
  parents,
  type Row,
  readRow,
  type TableFacts,
  trustedTable,
} from './icd10cm-table.ts'

const day = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`
const beginning = String.raw`[A-Z][\dA-Z]{0,6}`
const headerShape = new RegExp(
  `^${mark}\n` +
    String.raw`fiscal-year \d{4}\nin-force ${day} ${day}\n` +
    String.raw`covers ${beginning}(?: ${beginning})*\n(?:source .*\n)*rows (\d+)\n\n`,
)
const rowShape = new RegExp(
  String.raw`^[A-Z]\d[\dAB][\dA-Z]{0,4} [01](?:@${day})?(?:<=${day})? .*\S$`,
)

/**
 * Something wrong in a table or order file. `line` counts from 1; 0 means the file as a whole.
 * `found` describes and does not quote, for the wrong file may hold a client's words.
 */
export interface LineProblem {
  line: number
  found: string
  wanted: string
}

/** A table from any text: every row is checked. Either the table or what is wrong with it. */
export const readTable = (
  source: string,
): { table: CodeTable; problems: [] } | { table?: undefined; problems: LineProblem[] } => {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const header = headerShape.exec(text)
  if (!header) {
    const wanted = `the header of a code table, beginning with "${mark}"`
    return { problems: [{ line: 1, found: 'something else', wanted }] }
  }
  const table = trustedTable(text)
  const problems = rowProblems(table, Number(header[1]))
  return problems.length > 0 ? { problems } : { table, problems: [] }
}

const rowProblems = (table: CodeTable, announced: number): LineProblem[] => {
  const lines = table.text.slice(table.body).split('\n')
  const last = lines.pop()
  const offset = table.text.slice(0, table.body).split('\n').length
  const known = new Set<string>()
  const problems: LineProblem[] = []
  let before = ''
  for (const [index, line] of lines.entries()) {
    const row = rowShape.test(line) ? readRow(line) : undefined
    const wrong = row ? rowFault(row, before, known, table) : shapeFault
    if (wrong) problems.push({ line: offset + index, ...wrong })
    if (row) known.add(row.plain)
    before = row?.plain ?? before
  }
  if (last !== '' || lines.length !== announced)
    problems.push({
      line: 0,
      found: `${lines.length} whole rows`,
      wanted: `${announced} rows, as the header says, the last one ended by a line break`,
    })
  return problems
}

type Fault = Omit<LineProblem, 'line'>

const shapeFault: Fault = {
  found: 'a line that is no row of the table',
  wanted: 'code, 1 or 0, and title, for example "F4381 1@2022-10-01 Prolonged grief disorder"',
}

const rowFault = (
  row: Row,
  before: string,
  known: ReadonlySet<string>,
  table: TableFacts,
): Fault | undefined => {
  const { plain } = row
  if (plain <= before) return { found: `${plain} after ${before}`, wanted: 'codes in rising order' }
  if (!covered(table, plain))
    return { found: `${plain}, outside of what the header covers`, wanted: 'a covered code' }
  if (row.billable && row.billableUntil)
    return { found: `${plain} billable, yet with a last day`, wanted: 'one or the other' }
  if (row.written.startsWith('~') && !parents(plain).some((parent) => known.has(parent)))
    return { found: `${plain} borrowing a title`, wanted: 'a parent code above it to borrow from' }
  return undefined
}

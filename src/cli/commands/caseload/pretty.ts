/** The caseload at a terminal: one line a client. Where there is no room for all columns, the last ones go, and that is said. */
import type { Paint } from '../../../lint/formats/paint.ts'
import { printable } from '../../../lint/formats/wrap.ts'
import type { CaseRow } from './row.ts'
import {
  dueBriefly,
  revisionWords,
  sessionWords,
  signatureWords,
  statusWords,
  summaryWords,
  trendWords,
} from './words.ts'

interface Column {
  title: string
  cell: (row: CaseRow) => string
  /** Between these it is as wide as it needs to be. */
  least: number
  most: number
  /** The higher, the sooner it goes. */
  spare: number
}

const columns: readonly Column[] = [
  { title: 'Client', cell: ({ client }) => client, least: 14, most: 22, spare: 0 },
  { title: 'Name', cell: ({ name }) => name ?? '', least: 10, most: 18, spare: 8 },
  { title: 'Status', cell: statusWords, least: 6, most: 10, spare: 6 },
  { title: 'Rev', cell: revisionWords, least: 3, most: 4, spare: 7 },
  { title: 'Next due', cell: dueBriefly, least: 20, most: 44, spare: 0 },
  { title: 'Errors', cell: errors, least: 6, most: 6, spare: 2 },
  { title: 'Warnings', cell: warnings, least: 8, most: 8, spare: 5 },
  { title: 'Measure', cell: trendWords, least: 20, most: 36, spare: 1 },
  { title: 'Session', cell: sessionWords, least: 11, most: 12, spare: 3 },
  { title: 'Signatures', cell: signatureWords, least: 15, most: 28, spare: 4 },
]

const between = 2

export function pretty(
  rows: readonly CaseRow[],
  asOf: string,
  { paint, width }: { paint: Paint; width: number },
): string {
  const { shown, gone } = fitted(rows, width)
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cut(printable(cell), shown[at]?.width ?? 0).padEnd(shown[at]?.width ?? 0))
      .join(' '.repeat(between))
      .trimEnd()
  const head = paint.bold(line(shown.map(({ column }) => column.title)))
  const body = rows.map((row) => {
    if (row.fault !== undefined)
      return paint.error(cut(`${row.client}  could not be read: ${row.fault}`, width))
    const text = line(shown.map(({ column }) => column.cell(row)))
    return row.isWorse || row.next?.standing === 'overdue' ? paint.warning(text) : text
  })
  const note =
    gone.length > 0
      ? [paint.dim(`A wider terminal also shows: ${gone.join(', ').toLowerCase()}.`)]
      : []
  return `${[head, ...body, '', summaryWords(rows, asOf), ...note].join('\n')}\n`
}

interface Shown {
  column: Column
  width: number
}

/** Columns with something in them, as wide as they need, and fewer where they do not fit. */
function fitted(rows: readonly CaseRow[], width: number): { shown: Shown[]; gone: string[] } {
  let shown = columns.flatMap((column): Shown[] => {
    const cells = rows.filter(({ fault }) => fault === undefined).map(column.cell)
    const needed = Math.max(0, ...cells.map((cell) => cell.length))
    if (needed === 0) return []
    return [{ column, width: Math.min(Math.max(needed, column.title.length), column.most) }]
  })
  const gone: string[] = []
  while (leastWidth(shown) > width) {
    const next = Math.max(...shown.map(({ column }) => column.spare))
    if (next === 0) break
    gone.push(
      ...shown.filter(({ column }) => column.spare === next).map(({ column }) => column.title),
    )
    shown = shown.filter(({ column }) => column.spare !== next)
  }
  return { shown: squeezed(shown, width), gone }
}

const leastWidth = (shown: readonly Shown[]): number =>
  shown.reduce(
    (sum, one) => sum + Math.min(one.width, one.column.least),
    between * (shown.length - 1),
  )

/** What is missing is taken from those that have most to spare. */
function squeezed(shown: readonly Shown[], width: number): Shown[] {
  const fit = shown.map((one) => ({ ...one }))
  const total = () => fit.reduce((sum, one) => sum + one.width, between * (fit.length - 1))
  const slack = ({ width, column }: Shown) => width - column.least
  while (total() > width) {
    const loosest = fit.reduce((a, b) => (slack(b) > slack(a) ? b : a))
    if (slack(loosest) <= 0) break
    loosest.width -= 1
  }
  return fit
}

function errors({ findings }: CaseRow): string {
  return findings ? String(findings.errors) : ''
}

function warnings({ findings }: CaseRow): string {
  return findings ? String(findings.warnings) : ''
}

const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`

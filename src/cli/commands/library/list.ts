/** The presentations of the library, one after the other: a table, or lines where it is narrow. */

import type { Wanted } from '../../../library/search.ts'
import { inMarkdown } from '../../../library/sheet.ts'
import { printable } from '../../../lint/formats/wrap.ts'
import type { Presentation } from '../../../plan/types.generated.ts'
import { cellsOf, wrapCells } from '../../prompts/cells.ts'
import type { LibraryOptions, Look } from './command.ts'
import { json, queryOf } from './json.ts'
import { shortCodes } from './short-codes.ts'

export interface Listed {
  wanted: Wanted
  presentations: readonly Presentation[]
  /** How many there are, shown or not. */
  total: number
}

export function listIn(found: Listed, format: LibraryOptions['format'], look: Look): string {
  if (format === 'json') return listJson(found)
  return format === 'md' ? listMarkdown(found) : listPretty(found, look)
}

const listJson = ({ wanted, presentations, total }: Listed): string =>
  json({
    query: queryOf(wanted),
    total,
    presentations: presentations.map(
      ({ id = '', title = '', summary = '', populations = [], diagnoses = [] }) => ({
        id,
        title,
        summary,
        populations,
        diagnoses,
      }),
    ),
  })

const heads = ['id', 'title', 'for', 'diagnoses']

const rowOf = ({ id = '', title = '', populations = [], diagnoses = [] }: Presentation) =>
  [id, title, populations.join(', '), shortCodes(diagnoses)].map((cell) => printable(cell))

function listMarkdown(found: Listed): string {
  const rows = [heads, heads.map(() => '---'), ...found.presentations.map(rowOf)]
  const lines = rows.map((row) => `| ${row.map(cellInMarkdown).join(' | ')} |`)
  return `# Library\n\n${lines.join('\n')}\n\n${sum(found)}\n`
}

const cellInMarkdown = (text: string): string => inMarkdown(text).replaceAll('|', '\\|')

/** Below this many columns a table is hard to read. */
const roomy = 96

function listPretty(found: Listed, look: Look): string {
  const rows = found.presentations.map(rowOf)
  const body = look.width < roomy ? stacked(rows, look) : table(rows, look)
  const hints = [
    `${sum(found)} One of them whole: txplan library show ID`,
    'A plan that begins with one: txplan new --template ID',
  ]
  const advice = hints.flatMap((hint) => wrapCells(hint, look.width).map(look.paint.dim))
  return `${[...body, '', ...advice].join('\n')}\n`
}

function sum({ presentations, total }: Listed): string {
  const all = `${total} presentation${total === 1 ? '' : 's'}`
  return presentations.length < total ? `${presentations.length} of ${all}.` : `${all}.`
}

/** Two lines or more for each: name and title, then whom and what for. */
const stacked = (rows: readonly string[][], { paint, width }: Look): string[] =>
  rows.flatMap(([id = '', title, whom, codes]) => {
    const [first = '', ...rest] = wrapCells(`${id}  ${title}`, width, '    ')
    return [
      paint.bold(first.slice(0, id.length)) + first.slice(id.length),
      ...rest,
      ...wrapCells(`    ${[whom, codes].filter(Boolean).join(' · ')}`, width, '    ').map(
        paint.dim,
      ),
    ]
  })

const gap = 2

function table(rows: readonly string[][], { paint, width }: Look): string[] {
  const widths = columnWidths(rows, width)
  const head = lineOf(heads.map((cell, at) => pad(cell, widths[at] ?? 0)))
  return [paint.dim(head), ...rows.flatMap((row) => tableLines(row, widths, paint.bold))]
}

/** The id is never broken; of the rest the title gets what the others do not need. */
function columnWidths(rows: readonly string[][], width: number): number[] {
  const needed = heads.map((head, at) =>
    Math.max(head.length, ...rows.map((row) => cellsOf(row[at] ?? ''))),
  )
  const [id = 0, title = 0, whom = 0, codes = 0] = needed
  const room = width - id - gap * (heads.length - 1)
  const forWhom = Math.min(whom, Math.floor(room * 0.24))
  const forTitle = Math.min(title, room - forWhom - Math.min(codes, Math.floor(room * 0.34)))
  return [id, forTitle, forWhom, Math.min(codes, room - forWhom - forTitle)]
}

function tableLines(
  row: readonly string[],
  widths: readonly number[],
  bold: (text: string) => string,
): string[] {
  const cells = row.map((cell, at) => wrapCells(cell, widths[at] ?? 1))
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    lineOf(
      cells.map((lines, at) => {
        const text = pad(lines[line] ?? '', widths[at] ?? 0)
        return at === 0 ? bold(text) : text
      }),
    ),
  )
}

const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - cellsOf(text)))

const lineOf = (cells: readonly string[]): string => cells.join(' '.repeat(gap)).trimEnd()

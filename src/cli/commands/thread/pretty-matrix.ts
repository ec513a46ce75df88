/** The coverage table on a terminal: objectives down, sessions across, as many as there is room for. */
import type { Paint } from '../../../lint/formats/paint.ts'
import { wrap } from '../../../lint/formats/wrap.ts'
import type { Matrix, MatrixRow, MatrixSession } from '../../../thread/thread.ts'
import { dayOf, noId, plural } from './sums.ts'

export interface Look {
  paint: Paint
  /** Columns to wrap and cut at. */
  width: number
}

const cellWidth = 6
const totalWidth = 6
const lastWidth = 11
const longestName = 28

/** No lines where there is nothing to cross: without sessions, or without rows. */
export function matrixLines(matrix: Matrix, look: Look): string[] {
  const { rows, sessions } = matrix
  if (rows.length === 0 || sessions.length === 0) return []
  const names = rows.map(nameOf)
  const widest = Math.max('objective'.length, ...names.map((name) => name.length))
  const room = look.width - widest - totalWidth - lastWidth
  const count = Math.max(1, Math.min(sessions.length, Math.floor(room / cellWidth)))
  const from = sessions.length - count
  return [
    [
      headLine(sessions.slice(from), widest, look),
      ...rows.map((row, at) => rowLine(row, names[at] as string, { from, count, widest }, look)),
      ...legend(from, look),
    ].join('\n'),
  ]
}

function headLine(sessions: readonly MatrixSession[], widest: number, { paint }: Look): string {
  const days = sessions.map(({ date }) => dayOf(date).padStart(cellWidth)).join('')
  return paint.bold(`${'objective'.padEnd(widest)}${days}${'total'.padStart(totalWidth + 1)}  last`)
}

interface Columns {
  /** The first session shown. */
  from: number
  count: number
  widest: number
}

function rowLine(row: MatrixRow, name: string, columns: Columns, { paint }: Look): string {
  const { from, count, widest } = columns
  const worked = new Set(row.sessions)
  const cells = Array.from({ length: count }, (_, at) =>
    worked.has(from + at) ? cellOf('●') : paint.dim(cellOf('·')),
  ).join('')
  const total = String(row.sessions.length).padStart(totalWidth + 1)
  const last = row.last ?? (row.sessions.length > 0 ? 'undated' : paint.warning('never'))
  return `${name.padEnd(widest)}${cells}${total}  ${last}`
}

/** Under the middle of a day. */
const cellOf = (sign: string): string => `${sign.padStart(cellWidth - 2)}  `

function legend(earlier: number, { paint, width }: Look): string[] {
  const left = earlier > 0 ? ` ${plural(earlier, 'earlier session')} not shown, but counted.` : ''
  return [paint.dim(wrap(`● the session names the objective.${left}`, width, 0))]
}

function nameOf({ kind, id }: MatrixRow): string {
  const name = id ?? noId
  const whole = kind === 'goal' ? `${name} (goal)` : name
  return whole.length > longestName ? `${whole.slice(0, longestName - 1)}…` : whole
}

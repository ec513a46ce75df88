/** What is due as a table for a spreadsheet (RFC 4180): one line an item, CRLF. */
import { daysLeft } from '../../../schedule/standing.ts'
import { type DueRow, nextStep } from './rows.ts'

const columns = [
  'client',
  'kind',
  'subject',
  'standing',
  'day',
  'in_time_until',
  'not_before',
  'days_left',
  'sessions_or_units_left',
  'says',
  'rule',
  'citation',
  'file',
  'next',
] as const

export function csv(rows: readonly DueRow[], asOf: string): string {
  const lines = [columns.join(','), ...rows.map((row) => fieldsOf(row, asOf).map(field).join(','))]
  return lines.map((line) => `${line}\r\n`).join('')
}

function fieldsOf(row: DueRow, asOf: string) {
  const { item, standing, client, file } = row
  const { kind, subject, day, until, notBefore, waitingFor, why } = item
  const [reason] = why
  return [
    client,
    kind,
    subject,
    standing,
    day,
    until,
    notBefore,
    daysLeft(item, asOf),
    waitingFor?.kind === 'count' ? waitingFor.left : undefined,
    reason?.by,
    reason?.rule,
    reason?.demand?.citation,
    file,
    nextStep(row),
  ]
}

/** A text that a spreadsheet would take for a formula is marked as text. */
function field(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if (!/^[=+\-@\t]|[",\r\n]/.test(value)) return value
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

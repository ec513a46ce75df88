/** The caseload for a spreadsheet: one line a client. */
import { csvText } from '../../csv.ts'
import type { CaseRow } from './row.ts'
import { statusWords } from './words.ts'

const columns = [
  'client',
  'name',
  'status',
  'revision',
  'next_due',
  'next_due_day',
  'overdue_items',
  'errors',
  'warnings',
  'measure',
  'first_score',
  'last_score',
  'trend',
  'last_session',
  'days_since_session',
  'signatures',
  'to_sign',
  'file',
]

export const csv = (rows: readonly CaseRow[]): string =>
  csvText([
    columns,
    ...rows.map((row) => [
      row.client,
      row.name,
      row.fault === undefined ? statusWords(row) : 'not readable',
      row.revision,
      row.next?.title,
      row.next?.day,
      row.overdue,
      row.findings?.errors,
      row.findings?.warnings,
      row.trend?.measure,
      row.trend?.from,
      row.trend?.to,
      row.trend?.word,
      row.session?.day,
      row.session?.daysAgo,
      row.signatures.state,
      row.signatures.wanted.join(' '),
      row.file,
    ]),
  ])

/** How much is due, in one line: `3 overdue, 2 this week, 12 in all.` */
import { groupOf } from '../../../schedule/standing.ts'
import type { DueRow } from './rows.ts'

export interface Summary {
  items: number
  overdue: number
  week: number
  month: number
  later: number
  undated: number
}

export function summaryOf(rows: readonly DueRow[], asOf: string): Summary {
  const summary = { items: rows.length, overdue: 0, week: 0, month: 0, later: 0, undated: 0 }
  for (const { item } of rows) summary[groupOf(item, asOf)] += 1
  return summary
}

export function summaryLine(rows: readonly DueRow[], asOf: string): string {
  const { items, overdue, week, month, later, undated } = summaryOf(rows, asOf)
  if (items === 0) return `Nothing is due, as of ${asOf}.`
  const parts = [
    [overdue, 'overdue'],
    [week, 'this week'],
    [month, 'this month'],
    [later, 'later'],
    [undated, 'without a day'],
  ] as const
  const said = parts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []))
  return `${said.join(', ')}, as of ${asOf}.`
}

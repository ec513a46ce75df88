/**
 * The caseload for programs. The shape is documented in `schemas/caseload-report.schema.json`; `version`
 * changes when a reader of it would have to.
 */
import type { CaseRow } from './row.ts'

const reportVersion = 1

export function json(rows: readonly CaseRow[], asOf: string): string {
  const report = {
    version: reportVersion,
    asOf,
    summary: {
      clients: rows.length,
      overdue: rows.filter(({ overdue }) => overdue > 0).length,
      worse: rows.filter(({ isWorse }) => isWorse).length,
      unreadable: rows.filter(({ fault }) => fault !== undefined).length,
    },
    clients: rows.map(clientOf),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function clientOf({ told: _, typed: __, trend, isWorse, ...row }: CaseRow) {
  const { measure, from, to, word } = trend ?? {}
  return { ...row, trend: trend && { measure, from, to, word }, worse: isWorse }
}

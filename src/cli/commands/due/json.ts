/**
 * What is due, for programs. The shape is documented in `schemas/due-report.schema.json`; `version`
 * changes when a reader of it would have to.
 */
import type { ChainStep, Reason } from '../../../schedule/item.ts'
import { daysLeft, decisionText, groupOf } from '../../../schedule/standing.ts'
import { pathText } from '../../../source/path-text.ts'
import type { CodesKnown, Gap } from './collect.ts'
import type { DueRow } from './rows.ts'
import { summaryOf } from './summary.ts'

const reportVersion = 1

export interface JsonInput {
  rows: readonly DueRow[]
  gaps: readonly Gap[]
  codes: CodesKnown
  asOf: string
}

export function json({ rows, gaps, codes, asOf }: JsonInput): string {
  const report = {
    version: reportVersion,
    asOf,
    summary: summaryOf(rows, asOf),
    codes: { fiscalYear: codes.fiscalYear, knownTo: codes.inForce.to },
    items: rows.map((row) => itemOf(row, asOf)),
    unread: gaps.map(({ file, fault, misfits, dates }) => ({
      file,
      fault,
      misfits,
      dates: dates.map(({ path }) => pathText(path)),
    })),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function itemOf({ item, standing, client, file, command }: DueRow, asOf: string) {
  const { kind, subject, title, day, until, notBefore, waitingFor, isSure, path, why, todo } = item
  return {
    client,
    file,
    path: pathText(path),
    kind,
    subject,
    title,
    standing,
    group: groupOf(item, asOf),
    day,
    until,
    notBefore,
    daysLeft: daysLeft(item, asOf),
    waitingFor,
    sure: isSure,
    decision: decisionText(item) || undefined,
    why: why.map(reasonOf),
    todo,
    command,
  }
}

function reasonOf({ demand, isSure, hasLapsed, steps, ...reason }: Reason) {
  const { by, rule, day, until, notBefore, waitingFor, note } = reason
  return {
    by,
    rule,
    profile: demand?.profile,
    citation: demand?.citation,
    requirement: demand?.level,
    confidence: demand?.confidence,
    sources: demand?.sources,
    day,
    until,
    notBefore,
    waitingFor,
    sure: isSure,
    lapsed: hasLapsed,
    note,
    steps: steps.map(stepOf),
  }
}

/** Paths are text in every report. */
function stepOf(step: ChainStep): Record<string, unknown> {
  const { path, ...rest } = step as ChainStep & { path?: readonly (string | number)[] }
  return path === undefined ? rest : { ...rest, path: pathText(path) }
}

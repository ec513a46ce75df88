/** From what a rule reports, at a span of a text, to the finding that people and programs read. */
import { type Path, rangeOf, type SourceDocument, spanAt } from '../source/document.ts'
import type { Finding, Severity } from './finding.ts'
import { findRule } from './registry.ts'
import { type RuleSettings, type Said, severityOf } from './settings.ts'
import type { SpanReport } from './structure-findings.ts'

/** A document with the name it is reported under. */
export interface NamedDocument {
  file: string
  document: SourceDocument
}

/** The finding that a report makes; `undefined` when its rule is off. */
export function findingOf(
  file: NamedDocument,
  report: SpanReport,
  settings: RuleSettings,
  said: Said = {},
): Finding | undefined {
  const rule = findRule(report.rule)
  const message = rule?.messages[report.message]
  if (!rule || message === undefined) return undefined
  const severity = notAbove(report.atMost, severityOf(rule, settings, said))
  if (severity === 'off') return undefined
  const range = rangeOf(file.document.text, report.span)
  return {
    rule: rule.id,
    severity,
    file: file.file,
    path: report.path,
    range,
    keyLine: keyLine(file.document, report.path, range.start.line),
    message,
    fix: report.fix ?? rule.fix,
    args: report.args,
    messageId: report.message,
    ...(said.demand ? { demand: said.demand } : {}),
  }
}

const bySeverity = ['off', 'info', 'warning', 'error'] as const

/** The milder of the two. */
const notAbove = (most: Severity | undefined, severity: Severity | 'off'): Severity | 'off' =>
  most !== undefined && bySeverity.indexOf(most) < bySeverity.indexOf(severity) ? most : severity

/** The line of the key above a value, where that is a line of its own. */
function keyLine(document: SourceDocument, path: Path, line: number): number {
  const key = rangeOf(document.text, spanAt(document, path, 'key')).start.line
  return Math.min(key, line)
}

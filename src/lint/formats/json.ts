/**
 * Findings for programs. The shape is documented in `schemas/lint-report.schema.json`; `version`
 * changes when a reader of it would have to.
 */
import { type Finding, pathText, remedy, sentence } from '../finding.ts'
import { findRule } from '../registry.ts'
import type { FormatInput } from './format.ts'

export const reportVersion = 1

export function json({ findings, summary, showValues, asOf, signed = [] }: FormatInput): string {
  const report = {
    version: reportVersion,
    asOf,
    summary,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      file: finding.file,
      path: pathText(finding.path),
      range: finding.range,
      message: sentence(finding, showValues),
      why: findRule(finding.rule)?.why ?? '',
      fix: remedy(finding, showValues),
      source: findRule(finding.rule)?.source ?? '',
      ...requirementOf(finding),
    })),
    ...(signed.length > 0 && { signed }),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

/** Whose requirement is not met, where it is somebody's: flat, to be filtered by. */
function requirementOf({ demand }: Finding): Record<string, unknown> {
  if (!demand) return {}
  const { profile, title, citation, level, confidence, sources } = demand
  return { profile, profileTitle: title, citation, requirement: level, confidence, sources }
}

/** How severe each rule is in this run, and whether the settings name rules that exist. */
import { nearest } from '../language/similar.ts'
import type { Practice } from '../plan/types.generated.ts'
import { type SourceDocument, spanAt } from '../source/document.ts'
import type { Severity } from './finding.ts'
import { npiFault } from './npi-fault.ts'
import { findRule, rules } from './registry.ts'
import type { Rule } from './rule.ts'
import type { SpanReport } from './structure-findings.ts'

/** Severity by rule id. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>

/** Structural rules keep their severity whatever is set. */
export function severityOf(rule: Rule, settings: RuleSettings): Severity | 'off' {
  if (rule.structural || !Object.hasOwn(settings, rule.id)) return rule.severity
  return settings[rule.id] ?? rule.severity
}

/** Settings of rules that do not exist, or that cannot be set. */
function ruleReports(document: SourceDocument, practice: Practice | undefined): SpanReport[] {
  return Object.keys(practice?.lint?.rules ?? {}).flatMap((id) => {
    const rule = findRule(id)
    if (rule && !rule.structural) return []
    const path = ['lint', 'rules', id]
    const known = nearest(
      id,
      rules.map((one) => one.id),
    )
    const hint = known ? ` Did you mean ${known}?` : ''
    return {
      rule: 'bad-rule-setting',
      message: rule ? 'structural' : 'unknown',
      args: { rule: id, hint },
      span: spanAt(document, path, 'key'),
      path,
    }
  })
}

/** What is wrong with the settings of a practice, beyond their form. */
export function settingReports(
  document: SourceDocument,
  practice: Practice | undefined,
): SpanReport[] {
  return [...ruleReports(document, practice), ...npiReports(document, practice)]
}

/** The practice's own NPI and those of its clinicians. */
function npiReports(document: SourceDocument, practice: Practice | undefined): SpanReport[] {
  const clinicians = (practice?.clinicians ?? []).map(({ npi }, at) => ({
    npi,
    path: ['clinicians', at, 'npi'],
  }))
  const all = [{ npi: practice?.practice?.npi, path: ['practice', 'npi'] }, ...clinicians]
  return all.flatMap(({ npi, path }) => {
    const fault = npi === undefined ? undefined : npiFault(npi)
    return fault ? [{ rule: 'invalid-npi', ...fault, span: spanAt(document, path), path }] : []
  })
}

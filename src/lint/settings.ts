/** How severe each rule is in this run, and whether the settings name rules that exist. */
import { nearest } from '../language/similar.ts'
import type { Practice } from '../plan/types.generated.ts'
import type { ProfileBook } from '../profiles/book.ts'
import type { Demand } from '../profiles/demand.ts'
import { type SourceDocument, spanAt } from '../source/document.ts'
import type { Severity } from './finding.ts'
import { npiFault } from './npi-fault.ts'
import { findRule, rules } from './registry.ts'
import type { Rule } from './rule.ts'
import type { SpanReport } from './structure-findings.ts'
import { unknownProfileReport } from './unknown-profile-report.ts'

/** Severity by rule id. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>

/** What the profiles of a plan say about what a rule looks for. */
export interface Said {
  demand?: Demand | undefined
  /** They were read whole and do not mention it. */
  silent?: boolean
}

/**
 * Structural rules keep their severity whatever is set. What a person set wins over what a profile
 * asks for, and that over the rule's own severity.
 */
export function severityOf(rule: Rule, settings: RuleSettings, said: Said = {}): Severity | 'off' {
  if (rule.structural) return rule.severity
  if (Object.hasOwn(settings, rule.id)) return settings[rule.id] ?? rule.severity
  if (said.demand) return said.demand.level === 'required' ? 'error' : 'warning'
  return said.silent ? 'off' : rule.severity
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
  book: ProfileBook,
): SpanReport[] {
  return [
    ...ruleReports(document, practice),
    ...npiReports(document, practice),
    ...namedProfileReports(document, practice, book),
  ]
}

/** Profiles that are named and do not exist: as a default, and for a payer. */
function namedProfileReports(
  document: SourceDocument,
  practice: Practice | undefined,
  book: ProfileBook,
): SpanReport[] {
  const defaults = (practice?.profiles ?? []).map((id, at) => ({ id, path: ['profiles', at] }))
  const payers = (practice?.payers ?? []).flatMap(({ profile }, at) =>
    profile === undefined ? [] : [{ id: profile, path: ['payers', at, 'profile'] }],
  )
  return [...defaults, ...payers].flatMap(({ id, path }) =>
    book.has(id) ? [] : [{ ...unknownProfileReport(id, book), span: spanAt(document, path), path }],
  )
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

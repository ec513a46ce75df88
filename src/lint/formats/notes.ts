/**
 * Notes that a plan lacks something which nobody in particular asks for. One is told in full; many
 * would bury what matters, so they are listed in one place.
 */
import type { Finding } from '../finding.ts'
import { findRule } from '../registry.ts'

const few = 3

const isMere = ({ rule, severity, demand }: Finding): boolean =>
  severity === 'info' && demand === undefined && findRule(rule)?.group === 'completeness'

/** Those to be told in full, and those to be listed: none when there are only a few. */
export function partNotes(findings: readonly Finding[]): { told: Finding[]; listed: Finding[] } {
  const mere = findings.filter(isMere)
  if (mere.length <= few) return { told: [...findings], listed: [] }
  return { told: findings.filter((finding) => !isMere(finding)), listed: mere }
}

/** `strengths-missing (4), frequency-missing (31, 38)`: each rule with its lines. */
export function listNotes(findings: readonly Finding[]): string {
  const lines = new Map<string, Set<number>>()
  for (const { rule, range } of findings)
    lines.set(rule, (lines.get(rule) ?? new Set()).add(range.start.line))
  return [...lines].map(([rule, at]) => `${rule} (${[...at].join(', ')})`).join(', ')
}

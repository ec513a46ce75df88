/** What one rule finds in a plan, leaving out what the others say about it. */
import { type Finding, pathText, sentence } from '../../src/lint/finding.ts'
import type { Example } from '../../src/lint/rule.ts'
import { lintExample } from './lint.ts'

/** A plan as text without its first line, or a whole example. */
export type Case = string | Example

export function findingsOf(rule: string, example: Case): Finding[] {
  const whole = typeof example === 'string' ? { plan: `txplan: 1\n${example}` } : example
  return lintExample(whole).filter((finding) => finding.rule === rule)
}

/** The places at which the rule finds something. */
export const placesOf = (rule: string, example: Case): string[] =>
  findingsOf(rule, example).map(({ path }) => pathText(path))

/** What the rule says, as on a terminal. */
export const saidBy = (rule: string, example: Case): string[] =>
  findingsOf(rule, example).map((finding) => sentence(finding, true))

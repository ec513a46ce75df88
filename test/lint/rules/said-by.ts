/** Lints a plan and gives the sentences of one rule, each behind the place where it stands. */
import { pathText, remedy, sentence } from '../../../src/lint/finding.ts'
import type { Example } from '../../../src/lint/rule.ts'
import { lintExample } from '../../helpers/lint.ts'

type More = Partial<Example>

/** Findings of the rule in a plan whose first line is written here. */
export const foundBy =
  (rule: string) =>
  (plan: string, { record, ...more }: More = {}) =>
    lintExample({
      plan: `txplan: 1\n${plan}\n`,
      ...(record === undefined ? {} : { record: `txplan: 1\n${record}\n` }),
      ...more,
    }).filter((finding) => finding.rule === rule)

/** `path: sentence` of each, as on a terminal. */
export const saidBy = (rule: string) => {
  const found = foundBy(rule)
  return (plan: string, more?: More) =>
    found(plan, more).map((finding) => `${pathText(finding.path)}: ${sentence(finding, true)}`)
}

/** What to do about each, as on a terminal. */
export const advisedBy = (rule: string) => {
  const found = foundBy(rule)
  return (plan: string, more?: More) => found(plan, more).map((finding) => remedy(finding, true))
}

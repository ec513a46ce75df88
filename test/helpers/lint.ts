/** Lints YAML texts as the command does, for tests of rules. */

import { comparePlans } from '../../src/changes/compare.ts'
import { addMonths } from '../../src/language/dates.ts'
import { acrossFindings } from '../../src/lint/across/findings.ts'
import {
  type LintFile,
  type LintOptions,
  type LintUnit,
  lintAcross,
  lintUnit,
  onlyAcross,
} from '../../src/lint/engine.ts'
import type { Finding } from '../../src/lint/finding.ts'
import type { PastPlan } from '../../src/lint/past.ts'
import type { Example } from '../../src/lint/rule.ts'
import type { Identities, Plan, Practice } from '../../src/plan/types.generated.ts'
import { builtInShelf } from '../../src/practice/library.ts'
import { profileBook } from '../../src/practice/profiles.ts'
import { commentsIn } from '../../src/source/comments.ts'
import type { SourceDocument } from '../../src/source/document.ts'
import { readSource } from '../../src/source/read.ts'

export const defaultDay = '2026-11-21'

/** A file as the engine wants it. */
export const lintFile = (file: string, document: SourceDocument): LintFile => ({
  file,
  document,
  comments: commentsIn(document),
})

/** Versions of one plan, newest first, each committed a month before the next. */
const pastOf = (texts: readonly string[]): PastPlan[] =>
  texts.map((text, at) => ({
    commit: `c${texts.length - at}`,
    on: addMonths(defaultDay, -at - 1),
    by: 'Ada Lind',
    plan: readSource(text).value as Plan,
  }))

export function lintExample(example: Example, options: Partial<LintOptions> = {}): Finding[] {
  const how = {
    asOf: example.asOf ?? defaultDay,
    book: profileBook(),
    library: builtInShelf,
    compare: comparePlans,
    ...(example.profiles ? { profiles: example.profiles } : {}),
    ...options,
  }
  const unit = unitFor(example)
  if (!example.others) return lintUnit(unit, how)
  const place = (at: number) => ({ unit: `${at}`, folder: `clients/${at}` })
  const { findings, across } = lintAcross(unit, how, place(0))
  const others = example.others.map((plan, at) => onlyAcross(unitFor({ plan }), how, place(at + 1)))
  return [...findings, ...acrossFindings([across, ...others], new Set(['0']))]
}

function unitFor(example: Example): LintUnit {
  const file = (name: string, text: string) => lintFile(name, readSource(text))
  return {
    ...(example.plan || !example.record ? { plan: file('plan.yaml', example.plan) } : {}),
    ...(example.record ? { record: file('record.yaml', example.record) } : {}),
    ...(example.practice ? { practice: readSource(example.practice).value as Practice } : {}),
    ...(example.past ? { past: pastOf(example.past) } : {}),
    ...(example.identities
      ? { identities: readSource(example.identities).value as Identities }
      : {}),
  }
}

export const lintText = (plan: string, options: Partial<LintOptions> = {}) =>
  lintExample({ plan }, options)

/** A document alone, for what no text of an example can show. */
export const lintDocument = (document: SourceDocument): Finding[] =>
  lintUnit({ plan: lintFile('plan.yaml', document) }, { asOf: defaultDay })

export const ruleIds = (findings: readonly Finding[]) => findings.map((finding) => finding.rule)

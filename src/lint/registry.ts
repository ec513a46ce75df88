/** Every rule, by group and name. A convention test keeps this list complete. */
import type { Rule } from './rule.ts'
import * as codes from './rules/codes/index.ts'
import * as completeness from './rules/completeness/index.ts'
import * as dates from './rules/dates/index.ts'
import * as flags from './rules/flags/index.ts'
import * as identity from './rules/identity/index.ts'
import * as suppression from './rules/lint/suppression.ts'
import * as measures from './rules/measures/index.ts'
import * as profiles from './rules/profiles/index.ts'
import * as references from './rules/references/index.ts'
import * as revisions from './rules/revisions/index.ts'
import * as signatures from './rules/signatures/index.ts'
import * as smart from './rules/smart/index.ts'
import * as stale from './rules/stale/index.ts'
import { ambiguousWord } from './rules/structure/ambiguous-word.ts'
import { readerRules } from './rules/structure/reader.ts'
import * as text from './rules/text/index.ts'
import * as thread from './rules/thread/index.ts'

const namespaces: Record<string, Rule>[] = [
  references,
  dates,
  codes,
  identity,
  text,
  smart,
  measures,
  completeness,
  profiles,
  thread,
  flags,
  stale,
  revisions,
  signatures,
  suppression,
]
const groups: Rule[][] = [
  [...readerRules, ambiguousWord],
  ...namespaces.map((group): Rule[] => Object.values(group)),
]

/** Sorted by hand: the order of a namespace depends on who bundled it. */
export const rules: readonly Rule[] = groups.flatMap((group) =>
  group.sort((a, b) => (a.id < b.id ? -1 : 1)),
)

const byId = new Map(rules.map((rule) => [rule.id, rule]))

export const findRule = (id: string): Rule | undefined => byId.get(id)

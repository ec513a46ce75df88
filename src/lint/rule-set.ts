/**
 * By what a plan was checked on a day, as one digest: the rules as they describe themselves, the practice’s
 * settings of them, the profiles in force, and the program that ran them. A signature keeps it, so that it
 * can be told later whether a plan is judged by the same rules as when it was signed.
 */
import type { Care } from '../care/care.ts'
import { canonicalJson } from '../plan/canonical-json.ts'
import { sha256 } from '../plan/sha256.ts'
import type { Profile } from '../plan/types.generated.ts'
import { rules } from './registry.ts'
import type { Rule } from './rule.ts'

/**
 * `sha256:` and 64 hexadecimal digits. `program` is its version: what a check does in code, and the tables
 * that it looks things up in, are told by nothing else.
 */
export function ruleSetDigest(care: Care, day: string, program: string): string {
  const profiles = care.book.requirements(care.profiles, day).profiles.map(onThatDay)
  const settings = care.practice?.lint?.rules ?? {}
  const text = canonicalJson({ program, rules: rulesText(), settings, profiles: byId(profiles) })
  return `sha256:${sha256(text)}`
}

let known: string | undefined

/** The same for every plan of a run; written as the rules are, for speed. */
function rulesText(): string {
  known ??= JSON.stringify([...rules].sort(inOrderOfId).map(declared))
  return known
}

const inOrderOfId = (a: Rule, b: Rule): number => (a.id < b.id ? -1 : 1)

/** What a rule says of itself; its examples are run as tests, and so say what it finds. */
const declared = ({ check: _, why, source, ...rest }: Rule): object => rest

/** Without the versions of other days: one that is added later changes nothing about this day. */
const onThatDay = ({ earlier: _, ...profile }: Profile): Profile => profile

/** Whoever names the same profiles in another order asks for the same. */
const byId = (profiles: readonly Profile[]): Profile[] =>
  [...profiles].sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1))

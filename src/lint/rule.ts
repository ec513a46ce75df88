/**
 * What a rule is: words and examples as data, and a pure check. The examples are run as tests and
 * printed by `txplan explain`, so that what is documented is what happens.
 */
import type { ElementId } from '../plan/elements.ts'
import type { Demand } from '../profiles/demand.ts'
import type { Path } from '../source/document.ts'
import type { Context } from './context.ts'
import type { Args, Severity } from './finding.ts'

export type Group =
  | 'structure'
  | 'references'
  | 'dates'
  | 'codes'
  | 'identity'
  | 'text'
  | 'smart'
  | 'measures'
  | 'completeness'
  | 'profiles'
  | 'thread'
  | 'flags'
  | 'stale'
  | 'revisions'
  | 'signatures'
  | 'lint'

/** Which file of a client a finding stands in. */
export type FileKind = 'plan' | 'record'

export interface Report {
  /** Where; what is missing points at its nearest parent. */
  at: Path
  /** In which file; the plan unless said otherwise. */
  in?: FileKind
  /** Underline the key rather than the value. */
  on?: 'key' | 'value'
  /** Which of the rule's messages. */
  message: string
  args?: Args
  /** What to do in this very case, in place of the rule's own advice. */
  fix?: string
  /** Whose demand is not met; by default everybody's for the rule's element. */
  demand?: Demand
  /** No more severe than this, whoever asks: a draft need not be signed yet. */
  atMost?: Severity
}

/** An example: a plan, and where the rule needs one a record, a practice or identities. YAML text. */
export interface Example {
  /** Empty where a record stands without one. */
  plan: string
  record?: string
  practice?: string
  identities?: string
  /** The day on which it is checked, where that matters. */
  asOf?: string
  /** Earlier versions of the plan, as they were committed, newest first. */
  past?: readonly string[]
  /** Plans of other clients of the practice. */
  others?: readonly string[]
  /** Profiles it is checked by, in place of those that it names. */
  profiles?: readonly string[]
}

export interface Rule {
  /** Names the pattern seen, in kebab case: also the name of the file and of its test. */
  id: string
  group: Group
  severity: Severity | 'off'
  /**
   * The element of a requirement profile that it looks for. A profile that requires it makes the
   * rule an error, one that recommends it a warning; one that is silent about it turns the rule off.
   */
  element?: ElementId
  /** One sentence: what is wrong. */
  what: string
  why: string
  /** What to do. May use the args of the messages. */
  fix: string
  /** Where the requirement comes from. */
  source: string
  /** Sentences with `{args}`, by name. */
  messages: Readonly<Record<string, string>>
  bad: Example
  good: Example
  /** Absent where the reader or the engine itself reports it. */
  check?: (context: Context) => void
  /** Compares clients with each other: reported once all of them are read. */
  across?: true
  /** Judges a record even when there is no plan to go with it. */
  withoutPlan?: true
  /** A fault in the text or its structure: cannot be suppressed or tolerated. */
  structural?: true
}

/** Gives a rule its type, and nothing else. */
export const defineRule = (rule: Rule): Rule => rule

/**
 * The toolkit: what the command line is made of, as functions of text and values. They read neither
 * the clock nor the network nor your files (only the program's own fonts and templates).
 *
 * ```ts
 * import { lint, readPlan, render, say } from 'txplan'
 *
 * const findings = lint(text, { asOf: '2026-11-21' })
 * for (const finding of findings) console.log(finding.range.start.line, say(finding).message)
 *
 * const { plan } = readPlan(text)
 * const page = await render(plan, { to: 'html' })
 * ```
 */
import type { Shelf } from './library/library.ts'
import { type LintFile, type LintOptions, lintUnit } from './lint/engine.ts'
import { type Finding, remedy, type Severity, sentence } from './lint/finding.ts'
import { findRule } from './lint/registry.ts'
import type { RuleSettings } from './lint/settings.ts'
import { mayHaveSuppressions } from './lint/suppressions.ts'
import { planShape } from './plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from './plan/structure.ts'
import type { Identities, Plan, Practice, Presentation } from './plan/types.generated.ts'
import { documentFonts, documentTemplates } from './practice/document-assets.ts'
import { builtInShelf } from './practice/library.ts'
import { profileBook } from './practice/profiles.ts'
import { renderMd, renderPaper, renderWeb } from './render/formats.ts'
import type { RenderInput } from './render/input.ts'
import { commentsIn } from './source/comments.ts'
import { readSource } from './source/read.ts'

/**
 * What a signature stands for: `txplan1-sha256:` and 64 hexadecimal digits, and the first 64 bits as
 * each page has them at its foot. Whether a signature holds also depends on who is trusted on a
 * computer and on what git keeps: `txplan verify --format json` tells it.
 */
export { digestOf, shortCode } from './plan/digest.ts'
export type * from './plan/types.generated.ts'
export type { Path, Position, Range } from './source/document.ts'
export type { Finding, RuleSettings, Severity }

/** What else `lint` may know about the plan. */
export interface LintInput {
  /** The day on which the plan is judged, `YYYY-MM-DD`. */
  asOf: string
  /** Name that findings carry; `plan.yaml` unless said otherwise. */
  file?: string
  /** Text of the record beside the plan. */
  record?: string
  practice?: Practice
  identities?: Identities
  /** Severity by rule id; wins over the practice's. */
  rules?: RuleSettings
  /** Ids of built-in profiles to judge by, in place of those that plan and practice name. */
  profiles?: readonly string[]
  /** Starting texts of the practice's own that the plan may name, besides the built-in ones. */
  library?: readonly Presentation[]
}

/**
 * Checks the text of a plan. Never throws on a bad plan: whatever is wrong is a finding, ordered by
 * place.
 */
export function lint(text: string, input: LintInput): Finding[] {
  const { asOf, file = 'plan.yaml', record, practice, identities, rules, profiles, library } = input
  const options: LintOptions = {
    asOf,
    book: profileBook(),
    library: shelf(library),
    ...(rules ? { rules } : {}),
    ...(profiles ? { profiles } : {}),
  }
  const recordFile = file.replace(/plan(?=\.ya?ml$)/, 'record')
  return lintUnit(
    {
      plan: lintFile(file, text),
      ...(record === undefined ? {} : { record: lintFile(recordFile, record) }),
      practice,
      identities,
    },
    options,
  )
}

function shelf(own: readonly Presentation[] = []): Shelf {
  const find = (id: string) => own.find((one) => one.id === id)
  return {
    find: (id) => find(id) ?? builtInShelf.find(id),
    ids: () => [...own.flatMap(({ id }) => id ?? []), ...builtInShelf.ids()],
  }
}

function lintFile(file: string, text: string): LintFile {
  const document = readSource(text)
  return { file, document, comments: mayHaveSuppressions(text) ? commentsIn(document) : [] }
}

/** A plan as a value of the shape of its YAML. */
export interface ReadPlan {
  /** What could be read; fields that do not fit the format are left out. */
  plan: Plan
  /** How many faults of text or structure there were; `lint` tells which. */
  faults: number
}

/** Reads the text of a plan. Never throws; an unreadable text gives an empty plan and its faults. */
export function readPlan(text: string): ReadPlan {
  const { value, problems, root } = readSource(text)
  if (value === undefined) return { plan: {}, faults: problems.length }
  const issues = checkStructure(value, planShape, root)
  return { plan: withoutMisfits(value, issues) as Plan, faults: problems.length + issues.length }
}

/** A finding in words. */
export interface Said {
  message: string
  why: string
  fix: string
  source: string
}

/** The words of a finding; the client's own text is left out unless `showValues` is set. */
export function say(finding: Finding, { showValues = false } = {}): Said {
  const rule = findRule(finding.rule)
  return {
    message: sentence(finding, showValues),
    why: rule?.why ?? '',
    fix: remedy(finding, showValues),
    source: rule?.source ?? '',
  }
}

export type RenderOptions = Omit<RenderInput, 'plan'>

/** A PDF, and what could not be drawn. */
export interface RenderedPdf {
  bytes: Uint8Array
  pages: number
  /** Characters that the font lacks, each with the place where it stands. */
  missing: { character: string; codePoint: number; where: string; count: number }[]
}

/** Makes a web page or Markdown of a plan. */
export function render(plan: Plan, options: RenderOptions & { to: 'html' | 'md' }): Promise<string>
/** Makes a PDF of a plan. The same plan and date give the same bytes. */
export function render(
  plan: Plan,
  options: RenderOptions & { to: 'pdf'; createdOn: Date },
): Promise<RenderedPdf>
export function render(
  plan: Plan,
  options: RenderOptions & { to: 'html' | 'md' | 'pdf'; createdOn?: Date },
): Promise<string | RenderedPdf> {
  const { to, createdOn, ...rest } = options
  const input = { plan, ...rest }
  if (to === 'html') return renderWeb(input, documentTemplates('html'))
  if (to === 'md') return renderMd(input, documentTemplates('markdown'))
  return renderPaper(input, { assets: { fonts: documentFonts() }, createdOn: createdOn as Date })
}

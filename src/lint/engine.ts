/**
 * The engine: one client's files in, ordered findings out. Pure: text and values come in as
 * arguments, and so does the day.
 */
import { builtInTable, type CodeTable } from '../codes/icd10cm.ts'
import type { Shelf } from '../library/library.ts'
import type { Shape } from '../plan/shape.ts'
import { planShape, recordShape } from '../plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../plan/structure.ts'
import type { ClientRecord, Identities, Plan, Practice } from '../plan/types.generated.ts'
import { emptyBook, type ProfileBook } from '../profiles/book.ts'
import { profilesOf } from '../profiles/of-plan.ts'
import { Requirements } from '../profiles/requirements.ts'
import type { Comment } from '../source/comments.ts'
import { type SourceDocument, spanAt } from '../source/document.ts'
import { type AcrossClient, acrossClient } from './across/client.ts'
import type { Place } from './across/print.ts'
import { conflictReports, markerReports } from './conflicts.ts'
import { Context } from './context.ts'
import { type Finding, inOrder, pathText } from './finding.ts'
import { findingOf } from './make-finding.ts'
import type { Against, Compare, PastPlan } from './past.ts'
import { findRule, rules } from './registry.ts'
import type { FileKind, Report, Rule } from './rule.ts'
import { type RuleSettings, type Said, severityOf } from './settings.ts'
import { issueReport, problemReport, type SpanReport } from './structure-findings.ts'
import { applySuppressions, mutedLines } from './suppressions.ts'

/** A file that was read, with the name it is reported under. */
export interface LintFile {
  file: string
  document: SourceDocument
  /** Needed where `mayHaveSuppressions` says so; otherwise none. */
  comments: readonly Comment[]
}

/** What belongs together: a plan, the record beside it, and the practice both live in. */
export interface LintUnit {
  plan?: LintFile
  record?: LintFile
  practice?: Practice
  identities?: Identities
  /** Earlier versions of the plan, newest first, where they were looked up. */
  past?: readonly PastPlan[]
  /** The version of a commit that the plan is judged against, where one was named. */
  against?: Against | undefined
}

export interface LintOptions {
  /** The day on which the plan is judged, `YYYY-MM-DD`. */
  asOf: string
  /** Severities that win over those of `txplan.yaml`. */
  rules?: RuleSettings
  /** A code table newer than the built-in one. */
  codes?: CodeTable
  /** Where profiles are found by id. */
  book?: ProfileBook
  /** Profiles to judge by, in place of those that plan and practice name. */
  profiles?: readonly string[]
  /** The library that texts of a plan say they were taken from. */
  library?: Shelf
  /** How versions of a plan are compared; needed where there are earlier ones. */
  compare?: Compare | undefined
}

/** Every finding of one client's files, in the order of the text. */
export function lintUnit(unit: LintUnit, options: LintOptions): Finding[] {
  return new Run(unit, options).findings()
}

/** The same, with what the client takes along into the comparison of all clients. */
export function lintAcross(
  unit: LintUnit,
  options: LintOptions,
  place: Place,
): { findings: Finding[]; across: AcrossClient } {
  const run = new Run(unit, options)
  return { findings: run.findings(), across: run.across(place) }
}

/** What a client takes along who is not judged this time. */
export const onlyAcross = (unit: LintUnit, options: LintOptions, place: Place): AcrossClient =>
  new Run(unit, options).across(place)

const shapes: Record<FileKind, Shape> = { plan: planShape, record: recordShape }

/** The rules that were on for the client before: those of one practice mostly share them. */
let lastActive: { from: readonly unknown[]; rules: readonly Rule[] } | undefined

class Run {
  private readonly unit: LintUnit
  private readonly options: LintOptions
  private readonly settings: RuleSettings
  private readonly found: Finding[] = []
  /** The values that rules see, of the files that have misfits. */
  private readonly judged: Partial<Record<FileKind, unknown>> = {}
  private requirements = new Requirements([])
  private made: Context | undefined
  private current: Rule | undefined
  /** A file holds two texts at once: it says nothing that could be judged. */
  private isTorn = false

  constructor(unit: LintUnit, options: LintOptions) {
    this.unit = unit
    this.options = options
    this.settings = { ...unit.practice?.lint?.rules, ...options.rules }
  }

  findings(): Finding[] {
    this.check()
    const kept = applySuppressions(this.unit, this.found, this.options.asOf, (report, kind) =>
      this.addSpan(kind, report),
    )
    return unique(kept.sort(inOrder))
  }

  /** The value of a file without its misfits, each of which becomes a finding. */
  private read(kind: FileKind): unknown {
    const document = this.unit[kind]?.document
    if (!document || this.findsTorn(kind, document)) return undefined
    for (const problem of document.problems) this.addSpan(kind, problemReport(problem))
    if (document.value === undefined) return undefined
    const issues = checkStructure(document.value, shapes[kind], document.root)
    for (const issue of issues) this.addSpan(kind, issueReport(document, issue))
    const value = withoutMisfits(document.value, issues)
    if (issues.length > 0) this.judged[kind] = value
    return value
  }

  /** Whether git left both sides of a merge in a file; what txplan's own merge left is told, and read on. */
  private findsTorn(kind: FileKind, document: SourceDocument): boolean {
    const torn = markerReports(document)
    for (const report of torn.length > 0 ? torn : conflictReports(document))
      this.addSpan(kind, report)
    if (torn.length > 0) this.isTorn = true
    return torn.length > 0
  }

  across(place: Place): AcrossClient {
    const severity = Object.fromEntries(
      rules.flatMap((rule) => (rule.across ? [[rule.id, severityOf(rule, this.settings)]] : [])),
    )
    const muted = mutedLines(this.unit, this.options.asOf)
    return acrossClient(this.context, this.unit, place, { severity, muted })
  }

  /** What rules may look at; made, with the findings about structure, when first asked for. */
  private get context(): Context {
    this.made ??= this.makeContext()
    return this.made
  }

  private makeContext(): Context {
    const plan = this.read('plan') as Plan | undefined
    const record = this.read('record') as ClientRecord | undefined
    const context = new Context({
      plan: plan ?? {},
      hasPlan: plan !== undefined,
      record,
      practice: this.unit.practice,
      identities: this.unit.identities,
      asOf: this.options.asOf,
      codes: () => this.options.codes ?? builtInTable(),
      past: this.unit.past,
      against: this.unit.against,
      compare: this.options.compare,
      book: this.book,
      asked: this.options.profiles,
      library: this.options.library,
      report: (report) => this.add(this.current as Rule, report),
    })
    this.requirements = this.requirementsFor(context)
    context.requirements = this.requirements
    return context
  }

  private check(): void {
    const { context } = this
    if (this.isTorn || (!context.hasPlan && !context.record)) return
    for (const rule of this.active()) {
      if (!context.hasPlan && !rule.withoutPlan) continue
      this.current = rule
      rule.check?.(context)
    }
  }

  private get book(): ProfileBook {
    return this.options.book ?? emptyBook
  }

  /** What the profiles ask for that were asked for, that the plan names, or that the practice names. */
  private requirementsFor(context: Context): Requirements {
    const { profiles, asOf } = this.options
    const ids = profiles ?? profilesOf(context.plan, context.practice).map(({ id }) => id)
    return this.book.requirements(ids, asOf).for(context)
  }

  private said({ element }: Rule): Said {
    if (element === undefined) return {}
    const demand = this.requirements.demand(element)
    return { demand, silent: this.requirements.isSilent(element) }
  }

  /** The rules that are on; worked out anew only when settings or profiles are others than before. */
  private active(): readonly Rule[] {
    const from = [this.unit.practice, this.options.rules, this.requirements]
    if (lastActive && from.every((one, at) => one === lastActive?.from[at])) return lastActive.rules
    const on = rules.filter(
      (rule) => rule.check && severityOf(rule, this.settings, this.said(rule)) !== 'off',
    )
    lastActive = { from, rules: on }
    return on
  }

  private add(rule: Rule, report: Report): void {
    const kind = report.in ?? 'plan'
    const file = this.unit[kind]
    if (!file) return
    const judged = this.judged[kind]
    if (judged !== undefined && isMisfit(report.at, file.document.value, judged)) return
    const span = spanAt(file.document, report.at, report.on)
    this.push(file, {
      ...report,
      rule: rule.id,
      span,
      path: [...report.at],
      args: report.args ?? {},
    })
  }

  private addSpan(kind: FileKind, report: SpanReport): void {
    const file = this.unit[kind]
    if (file) this.push(file, report)
  }

  private push(file: LintFile, report: SpanReport): void {
    const rule = findRule(report.rule)
    const said = report.demand ? { demand: report.demand } : rule ? this.said(rule) : {}
    const finding = findingOf(file, report, this.settings, said)
    if (finding) this.found.push(finding)
  }
}

/** What was left out as a misfit is not missing: it has a finding of its own. */
function isMisfit(path: Report['at'], whole: unknown, judged: unknown): boolean {
  const isPart = (value: unknown) => typeof value === 'object' && value !== null
  let [before, after] = [whole, judged]
  for (const part of path) {
    if (!isPart(before) || !isPart(after)) return isPart(before) !== isPart(after)
    before = (before as Record<string | number, unknown>)[part]
    after = (after as Record<string | number, unknown>)[part]
  }
  return before !== undefined && (after === undefined || isPart(before) !== isPart(after))
}

/** Without exact repetitions: the same rule saying the same of the same place. */
function unique(findings: Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter((finding) => {
    const { line, column } = finding.range.start
    const key = [
      finding.file,
      line,
      column,
      finding.rule,
      finding.messageId,
      pathText(finding.path),
      JSON.stringify(finding.args),
    ].join('\n')
    return !seen.has(key) && seen.add(key)
  })
}

/** One client looked at from all sides: what is due, what lint finds, how the scores go, who has signed. */
import { type Care, careOf } from '../../../care/care.ts'
import { factsOf } from '../../../care/deadlines.ts'
import { progressOf } from '../../../care/progress.ts'
import { builtInTable, type CodeTable } from '../../../codes/icd10cm.ts'
import { daysBetween } from '../../../language/dates.ts'
import type { Shelf } from '../../../library/library.ts'
import { type LintFile, type LintUnit, lintUnit } from '../../../lint/engine.ts'
import type { Shape } from '../../../plan/shape.ts'
import { planShape, recordShape } from '../../../plan/shapes.generated.ts'
import { checkStructure } from '../../../plan/structure.ts'
import type { ClientRecord, Identities, Plan, Practice } from '../../../plan/types.generated.ts'
import { builtInShelf } from '../../../practice/library.ts'
import { profileBook } from '../../../practice/profiles.ts'
import { fitting } from '../../../practice/read.ts'
import type { ProfileBook } from '../../../profiles/book.ts'
import { dueItems } from '../../../schedule/due-items.ts'
import type { DueItem } from '../../../schedule/item.ts'
import { standingOf, whenWords } from '../../../schedule/standing.ts'
import type { Owner } from '../due/rows.ts'
import { toldOf } from '../progress/told.ts'
import type { CaseRow, NextDue } from './row.ts'
import { signaturesIn } from './signatures.ts'
import { trendOf } from './trend.ts'

export interface Looking {
  asOf: string
  lint: boolean
  /** Names, and what is counted in the plan's own words. */
  showValues: boolean
  /** With what a page draws of each client. */
  charts: boolean
}

/** Each file, or why it could not be read. */
interface Files {
  plan: LintFile | string
  record: LintFile | string | undefined
}

interface Around {
  practice: Practice | undefined
  identities: Identities | undefined
  codes: CodeTable | undefined
  book: ProfileBook
  library: Shelf
}

export function rowOf(
  files: Files,
  owner: (id: string | undefined) => Owner,
  around: Around | undefined,
  looking: Looking,
): CaseRow {
  const plan = fittingIn(files.plan, planShape) as Plan | undefined
  const record = fittingIn(files.record, recordShape) as ClientRecord | undefined
  const { client = '', typed, files: shown } = owner(plan?.id)
  const fault = [files.plan, files.record].find((one) => typeof one === 'string')
  const lost = lostIn(files.plan, planShape) + lostIn(files.record, recordShape)
  const own = { client, typed, file: shown.plan, fault, lost }
  if (plan === undefined) return { ...own, ...nothing }
  const { practice, identities } = around ?? {}
  const [book, codes] = [around?.book ?? profileBook(), around?.codes ?? builtInTable()]
  const care = careOf({ plan, record, practice, identities, asOf: looking.asOf, book })
  const { items } = dueItems(care, () => codes)
  return {
    ...own,
    ...ofPlan(care, looking),
    ...ofProgress(care, shown.plan, looking),
    next: nextDue(items, looking.asOf),
    overdue: items.filter((item) => standingOf(item, looking.asOf) === 'overdue').length,
    findings: looking.lint ? findingsIn(unitOf(files, around), care, around, codes) : undefined,
    signatures: signaturesIn(care, items),
  }
}

const nothing = {
  name: undefined,
  status: undefined,
  revision: undefined,
  next: undefined,
  overdue: 0,
  findings: undefined,
  trend: undefined,
  session: undefined,
  signatures: { state: 'none', wanted: [] },
  objectives: [],
  isWorse: false,
  told: undefined,
} as const

const fittingIn = (file: LintFile | string | undefined, shape: Shape): unknown =>
  file === undefined || typeof file === 'string' ? undefined : fitting(file.document, shape)

/** As `txplan lint` counts them: misfits, and what could not be read as YAML. */
function lostIn(file: LintFile | string | undefined, shape: Shape): number {
  if (file === undefined || typeof file === 'string') return 0
  const { value, root, problems } = file.document
  const faults = problems.filter(({ code }) => !harmless.has(code))
  return checkStructure(value, shape, root).length + faults.length
}

/** Marks and line ends that take nothing away. */
const harmless = new Set<unknown>(['byte-order-mark', 'mixed-line-endings'])

function unitOf({ plan, record }: Files, around: Around | undefined): LintUnit {
  return {
    ...(typeof plan === 'string' ? {} : { plan }),
    ...(record === undefined || typeof record === 'string' ? {} : { record }),
    ...(around?.practice ? { practice: around.practice } : {}),
    ...(around?.identities ? { identities: around.identities } : {}),
  }
}

/** Of this client alone: what the comparison of clients and the history find is left to lint. */
function findingsIn(
  unit: LintUnit,
  { asOf, book }: Care,
  around: Around | undefined,
  codes: CodeTable,
) {
  const library = around?.library ?? builtInShelf
  const found = lintUnit(unit, { asOf, book, library, codes })
  return {
    errors: found.filter(({ severity }) => severity === 'error').length,
    warnings: found.filter(({ severity }) => severity === 'warning').length,
  }
}

function ofPlan(care: Care, { asOf, showValues }: Looking) {
  const { plan, client } = care
  const day = factsOf(care).held.at(-1)?.day
  return {
    name: showValues ? (client.name ?? client.initials) : undefined,
    status: plan.status,
    revision: plan.revision?.number,
    session: day === undefined ? undefined : { day, daysAgo: daysBetween(day, asOf) },
  }
}

function ofProgress(care: Care, plan: string, { asOf, showValues, charts }: Looking) {
  const told = toldOf(progressOf(care), { plan, asOf, showValues, isBrief: !charts })
  const open = told.aims.filter(({ of }) => !of.isClosed)
  const isWorse = open.some(({ of }) =>
    of.trajectory.warnings.some(({ kind }) => kind === 'worse-than-baseline'),
  )
  const objectives = open.map(({ of, verdict }) => ({
    id: of.name,
    verdict,
    kind: of.trajectory.verdict,
  }))
  return { told: charts ? told : undefined, trend: trendOf(told), objectives, isWorse }
}

/** The first that has a day and surely concerns the client. */
function nextDue(items: readonly DueItem[], asOf: string): NextDue | undefined {
  const item = items.find(({ day, isSure }) => day !== undefined && isSure)
  if (item?.day === undefined) return undefined
  const { title, kind, day } = item
  return { title, kind, day, when: whenWords(item, asOf), standing: standingOf(item, asOf) }
}

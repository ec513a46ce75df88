/**
 * What is wrong with files that are no plans: txplan.yaml, identities, a practice's own profiles and
 * library, and files of answers.
 */

import { answersShape } from '../plan/answers.ts'
import { dischargeAnswersShape } from '../plan/discharge-answers.ts'
import { type EntryKind, entryAnswersShape, entryKinds } from '../plan/entry-answers.ts'
import { practiceAnswersShape } from '../plan/practice-answers.ts'
import { reviewAnswersShape } from '../plan/review-answers.ts'
import type { Shape } from '../plan/shape.ts'
import {
  documentShape,
  identitiesShape,
  practiceShape,
  presentationShape,
  profileShape,
} from '../plan/shapes.generated.ts'
import { signAnswersShape } from '../plan/sign-answers.ts'
import { checkStructure, withoutMisfits } from '../plan/structure.ts'
import type { Document, Practice, Presentation } from '../plan/types.generated.ts'
import { emptyBook } from '../profiles/book.ts'
import { type Finding, inOrder, plainArg } from './finding.ts'
import { keyReports } from './key-reports.ts'
import { layoutReports } from './layout-reports.ts'
import { libraryReports } from './library-reports.ts'
import { findingOf, type NamedDocument } from './make-finding.ts'
import { profileReports } from './profile-reports.ts'
import { settingReports } from './settings.ts'
import { issueReport, problemReport, type SpanReport } from './structure-findings.ts'

/** What is wrong with a file of settings; the value comes back without its misfits. */
export function lintSettings(
  file: NamedDocument,
  kind: SettingsKind,
  book = emptyBook,
): { value: unknown; findings: Finding[] } {
  const shape = isEntry(kind) ? entryAnswersShape(kind) : settingsShapes[kind]
  const { document } = file
  const issues =
    document.value === undefined ? [] : checkStructure(document.value, shape, document.root)
  const reports = [
    ...document.problems.map(problemReport),
    ...issues.map((issue) => issueReport(document, issue)),
  ]
  reports.push(...keyReports(document))
  const value = withoutMisfits(document.value, issues)
  if (kind === 'practice')
    reports.push(...settingReports(document, value as Practice | undefined, book))
  if (kind === 'profile' && document.problems.length === 0 && isFields(value))
    reports.push(...profileReports(file.file, document, value, book))
  if (kind === 'presentation' && document.problems.length === 0 && isFields(value))
    reports.push(...libraryReports(file.file, document, value as Presentation))
  if (kind === 'document' && document.problems.length === 0 && isFields(value))
    reports.push(...layoutReports(document, value as Document))
  const findings = reports.flatMap((report) => findingOf(file, shown(report, kind), {}) ?? [])
  return { value, findings: findings.sort(inOrder) }
}

const isFields = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Settings hold no client's words, and whoever mends them has to see what is wrong. */
function shown(report: SpanReport, kind: SettingsKind): SpanReport {
  if (isEntry(kind) || ofClients.has(kind)) return report
  const args = Object.entries(report.args).map(([name, arg]) => [name, plainArg(arg)])
  return { ...report, args: Object.fromEntries(args) }
}

/** Files that hold a client’s words, or say who the client is. */
const ofClients: ReadonlySet<SettingsKind> = new Set([
  'identities',
  'answers',
  'review-answers',
  'discharge-answers',
  'sign-answers',
])

type SettingsKind =
  | 'practice'
  | 'identities'
  | 'profile'
  | 'presentation'
  | 'document'
  | 'answers'
  | 'practice-answers'
  | 'review-answers'
  | 'discharge-answers'
  | 'sign-answers'
  | EntryKind

const settingsShapes: Record<Exclude<SettingsKind, EntryKind>, Shape> = {
  practice: practiceShape,
  identities: identitiesShape,
  profile: profileShape,
  presentation: presentationShape,
  document: documentShape,
  answers: answersShape,
  'practice-answers': practiceAnswersShape,
  'review-answers': reviewAnswersShape,
  'discharge-answers': dischargeAnswersShape,
  'sign-answers': signAnswersShape,
}

const isEntry = (kind: SettingsKind): kind is EntryKind =>
  (entryKinds as readonly string[]).includes(kind)

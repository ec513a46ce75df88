/** From two texts to what changed between them, in words; with what the history knows of it. */
import type { PlanDiff } from '../../../changes/change.ts'
import { comparePlans } from '../../../changes/compare.ts'
import { besidesHeader } from '../../../changes/compared.ts'
import { inWords } from '../../../changes/words.ts'
import { planShape } from '../../../plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../../../plan/structure.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { agreementsOf } from '../../../revisions/agreed.ts'
import { agreementWords } from '../../../revisions/agreed-words.ts'
import { withTimes } from '../../../revisions/history/moves.ts'
import { readVersions } from '../../../revisions/history/read.ts'
import type { PlanVersion } from '../../../revisions/history/version.ts'
import type { ProblemCode, SourceDocument } from '../../../source/document.ts'
import type { Look } from './lines.ts'
import type { Outcome } from './outcome.ts'
import type { Pair } from './sources.ts'

interface Read {
  plan: Plan
  lost: number
}

export async function compareSources(
  pair: Pair,
  { clinicalOnly, showValues, whole }: Look,
): Promise<Outcome> {
  const { file, movedFrom, before, after } = pair
  const about = { file, ...(movedFrom === undefined ? {} : { movedFrom }) }
  const [from, to] = [before && readPlan(before.document), after && readPlan(after.document)]
  const sides = [
    ...(from === 'unreadable' ? ['before' as const] : []),
    ...(to === 'unreadable' ? ['after' as const] : []),
  ]
  if (from === 'unreadable' || to === 'unreadable') return { ...about, is: 'unreadable', sides }
  if (!before || !after || !from || !to)
    return { ...about, is: to ? 'new' : 'gone', ...((to ?? from) as Read) }
  const versions = await versionsTo(to.plan, from.plan, pair)
  const all = withTimes(besidesHeader(comparePlans(from.plan, to.plan)), versions)
  const diff = clinicalOnly ? clinicalIn(all) : all
  return {
    ...about,
    is: 'compared',
    compared: {
      diff,
      groups: inWords(diff, { whole }),
      before: before.origin,
      after: after.origin,
      agreed: agreementsOf(versions).map((one) => agreementWords(one, { names: showValues })),
    },
    sameText: before.document.text === after.document.text,
    lost: from.lost + to.lost,
  }
}

const clinicalIn = (diff: PlanDiff): PlanDiff => ({
  ...diff,
  changes: diff.changes.filter((change) => change.class === 'clinical'),
})

/** The later plan, and what was before it: its history, or at least the earlier one. */
async function versionsTo(after: Plan, before: Plan, { past, file }: Pair): Promise<PlanVersion[]> {
  const earlier = past ? await readVersions(past) : [versionOf(before, file)]
  return [...earlier, versionOf(after, file)]
}

const versionOf = (plan: Plan, name: string): PlanVersion => ({
  date: plan.revision?.date ?? '',
  name,
  plan,
})

/**
 * The plan without what could not be read, and how much that was. Behind a fault of the text itself
 * anything may be missing: what is left of it would be told as taken out.
 */
function readPlan({ value, root, problems }: SourceDocument): Read | 'unreadable' {
  if (typeof value !== 'object' || value === null) return 'unreadable'
  if (problems.some(({ code }) => isBreak.has(code))) return 'unreadable'
  const issues = checkStructure(value, planShape, root)
  const faults = problems.filter(({ code }) => !isCosmetic.has(code))
  return { plan: withoutMisfits(value, issues) as Plan, lost: issues.length + faults.length }
}

const isBreak: ReadonlySet<ProblemCode> = new Set([
  'syntax-error',
  'several-documents',
  'invalid-utf8',
  'empty-file',
  'file-too-large',
  'not-a-mapping',
  'too-deep',
])

const isCosmetic: ReadonlySet<ProblemCode> = new Set(['byte-order-mark', 'mixed-line-endings'])

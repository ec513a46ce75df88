/** From two texts to what changed between them, in words; with what the history knows of it. */
import type { PlanDiff } from '../../../changes/change.ts'
import { comparePlans, compareRecords } from '../../../changes/compare.ts'
import { besidesHeader } from '../../../changes/compared.ts'
import { inWords } from '../../../changes/words.ts'
import { contentsWords, recordContentsWords } from '../../../plan/contents-words.ts'
import type { ClientRecord, Plan } from '../../../plan/types.generated.ts'
import { agreementsOf } from '../../../revisions/agreed.ts'
import { agreementWords } from '../../../revisions/agreed-words.ts'
import { withTimes } from '../../../revisions/history/moves.ts'
import { readVersions } from '../../../revisions/history/read.ts'
import type { PlanVersion } from '../../../revisions/history/version.ts'
import type { SourceDocument } from '../../../source/document.ts'
import type { Look } from './lines.ts'
import type { ComparedPlan, ComparedRecord, LoneFile, Outcome, UnreadableFile } from './outcome.ts'
import { type Read, readPlan, readRecord } from './read.ts'
import type { Pair, Source } from './sources.ts'

export async function compareSources(pair: Pair, look: Look): Promise<Outcome> {
  if (pair.of === 'record') {
    const sides = sidesOf(pair, readRecord, recordContentsWords)
    return 'is' in sides ? sides : comparedRecord(pair, sides, look)
  }
  const sides = sidesOf(pair, readPlan, contentsWords)
  return 'is' in sides ? sides : comparedPlan(pair, sides, look)
}

interface Sides<Value> {
  before: Source
  after: Source
  from: Read<Value>
  to: Read<Value>
}

const aboutOf = ({ file, movedFrom, of }: Pair) => ({
  file,
  of,
  ...(movedFrom === undefined ? {} : { movedFrom }),
})

/** Both sides as they were read; or what else is to say where there are no two. */
function sidesOf<Value>(
  pair: Pair,
  read: (document: SourceDocument) => Read<Value> | undefined,
  contents: (value: Value) => string,
): Sides<Value> | LoneFile | UnreadableFile {
  const { before, after, inConflict } = pair
  const about = aboutOf(pair)
  if (inConflict) return { ...about, is: 'unreadable', sides: ['after'], inConflict }
  const [from, to] = [before && read(before.document), after && read(after.document)]
  const sides = [
    ...(before && !from ? ['before' as const] : []),
    ...(after && !to ? ['after' as const] : []),
  ]
  if (sides.length > 0)
    return { ...about, is: 'unreadable', sides, inConflict: hasMarkers(after?.document.text) }
  if (before && after && from && to) return { before, after, from, to }
  const { value, lost } = (to ?? from) as Read<Value>
  return { ...about, is: to ? 'new' : 'gone', contents: contents(value), lost }
}

/** What git writes into a file that it could not merge. */
const hasMarkers = (text = ''): boolean => /^<{7} /m.test(text) && /^>{7} /m.test(text)

async function comparedPlan(
  pair: Pair,
  { before, after, from, to }: Sides<Plan>,
  { clinicalOnly, showValues, whole }: Look,
): Promise<ComparedPlan> {
  const versions = await versionsTo(to.value, from.value, pair)
  const all = withTimes(besidesHeader(comparePlans(from.value, to.value)), versions)
  const diff = clinicalOnly ? clinicalIn(all) : all
  return {
    ...aboutOf(pair),
    is: 'compared',
    compared: {
      diff,
      groups: inWords(diff, { whole }),
      before: before.origin,
      after: after.origin,
      agreed: agreementWords(agreementsOf(versions, pair.past?.isCut), { names: showValues }),
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
  const earlier = past ? await readVersions(past.versions) : [versionOf(before, file)]
  return [...earlier, versionOf(after, file)]
}

const versionOf = (plan: Plan, name: string): PlanVersion => ({
  date: plan.revision?.date ?? '',
  name,
  plan,
})

/** Nothing in a record is clinical in the sense of a change that needs a signature. */
function comparedRecord(
  pair: Pair,
  { before, after, from, to }: Sides<ClientRecord>,
  { clinicalOnly, whole }: Look,
): ComparedRecord {
  const changes = clinicalOnly ? [] : compareRecords(from.value, to.value).changes
  return {
    ...aboutOf(pair),
    is: 'record',
    changes,
    groups: inWords({ changes }, { whole }),
    before: before.origin,
    after: after.origin,
    sameText: before.document.text === after.document.text,
    lost: from.lost + to.lost,
  }
}

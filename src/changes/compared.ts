/** Two versions of one plan with what changed between them: what every format of a comparison tells. */
import { formatLong } from '../language/dates.ts'
import type { Plan } from '../plan/types.generated.ts'
import type { Change, PlanDiff } from './change.ts'
import type { ToldGroup } from './told.ts'

/** Where a version of a plan is from. */
export interface Origin {
  /** “the file as it stands”, “what is staged”, “commit 3f2a91c”, a file’s name. */
  words: string
  commit?: { hash: string; date: string; author: string }
}

export interface Compared {
  /** Whole plans; `changes` may be fewer than there are, where only some classes were asked for. */
  diff: PlanDiff
  groups: ToldGroup[]
  before: Origin
  after: Origin
  /** “Agreed to 4 of 6 objectives: client (Maria R., October 1, 2026)”. */
  agreed: string[]
}

/** “Revision 2, October 7, 2026 (review)”. */
export function revisionName({ revision }: Plan): string {
  const number = revision?.number === undefined ? '' : `Revision ${revision.number}`
  const name = [number, formatLong(revision?.date ?? '')].filter(Boolean).join(', ')
  return name !== '' && revision?.kind !== undefined ? `${name} (${revision.kind})` : name
}

/**
 * The changes beside those of the revision's own header, which the head of every format tells: a number
 * that was raised is no change of its own. Where nothing else changed, it is one.
 */
export function besidesHeader(diff: PlanDiff): PlanDiff {
  const { before, after, changes } = diff
  if ((after.revision?.number ?? 1) <= (before.revision?.number ?? 1)) return diff
  const rest = changes.filter((change) => !isOfHeader(change))
  return rest.length === 0 ? diff : { ...diff, changes: rest }
}

const isOfHeader = ({ subject, ...change }: Change): boolean =>
  subject.kind === 'revision' &&
  change.what === 'field' &&
  ['number', 'date', 'kind', 'reason', 'supersedes'].includes(String(change.field[0]))

/** “commit 3f2a91c, October 7, 2026, Ruth Salter”. */
export function originWords({ words, commit }: Origin): string {
  return commit ? [words, formatLong(commit.date), commit.author].join(', ') : words
}

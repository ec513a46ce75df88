/** How often a date has moved, of those moves that the history knows. */
import type { Change, PlanDiff, Subject } from '../../changes/change.ts'
import { versionsInForce } from './in-force.ts'
import { type Stage, stagesOf, type WrittenChange } from './stages.ts'
import { storiesOf } from './stories.ts'
import type { ItemStory } from './story.ts'
import type { PlanVersion } from './version.ts'

/**
 * The same comparison, where each date that moved says how many times it has: the third time, say. The
 * versions, the oldest first, end with the later one of the two compared. Drafts count for nothing, and of
 * several commits to one revision on one day only the last does.
 */
export function withTimes(diff: PlanDiff, versions: readonly PlanVersion[]): PlanDiff {
  if (!diff.changes.some(isMove)) return diff
  const stages = stagesOf(versionsInForce(versions))
  const stories = storiesOf(stages)
  return { ...diff, changes: diff.changes.map((change) => timed(change, stages, stories)) }
}

function timed(change: Change, stages: readonly Stage[], stories: readonly ItemStory[]): Change {
  if (!isMove(change) || change.what !== 'field' || change.detail?.kind !== 'date') return change
  if (isUnnamed(change.subject)) return change
  const times = eventsOf(change.subject, stages, stories).filter(
    (written) =>
      isMove(written.change) &&
      isSameThing(written.change.subject, change.subject) &&
      written.change.what === 'field' &&
      written.change.field.join('.') === change.field.join('.'),
  ).length
  return times > 1 ? { ...change, detail: { ...change.detail, times } } : change
}

/** An entry without an id cannot be told from its neighbours through all of a history. */
const isUnnamed = ({ id, before, after }: Subject): boolean =>
  id === undefined && typeof (after ?? before)?.at(-1) === 'number'

/** Of an item those of its story, which knows its former ids; of a part of the plan all there are. */
function eventsOf(
  subject: Subject,
  stages: readonly Stage[],
  stories: readonly ItemStory[],
): readonly WrittenChange[] {
  const story = stories.find(
    ({ kind, id, removed }) => kind === subject.kind && id === subject.id && removed === undefined,
  )
  return story?.events ?? stages.flatMap(({ changes }) => changes)
}

/** Within a story all subjects of that kind are the same item, under whatever id. */
const isSameThing = (one: Subject, other: Subject): boolean =>
  one.kind === other.kind && (one.id === other.id || isStoried(one.kind))

const isStoried = (kind: string): boolean =>
  /^(?:goal|objective|intervention|problem|diagnosis|service|measure)$/.test(kind)

function isMove(change: Change): boolean {
  return change.what === 'field' && change.detail?.kind === 'date' && change.detail.days !== 0
}

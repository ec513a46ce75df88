/** The whole story of one item, version by version, the oldest first. */
import { formatLong } from '../../../language/dates.ts'
import { targetWords } from '../../../plan/target-words.ts'
import type { Objective } from '../../../plan/types.generated.ts'
import type { ItemStory } from '../../../revisions/history/story.ts'
import type { PlanVersion } from '../../../revisions/history/version.ts'
import { type ChangeLine, changeLine } from '../../history/change-words.ts'

export interface Chapter {
  by: PlanVersion
  lines: ChangeLine[]
}

export function chaptersOf(story: ItemStory, showValues: boolean): Chapter[] {
  const begun: Chapter = {
    by: story.created,
    lines: [{ sign: '+', runs: [{ text: beginning(story, showValues) }] }],
  }
  const chapters = [begun]
  for (const { change, by } of story.events) {
    const last = chapters.at(-1) as Chapter
    const line = changeLine(change, { showValues, named: change.subject.kind !== story.kind })
    if (last.by === by) last.lines.push(line)
    else chapters.push({ by, lines: [line] })
  }
  return chapters
}

/** “created: Falls asleep within thirty minutes; at most 5; by June 1, 2026”. */
function beginning({ maybeOlder, states }: ItemStory, showValues: boolean): string {
  const { statement, measure, target_date } = (states[0]?.item ?? {}) as Objective
  const said = [
    showValues ? (statement ?? '').replace(/\s+/g, ' ').trim() : '',
    targetWords(measure?.target),
    target_date === undefined ? '' : `target date ${formatLong(target_date)}`,
  ].filter((words) => words !== '')
  const head = maybeOlder ? 'was there already' : 'created'
  return said.length > 0 ? `${head}: ${said.join('; ')}` : head
}

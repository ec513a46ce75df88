/** The whole story of one item, version by version, the oldest first. */
import type { Run } from '../../../changes/told.ts'
import type { WrittenChange } from '../../../revisions/history/stages.ts'
import type { ItemStory } from '../../../revisions/history/story.ts'
import type { PlanVersion } from '../../../revisions/history/version.ts'
import { changeLine } from '../../history/change-words.ts'

export interface Chapter {
  by: PlanVersion
  lines: { sign: '+' | '-' | '~' | '>' | ''; runs: Run[] }[]
}

export function chaptersOf(story: ItemStory, showValues: boolean): Chapter[] {
  const begun: Chapter = { by: story.created, lines: [{ sign: '+', runs: beginning(story) }] }
  const chapters = [begun]
  for (const written of story.events) {
    const last = chapters.at(-1) as Chapter
    const line = lineOf(written, showValues)
    if (last.by === written.by) last.lines.push(line)
    else chapters.push({ by: written.by, lines: [line] })
  }
  return chapters
}

/** Its words at first are those of today without what came later: the changes tell them. */
const beginning = ({ maybeOlder }: ItemStory): Run[] => [
  { text: maybeOlder ? 'was there already' : 'created' },
]

function lineOf({ change }: WrittenChange, showValues: boolean) {
  const { sign, runs } = changeLine(change, showValues)
  return { sign, runs }
}

/** Blame as a table: an item a row, as plain cells. Terminal and Markdown draw the same ones. */
import type { Counted } from '../../../revisions/history/figures.ts'
import type { PlanVersion } from '../../../revisions/history/version.ts'
import { notCommitted } from '../../history/words.ts'
import { type Blamed, itemName, movesShortly, statusesWords, targetsWords } from './told-blame.ts'

export const head = [
  'item',
  'created',
  'words changed',
  'target',
  'date moved',
  'status',
  'else changed',
]

/** `names` says how much of an author’s name there is room for. */
export function rowOf({ story, figures }: Blamed, names: 'whole' | 'last'): string[] {
  const { words, target, date, status, others } = figures
  const shortly = (version: PlanVersion) => whenShortly(version, names)
  const counted = (some: Counted | undefined) =>
    some ? `${shortly(some.last)}${some.times > 1 ? `, ${some.times} times` : ''}` : ''
  const gone = story.removed ? `gone ${shortly(story.removed)}` : undefined
  return [
    itemName(story),
    `${story.maybeOlder ? 'by ' : ''}${shortly(story.created)}`,
    counted(words),
    target ? targetsWords(target) : '',
    date ? movesShortly(date) : '',
    gone ?? (status ? statusesWords(status) : ''),
    counted(others),
  ]
}

/** “2026-10-07 Ruth Salter”, or “2026-10-07 Salter”. */
function whenShortly({ commit, date, author = '' }: PlanVersion, names: 'whole' | 'last'): string {
  if (commit === undefined) return notCommitted
  const name = names === 'whole' ? author : (author.split(/\s+/).at(-1) ?? '')
  return [date, name].filter(Boolean).join(' ')
}

/** The items of a plan as blame tells them: who made each, and what became of it. */
import { formatLong } from '../../../language/dates.ts'
import { targetWords } from '../../../plan/target-words.ts'
import type { Target } from '../../../plan/types.generated.ts'
import { type Figures, figuresOf, type Valued } from '../../../revisions/history/figures.ts'
import { itemLists } from '../../../revisions/history/items.ts'
import { stagesOf } from '../../../revisions/history/stages.ts'
import { storiesOf } from '../../../revisions/history/stories.ts'
import type { ItemStory } from '../../../revisions/history/story.ts'
import type { PlanHistory } from '../../history/plan-history.ts'

export interface Blamed {
  story: ItemStory
  figures: Figures
}

/** What is asked after when nothing else is. */
const kinds = new Set(['diagnosis', 'problem', 'goal', 'objective', 'intervention'])

/** Every item that is there, with `gone` also those that are not any more; of all kinds with `every`. */
export function blameOf(
  { versions, missing }: PlanHistory,
  { gone, every }: { gone: boolean; every: boolean },
): Blamed[] {
  return storiesOf(stagesOf(versions, itemLists), missing !== undefined)
    .filter(({ kind }) => every || kinds.has(kind))
    .filter(({ removed }) => gone || removed === undefined)
    .map((story) => ({ story, figures: figuresOf(story) }))
}

/** “objective sleep-1”; without an id, its kind. */
export const itemName = ({ kind, id }: ItemStory): string => `${kind} ${id ?? '(no id)'}`

/** What it says, by the first field that says it. */
export function itemWords({ states }: ItemStory): string {
  const item = states.at(-1)?.item ?? {}
  const fields = ['statement', 'technique', 'modality', 'service', 'name', 'description', 'code']
  const found = fields.map((field) => item[field]).find((value) => typeof value === 'string')
  return String(found ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

const arrow = ' → '
const mostValues = 6

/** Of many values the first and the last ones. */
function inARow(said: readonly string[]): string {
  if (said.length <= mostValues) return said.join(arrow)
  return [said[0], '…', ...said.slice(2 - mostValues)].join(arrow)
}

/** “at most 5 → at most 9 → at most 12”; the first words once where all begin with them. */
export function targetsWords(values: readonly Valued[]): string {
  const said = values.map(({ value }) => targetWords(value as Target | undefined) || 'none')
  const [first = ''] = said
  const lead = /^(?:at most|at least|down by|up by) /.exec(first)?.[0] ?? ''
  const isShared = lead !== '' && said.every((one) => one.startsWith(lead) && !one.includes(' or '))
  return isShared ? lead + said.map((one) => one.slice(lead.length)).join(arrow) : said.join(arrow)
}

export const statusesWords = (values: readonly Valued[]): string =>
  inARow(
    values
      .filter(({ value }, at) => value !== undefined || at > 0)
      .map(({ value }) => (value === undefined ? 'none' : String(value).replaceAll('-', ' '))),
  )

/** “3 times, +84 days”, for a narrow place. */
export const movesShortly = ({ times, days }: NonNullable<Figures['date']>): string =>
  times === 0
    ? ''
    : `${times === 1 ? 'once' : `${times} times`}, ${days > 0 ? '+' : ''}${days} days`

/** “moved 3 times, 84 days later in all”. */
export function movesWords({ times, days }: NonNullable<Figures['date']>): string {
  if (times === 0) return 'not moved'
  const count = times === 1 ? 'moved once' : `moved ${times} times`
  if (days === 0) return times === 1 ? count : `${count}, back to where it was`
  return `${count}, ${Math.abs(days)} days ${days > 0 ? 'later' : 'sooner'}${times > 1 ? ' in all' : ''}`
}

export const datesWords = (values: readonly Valued[]): string =>
  inARow(values.map(({ value }) => (value === undefined ? 'none' : formatLong(String(value)))))

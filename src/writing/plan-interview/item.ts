/** A problem, goal, objective or intervention of the conversation, and the lists that they stand in. */
import { type Entry, type EntryKind, entriesOf } from '../../library/library.ts'
import type { Answers } from '../../plan/answers.ts'
import type { Path } from '../../source/document.ts'
import { valueAt } from '../../source/meaning.ts'
import { isCarried } from '../plan-of.ts'
import type { World } from '../world.ts'
import type { PlanStep } from './step.ts'
import { templateOf } from './steps.ts'

export interface Item {
  section: string
  kind: EntryKind
  at: Path
  answers: Answers
  world: World
}

/** What is known of an item before anything else. */
export interface TakenItem {
  id?: string
  library?: string
  blanks?: Readonly<Record<string, string | number>>
}

/** Each item of a list with all that is asked about it, and the way to another. */
export function listSteps(
  whole: Omit<Item, 'at'>,
  list: Path,
  choose: (item: Item) => PlanStep,
  details: (item: Item) => PlanStep[],
): PlanStep[] {
  const items = valueAt(whole.answers, list)
  const count = Array.isArray(items) ? items.length : 0
  const itemOf = (at: number): Item => ({ ...whole, at: [...list, at] })
  const asked = Array.from({ length: count }, (_, at) => {
    const item = itemOf(at)
    return [choose(item), ...details(item)]
  })
  return [...asked.flat(), choose(itemOf(count))]
}

export const itemAt = ({ answers, at }: Item): TakenItem =>
  (valueAt(answers, at) ?? {}) as TakenItem

/** The library text that is being filled; none for own words, and none for what came filled. */
export const entryOf = (item: Item): Entry | undefined =>
  isCarried(itemAt(item)) ? undefined : item.world.library().entry(item.kind, itemAt(item).library)

/** The texts of the presentation, of this kind, that are not taken yet. */
export function freeEntries({
  kind,
  answers,
  world,
}: Pick<Item, 'kind' | 'answers' | 'world'>): Entry[] {
  const { problems = [], goals = [], interventions = [] } = answers
  const objectives = goals.flatMap((goal) => goal.objectives ?? [])
  const items = [...problems, ...goals, ...objectives, ...interventions]
  const taken = new Set(items.map(({ library }) => library))
  const template = templateOf(answers, world)
  return template
    ? entriesOf(template).filter((entry) => entry.kind === kind && !taken.has(entry.id))
    : []
}

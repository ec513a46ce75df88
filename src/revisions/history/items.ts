/** The items of a plan that have a story, where they stand, and which of the earlier plan is which. */
import type { Change } from '../../changes/change.ts'
import type { Goal, Plan } from '../../plan/types.generated.ts'
import type { Path } from '../../source/document.ts'

export type Fields = Readonly<Record<string, unknown>>

export type ItemKind =
  | 'diagnosis'
  | 'problem'
  | 'goal'
  | 'objective'
  | 'intervention'
  | 'service'
  | 'measure'

export interface PlacedItem {
  kind: ItemKind
  place: string
  item: Fields
  /** Place of the goal that it stands in. */
  within?: string
}

const lists = {
  diagnoses: 'diagnosis',
  problems: 'problem',
  goals: 'goal',
  objectives: 'objective',
  interventions: 'intervention',
  services: 'service',
  measures: 'measure',
} as const

/** The lists of a plan that they stand in. */
export const itemLists = Object.keys(lists) as (keyof typeof lists)[]

/** In the order of the plan; the objectives of a goal come after it. */
export function itemsOf(plan: Plan): PlacedItem[] {
  const found: PlacedItem[] = []
  for (const [list, kind] of Object.entries(lists) as [keyof typeof lists, ItemKind][])
    for (const [at, item] of (plan[list] ?? []).entries()) {
      const place = placeOf([list, at])
      found.push({ kind, place, item: item as Fields })
      if (kind === 'goal') found.push(...objectivesOf(item as Goal, place))
    }
  return found
}

const objectivesOf = ({ objectives = [] }: Goal, within: string): PlacedItem[] =>
  objectives.map((item, at) => ({
    kind: 'objective',
    place: `${within}/objectives/${at}`,
    item: item as Fields,
    within,
  }))

export const placeOf = (path: Path): string => path.join('/')

/** Whether the plans have the very same items: then there is nothing to tell of any. */
export const sameItems = (one: Plan, other: Plan): boolean =>
  itemLists.every((list) => one[list] === other[list])

/**
 * For each place in the later plan the place of the same item in the earlier one; new items have none.
 * A change says where its item was and is; one without any change is known by its id, or without one by
 * what it says.
 */
export function samePlaces(
  before: readonly PlacedItem[],
  after: readonly PlacedItem[],
  changes: readonly Change[],
): Map<string, string> {
  const { pairs, taken, added } = placesIn(changes)
  const open = new Map<string, string[]>()
  for (const one of before) {
    if (taken.has(one.place)) continue
    const name = nameOf(one)
    open.set(name, [...(open.get(name) ?? []), one.place])
  }
  for (const one of after) {
    if (pairs.has(one.place) || added.has(one.place)) continue
    const from = open.get(nameOf(one))?.shift()
    if (from !== undefined) pairs.set(one.place, from)
  }
  return pairs
}

function placesIn(changes: readonly Change[]) {
  const pairs = new Map<string, string>()
  const taken = new Set<string>()
  const added = new Set<string>()
  for (const { what, subject } of changes) {
    const from = subject.before && placeOf(subject.before)
    const to = subject.after && placeOf(subject.after)
    if (what === 'added' && to !== undefined) added.add(to)
    else if (from !== undefined) {
      taken.add(from)
      if (to !== undefined) pairs.set(to, from)
    }
  }
  return { pairs, taken, added }
}

function nameOf({ kind, item }: PlacedItem): string {
  if (item['id'] !== undefined) return `${kind} ${item['id']}`
  const { objectives, ...own } = item
  return `${kind}: ${JSON.stringify(own)}`
}

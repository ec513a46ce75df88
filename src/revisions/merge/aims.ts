/** Goals and objectives: an objective stays the same one when it moves from one goal to another. */

import { keepItem, mergeFields, mergeItem } from './fields.ts'
import { groupsOf, type Lists } from './groups.ts'
import { goalPairings, listOf, listsOf, objectivePairings } from './lists.ts'
import {
  type Conflict,
  isFields,
  kidOf,
  type Merged,
  type MergedFields,
  type Side,
  type Spot,
  type Three,
  type Version,
  versions,
} from './three.ts'
import { type Run, same, yields } from './whole.ts'

/** A goal in all versions, or the plan itself for objectives that belong to none. */
interface Home {
  group: Three | undefined
  /** Where its objectives stand in each version. */
  lists: Lists
}

interface Objective {
  group: Three
  home: Partial<Record<Version, Home>>
}

type Fate = 'in' | 'out' | Side

/** Goals with their objectives, and the objectives of none. */
export interface Aims {
  goals: (three: Three) => Merged | undefined
  loose: (three: Three) => Merged | undefined
}

/** `undefined` where goals or objectives are not written as lists of items. */
export function aimsOf(root: Three, run: Run): Aims | undefined {
  const goalsAt = kidOf(root, 'goals')
  const looseAt = kidOf(root, 'objectives')
  if (!isListOfItems(goalsAt) || !isListOfItems(looseAt)) return undefined
  const goalLists = listsOf(goalsAt)
  const goals = groupsOf(goalLists, goalPairings)
  const homes: Home[] = goals.map((group) => ({
    group,
    lists: listsOf(kidOf(group, 'objectives')),
  }))
  if (!goals.every((group) => isListOfItems(kidOf(group, 'objectives')))) return undefined
  homes.push({ group: undefined, lists: listsOf(looseAt) })
  return settle({ goalLists, homes, objectives: objectivesOf(homes) }, run)
}

const isListOfItems = (three: Three): boolean =>
  versions.every((version) => {
    const spot = three[version]
    return !spot || (Array.isArray(spot.value) && spot.value.every(isFields))
  })

function objectivesOf(homes: readonly Home[]): Objective[] {
  const homeOf = new Map<Spot, Home>()
  const all = (version: Version) =>
    homes.flatMap((home) => {
      for (const spot of home.lists[version]) homeOf.set(spot, home)
      return home.lists[version]
    })
  const lists = { base: all('base'), ours: all('ours'), theirs: all('theirs') }
  return groupsOf(lists, objectivePairings).map((group) => {
    const home: Objective['home'] = {}
    for (const version of versions) {
      const spot = group[version]
      const found = spot && homeOf.get(spot)
      if (found) home[version] = found
    }
    return { group, home }
  })
}

interface Ground {
  goalLists: Lists
  homes: readonly Home[]
  objectives: readonly Objective[]
}

function settle({ goalLists, homes, objectives }: Ground, run: Run): Aims {
  const fates = new Map(homes.map((home) => [home, fateOf(home, objectives, run)]))
  const within = new Map(homes.map((home) => [home, new Map<Three, Merged>()]))
  for (const objective of objectives) {
    const settled = settleOne(objective, fates, run)
    if (settled) within.get(settled.home)?.set(objective.group, settled.merged)
  }
  const objectivesIn = (home: Home) => (three: Three) =>
    listOf(three, home.lists, within.get(home) as Map<Three, Merged>)
  return {
    goals: (three) => {
      const become = new Map<Three, Merged>()
      for (const home of homes) {
        const special = { objectives: objectivesIn(home) }
        const merged = home.group && goalOf(home.group, fates.get(home) as Fate, run, special)
        if (home.group && merged) become.set(home.group, merged)
      }
      return listOf(three, goalLists, become)
    },
    loose: objectivesIn(homes.at(-1) as Home),
  }
}

function goalOf(
  group: Three,
  fate: Fate,
  run: Run,
  special: Readonly<Record<string, (three: Three) => Merged | undefined>>,
): MergedFields | undefined {
  if (fate === 'out') return undefined
  return fate === 'in' ? mergeFields(group, run, special) : keepItem(group, fate, run, special)
}

/** A goal that one side took away stays as the other has it, if that one changed it or anything in it. */
function fateOf({ group, lists }: Home, objectives: readonly Objective[], run: Run): Fate {
  if (!group || (group.ours && group.theirs)) return 'in'
  const side = group.ours ? 'ours' : 'theirs'
  const spot = group[side]
  if (!spot) return 'out'
  if (!group.base) return 'in'
  const here = new Set(lists[side])
  const isTouched =
    !same(without(group.base), without(spot), run) ||
    objectives.some((one) => here.has(one.group[side] as Spot) && isChanged(one, side, run))
  return isTouched && !yields(side, run) ? side : 'out'
}

const without = ({ value, path }: Spot): Spot => {
  const { objectives: _, ...rest } = value as Record<string, unknown>
  return { value: rest, path }
}

const isChanged = ({ group, home }: Objective, side: Side, run: Run): boolean =>
  !same(group.base, group[side], run) || home.base !== home[side]

/** What becomes of an objective, and where. */
function settleOne(
  objective: Objective,
  fates: ReadonlyMap<Home, Fate>,
  run: Run,
): { home: Home; merged: Merged } | undefined {
  const { group } = objective
  const side = group.ours ? 'ours' : 'theirs'
  if (group.ours && group.theirs) {
    const { home, conflict } = homeOf(objective, fates, run)
    if (!home) return undefined
    const merged = mergeFields(group, run)
    const conflicts = conflict ? [...merged.conflicts, conflict] : merged.conflicts
    return { home, merged: { ...merged, conflicts } }
  }
  const home = objective.home[side]
  const fate = home && fates.get(home)
  if (!home || fate === 'out') return undefined
  const merged =
    fate === side
      ? mergeFields({ [side]: group[side] }, run)
      : group.base && isChanged(objective, side, run)
        ? keepItem(group, side, run)
        : mergeItem(group, run)
  return merged && { home, merged }
}

/** The goal it was moved to; where both moved it, to different ones, that is a conflict. */
function homeOf(
  { home: { base, ours, theirs } }: Objective,
  fates: ReadonlyMap<Home, Fate>,
  run: Run,
): { home: Home | undefined; conflict?: Conflict } {
  const isIn = (home: Home | undefined) => home && fates.get(home) !== 'out'
  const first = base === ours && base !== theirs ? theirs : ours
  if (ours === theirs || base === ours || base === theirs) {
    const second = first === ours ? theirs : ours
    return { home: isIn(first) ? first : isIn(second) ? second : undefined }
  }
  const [wanted, other] = run.prefer === 'theirs' ? [theirs, ours] : [ours, theirs]
  const home = isIn(wanted) ? wanted : isIn(other) ? other : undefined
  const named = {
    base: nameOf(base, 'base'),
    ours: nameOf(ours, 'ours'),
    theirs: nameOf(theirs, 'theirs'),
  }
  return { home, conflict: { field: 'goal', ...said(named) } }
}

function nameOf(home: Home | undefined, version: Version): unknown {
  const value = home?.group?.[version]?.value
  return isFields(value) ? (value['id'] ?? value['statement']) : undefined
}

const said = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

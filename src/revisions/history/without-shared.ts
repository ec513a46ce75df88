/**
 * Two plans without what is one and the same value in both: nothing can have changed in it. What is left
 * stands in shorter lists; from those, a place leads back to the one in the whole plan.
 */
import type { Goal, Plan } from '../../plan/types.generated.ts'
import type { Path } from '../../source/document.ts'

export interface Rest {
  before: Plan
  after: Plan
  /** The place in the whole plan of what stands at this one in the rest. */
  placeOf(path: Path, side: Side): Path
}

export type Side = 'before' | 'after'

type Fields = Record<string, unknown>

/** By the path of a shortened list: where its items stand in the whole one. */
type Places = Record<Side, Map<string, readonly number[]>>

/** A list of the plan: `goals`. */
export type List = keyof Plan

/** With `lists`, also without all other parts, save the days from which spans count. */
export function withoutShared(before: Plan, after: Plan, lists?: readonly List[]): Rest {
  const [old, now] = [before as Fields, after as Fields]
  const rest: Record<Side, Fields> = { before: {}, after: {} }
  const places: Places = { before: new Map(), after: new Map() }
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const isKept = isAnchor(key) || keepsItems(key, old, now)
    if (!isKept && isShared(old[key], now[key])) continue
    if (!isAnchor(key) && !isWanted(key, lists)) continue
    const short = isKept ? undefined : shorten(key, old[key], now[key], places)
    if (key === 'goals' && short) shortenGoals(short, places)
    put(rest.before, key, short?.before ?? old[key])
    put(rest.after, key, short?.after ?? now[key])
  }
  return {
    before: inOrderOf(old, rest.before),
    after: inOrderOf(now, rest.after),
    placeOf: (path, side) => placeIn(path, places[side]),
  }
}

/** Changes are told in the order of the later plan. */
const inOrderOf = (whole: Fields, rest: Fields): Plan =>
  Object.fromEntries(
    Object.keys(whole).flatMap((key) => (Object.hasOwn(rest, key) ? [[key, rest[key]]] : [])),
  )

const isItem = (value: unknown): boolean => typeof value === 'object' && value !== null

const isShared = (one: unknown, other: unknown): boolean => one === other && isItem(one)

/** Spans count from days that stand there. */
const isAnchor = (key: string): boolean => key === 'revision' || key === 'effective'

const isWanted = (key: string, lists: readonly List[] | undefined): boolean =>
  lists === undefined || lists.includes(key as List)

/** An objective outside of its goal names that goal: where one of the lists changed, both are looked at. */
const keepsItems = (key: string, before: Fields, after: Fields): boolean =>
  (key === 'goals' || key === 'objectives') &&
  (before['objectives'] !== undefined || after['objectives'] !== undefined) &&
  !(
    isShared(before['goals'], after['goals']) && isShared(before['objectives'], after['objectives'])
  )

const put = (fields: Fields, key: string, value: unknown): void => {
  if (value !== undefined) fields[key] = value
}

type Lists = Record<Side, unknown[]>

function shorten(path: string, before: unknown, after: unknown, places: Places): Lists | undefined {
  if (!Array.isArray(before) || !Array.isArray(after)) return undefined
  const left = new Map<unknown, number>()
  for (const item of before) if (isItem(item)) left.set(item, (left.get(item) ?? 0) + 1)
  const now = [...after.keys()].filter((at) => !take(left, after[at]))
  const old = keptOf(before, left)
  places.before.set(path, old)
  places.after.set(path, now)
  return { before: old.map((at) => before[at]), after: now.map((at) => after[at]) }
}

function take(left: Map<unknown, number>, item: unknown): boolean {
  const count = left.get(item) ?? 0
  if (count > 0) left.set(item, count - 1)
  return count > 0
}

/** What no later item has taken; of several that are the same value, the last ones. */
function keptOf(before: readonly unknown[], left: Map<unknown, number>): number[] {
  const kept: number[] = []
  for (let at = before.length - 1; at >= 0; at--)
    if (!isItem(before[at]) || take(left, before[at])) kept.push(at)
  return kept.reverse()
}

/** Of a goal that is still the same, the objectives that are, too. */
function shortenGoals(lists: Lists, places: Places): void {
  const [old, now] = [lists.before as Goal[], lists.after as Goal[]]
  for (const [at, goal] of old.entries()) {
    const there = now.findIndex((other) => isSameGoal(goal, other))
    const other = now[there]
    if (!other) continue
    const found: Places = { before: new Map(), after: new Map() }
    const objectives = shorten('', goal.objectives, other.objectives, found)
    if (!objectives) continue
    places.before.set(`goals/${at}/objectives`, found.before.get('') ?? [])
    places.after.set(`goals/${there}/objectives`, found.after.get('') ?? [])
    lists.before[at] = { ...goal, objectives: objectives.before }
    lists.after[there] = { ...other, objectives: objectives.after }
  }
}

const isSameGoal = (one: Goal, other: Goal): boolean =>
  one?.id !== undefined && one.id === other?.id && one.statement === other.statement

function placeIn(path: Path, places: ReadonlyMap<string, readonly number[]>): Path {
  const place: (string | number)[] = []
  let list = ''
  for (const part of path) {
    place.push(typeof part === 'number' ? (places.get(list)?.[part] ?? part) : part)
    list = list === '' ? `${part}` : `${list}/${part}`
  }
  return place
}

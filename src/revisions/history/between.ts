/**
 * What changed from one version to the next, at the cost of what changed: what both share is the same
 * value in both, and is left out before the plans are compared.
 */
import type { Change, Subject } from '../../changes/change.ts'
import { comparePlans } from '../../changes/compare.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { Path } from '../../source/document.ts'

/** Every change, with places as they are in the whole plans. */
export function changesBetween(before: Plan, after: Plan): Change[] {
  if (before === after) return []
  const rest = withoutShared(before, after)
  return comparePlans(rest.before, rest.after).changes.map((change) =>
    moveChange(change, rest.places),
  )
}

type Fields = Record<string, unknown>

/** Of each shortened list: where its items stand in the whole one. */
type Places = Map<string, { before: readonly number[]; after: readonly number[] }>

interface Rest {
  before: Plan
  after: Plan
  places: Places
}

function withoutShared(before: Plan, after: Plan): Rest {
  const [old, now] = [before as Fields, after as Fields]
  const rest = { before: {} as Fields, after: {} as Fields, places: new Map() as Places }
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (isShared(old[key], now[key]) && !isAnchor(key)) continue
    const lists = keepsItems(key, old) ? undefined : shortened(old[key], now[key])
    if (lists) rest.places.set(key, lists.places)
    put(rest.before, key, lists?.before ?? old[key])
    put(rest.after, key, lists?.after ?? now[key])
  }
  return rest as Rest
}

const isShared = (one: unknown, other: unknown): boolean =>
  one === other && typeof one === 'object' && one !== null

/** Spans count from a day that stands there. */
const isAnchor = (key: string): boolean => key === 'revision'

/** An objective outside of its goal names that goal. */
const keepsItems = (key: string, { objectives }: Fields): boolean =>
  key === 'goals' && objectives !== undefined

const put = (fields: Fields, key: string, value: unknown): void => {
  if (value !== undefined) fields[key] = value
}

function shortened(before: unknown, after: unknown) {
  if (!Array.isArray(before) || !Array.isArray(after)) return undefined
  const open = new Map<unknown, number>()
  for (const item of before) if (isItem(item)) open.set(item, (open.get(item) ?? 0) + 1)
  const now = [...after.keys()].filter((at) => !take(open, after[at]))
  const old = keptBefore(before, open)
  return {
    before: old.map((at) => before[at]),
    after: now.map((at) => after[at]),
    places: { before: old, after: now },
  }
}

const isItem = (item: unknown): boolean => typeof item === 'object' && item !== null

function take(open: Map<unknown, number>, item: unknown): boolean {
  const count = open.get(item) ?? 0
  if (count > 0) open.set(item, count - 1)
  return count > 0
}

/** What no later item has taken; of several that are the same value, the last ones. */
function keptBefore(before: readonly unknown[], left: Map<unknown, number>): number[] {
  const kept: number[] = []
  for (let at = before.length - 1; at >= 0; at--)
    if (!isItem(before[at]) || take(left, before[at])) kept.push(at)
  return kept.reverse()
}

function moveChange(change: Change, places: Places): Change {
  const subject = moveSubject(change.subject, places)
  if (change.what !== 'moved') return subject === change.subject ? change : { ...change, subject }
  return {
    ...change,
    subject,
    from: change.from && moveSubject(change.from, places),
    to: change.to && moveSubject(change.to, places),
  }
}

function moveSubject(subject: Subject, places: Places): Subject {
  const list = String(subject.after?.[0] ?? subject.before?.[0] ?? '')
  if (!places.has(list) && !subject.within) return subject
  return {
    ...subject,
    ...(subject.before ? { before: movePath(subject.before, 'before', places) } : {}),
    ...(subject.after ? { after: movePath(subject.after, 'after', places) } : {}),
    ...(subject.within ? { within: moveSubject(subject.within, places) } : {}),
  }
}

function movePath(path: Path, side: 'before' | 'after', places: Places): Path {
  const [list, at, ...rest] = path
  const moved = places.get(String(list))?.[side]
  return moved && typeof at === 'number' ? [list as string, moved[at] ?? at, ...rest] : path
}

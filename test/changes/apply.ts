/**
 * Applies the changes of a comparison to the earlier plan: the proof that nothing is lost in it. Made for
 * tests alone: it leaves lists whose order says nothing in any order.
 */
import type { Change, Subject } from '../../src/changes/change.ts'
import { namedBy } from '../../src/changes/named.ts'
import { valueMeaning } from '../../src/plan/sameness.ts'
import { shapeAt } from '../../src/plan/shape-at.ts'
import type { Objective, Plan } from '../../src/plan/types.generated.ts'
import type { Path } from '../../src/source/document.ts'
import { valueAt } from '../../src/source/meaning.ts'

type Mapping = Record<string, unknown>

const text = (path: Path) => JSON.stringify(path)

interface Work {
  plan: Mapping
  /** Items of the earlier plan by where they stood, of the later one by where they stand. */
  earlier: Map<string, Mapping>
  later: Map<string, Mapping>
  /** Fields that a change has set: what they name is not renamed again. */
  set: Map<object, Set<string>>
}

export function applied(before: Plan, changes: readonly Change[]): Plan {
  const plan = structuredClone(before) as Mapping
  const work: Work = { plan, earlier: new Map(), later: new Map(), set: new Map() }
  for (const { subject } of changes) note(work, subject)
  for (const change of changes) if (change.what === 'field') setField(work, change)
  followRenames(work, changes)
  for (const change of changes)
    if (change.what === 'renamed') setOrDelete(itemOf(work, change.subject), 'id', change.to)
  for (const { what, subject } of changes)
    if (what === 'removed' || what === 'moved')
      takeOut([plan, ...work.earlier.values()], itemOf(work, subject))
  const put = changes
    .filter(({ what }) => what === 'added' || what === 'moved')
    .sort((one, other) => Number(one.subject.after?.at(-1)) - Number(other.subject.after?.at(-1)))
    .sort((one, other) => depthOf(one.subject) - depthOf(other.subject))
  for (const change of put) putIn(work, change)
  for (const change of changes)
    if (change.what === 'field' && change.detail?.kind === 'order') reorder(work, change)
  return plan as Plan
}

/** Goals are put in before their objectives. */
const depthOf = ({ within }: Subject): number => (within ? 1 + depthOf(within) : 0)

function note(work: Work, subject: Subject): void {
  const { before, after, within } = subject
  if (within) note(work, within)
  const item = before && (valueAt(work.plan, before) as Mapping | undefined)
  if (before && item) work.earlier.set(text(before), item)
  if (after && item) work.later.set(text(after), item)
}

const itemOf = (work: Work, { before, after }: Subject): Mapping =>
  (before && work.earlier.get(text(before))) ??
  (after && work.later.get(text(after))) ??
  (undefined as never)

function setField(work: Work, { subject, field, after, detail }: Change & { what: 'field' }): void {
  if (detail?.kind === 'order') return
  let at = itemOf(work, subject) ?? partOf(work.plan, subject.after ?? [])
  for (const key of field.slice(0, -1)) {
    at[key] ??= {}
    at = at[key] as Mapping
  }
  const key = String(field.at(-1))
  setOrDelete(at, key, structuredClone(after))
  work.set.set(at, (work.set.get(at) ?? new Set()).add(key))
}

function partOf(plan: Mapping, path: Path): Mapping {
  let at = plan
  for (const key of path) {
    at[key] ??= {}
    at = at[key] as Mapping
  }
  return at
}

function setOrDelete(item: Mapping, key: string, value: unknown): void {
  if (value === undefined) delete item[key]
  else item[key] = value
}

/** A reference to a renamed item follows it. */
function followRenames(work: Work, changes: readonly Change[]): void {
  const renames = new Map<string, string>()
  const kinds: Record<string, string> = { 'team-member': 'person', provider: 'person' }
  for (const change of changes) {
    if (change.what !== 'renamed' || change.from === undefined || change.to === undefined) continue
    const kind = kinds[change.subject.kind] ?? change.subject.kind
    renames.set(`${kind} ${change.from}`, change.to)
    if (kind === 'goal' || kind === 'objective') renames.set(`aim ${change.from}`, change.to)
  }
  const walk = (value: unknown, address: string): unknown => {
    const named = namedBy(address)
    if (typeof value === 'string') return renames.get(`${named} ${value}`) ?? value
    if (Array.isArray(value)) return value.map((item) => walk(item, address))
    if (typeof value !== 'object' || value === null) return value
    const item = value as Mapping
    for (const [key, field] of Object.entries(item)) {
      const at = address === '' ? key : `${address}.${key}`
      if (!work.set.get(item)?.has(key)) item[key] = walk(field, at)
    }
    return item
  }
  walk(work.plan, '')
}

/** From whichever list it stands in; with the last one the list goes, too: an empty one may say something. */
function takeOut(value: unknown, item: Mapping): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const at = Array.isArray(inner) ? inner.indexOf(item) : -1
    if (at >= 0) inner.splice(at, 1)
    if (at >= 0 && inner.length === 0) delete (value as Mapping)[key]
    takeOut(inner, item)
  }
}

function putIn(work: Work, change: Change): void {
  const { subject, what } = change
  const path = subject.after as Path
  const item = what === 'added' ? (structuredClone(change.value) as Mapping) : itemOf(work, subject)
  work.later.set(text(path), item)
  if (what === 'moved' && !work.set.get(item)?.has('goal')) delete item['goal']
  const list = listOf(work, subject, path)
  list.splice(Number(path.at(-1)), 0, item)
}

function listOf(work: Work, { kind, within }: Subject, path: Path): unknown[] {
  const key = String(path.at(-2))
  const owner =
    kind === 'objective'
      ? within
        ? ownerAt(work, within)
        : work.plan
      : within
        ? ownerAt(work, within, path)
        : partOf(work.plan, path.slice(0, -2))
  owner[key] ??= []
  return owner[key] as unknown[]
}

/** The item itself, or the part of it that the list stands in. */
function ownerAt(work: Work, owner: Subject, path?: Path): Mapping {
  const item = work.later.get(text(owner.after as Path)) ?? itemOf(work, owner)
  return path ? partOf(item, path.slice(owner.after?.length, -2)) : item
}

function reorder(work: Work, { field, after }: Change & { what: 'field' }): void {
  const list = valueAt(work.plan, field)
  const nameOf = (item: unknown) =>
    JSON.stringify(valueMeaning(item, shapeAt([...field, 0]), field.join('.')))
  const names = (after as Mapping[]).map(nameOf)
  if (Array.isArray(list))
    list.sort((one, other) => names.indexOf(nameOf(one)) - names.indexOf(nameOf(other)))
}

/** Objectives under the goal they name stand in it: that is the same place. */
export function nested(plan: Plan): Plan {
  const copy = structuredClone(plan)
  const goals = new Map((copy.goals ?? []).map((goal) => [goal.id, goal]))
  const isLoose = (objective: Objective) => {
    const goal = objective.goal === undefined ? undefined : goals.get(objective.goal)
    if (!goal) return true
    const { goal: _, ...rest } = objective
    goal.objectives = [...(goal.objectives ?? []), rest]
    return false
  }
  for (const goal of copy.goals ?? [])
    for (const objective of goal.objectives ?? []) delete objective.goal
  copy.objectives = (copy.objectives ?? []).filter(isLoose)
  return copy
}

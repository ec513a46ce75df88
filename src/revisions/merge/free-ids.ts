/**
 * Two entries of a record that were added under one id, on two branches: both stay, and theirs gets an id
 * that is free, so that whatever names an id means one entry.
 */
import { unlike } from '../../plan/ids.ts'
import { idOf, isFields, type Leaf, type Merged, type Three } from './three.ts'

/** An entry of theirs under another id than they gave it. */
export interface NewId {
  /** The list that it is in: `sessions`. */
  list: string
  from: string
  to: string
}

export function withFreeIds(root: Merged): Merged {
  if (root.kind !== 'fields') return root
  const fields = new Map(root.fields)
  const given = new Map<string, string>()
  for (const [key, kid] of root.fields)
    if (kid.kind === 'list') fields.set(key, { ...kid, items: freed(kid.items, given) })
  if (given.size === 0) return root
  for (const [key, kid] of fields) fields.set(key, followed(kid, given, false))
  return { ...root, fields }
}

/** Which entries got one, told from what they were. */
export function newIdsIn(merged: Merged): NewId[] {
  if (merged.kind !== 'fields') return []
  return [...merged.fields].flatMap(([list, kid]) =>
    kid.kind === 'list' ? kid.items.flatMap((item) => newIdOf(item, list)) : [],
  )
}

function newIdOf(item: Merged, list: string): NewId[] {
  const from = isAddedByTheirs(item.from) ? idOf(item.from.theirs?.value) : undefined
  const to = idNow(item)
  return from === undefined || to === undefined || from === to ? [] : [{ list, from, to }]
}

function freed(items: readonly Merged[], given: Map<string, string>): Merged[] {
  const taken = new Set(items.flatMap((item) => idNow(item) ?? []))
  const others = new Set(
    items.filter(({ from }) => !isAddedByTheirs(from)).flatMap((item) => idNow(item) ?? []),
  )
  return items.map((item) => {
    const id = idNow(item)
    if (id === undefined || item.kind !== 'fields') return item
    if (!isAddedByTheirs(item.from) || !others.has(id)) return item
    const free = freeId(id, taken)
    taken.add(free)
    given.set(id, free)
    const leaf: Leaf = { ...(item.fields.get('id') as Leaf), value: free }
    return { ...item, fields: new Map(item.fields).set('id', leaf) }
  })
}

/** Goes on where ids are counted: `s10` after `s9`. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  const [, name, number] = /^(.*[a-z])(\d{1,6})$/i.exec(id) ?? []
  if (name === undefined || number === undefined) return unlike(id, taken)
  for (let next = Number(number) + 1; ; next += 1)
    if (!taken.has(`${name}${next}`)) return `${name}${next}`
}

const isAddedByTheirs = ({ base, ours, theirs }: Three): boolean =>
  theirs !== undefined && ours === undefined && base === undefined

/** Of what is not in a list only the fields of the user’s own can name an entry. */
function followed(merged: Merged, given: ReadonlyMap<string, string>, isOwn: boolean): Merged {
  if (merged.kind === 'list')
    return { ...merged, items: merged.items.map((item) => followed(item, given, isOwn)) }
  if (merged.kind === 'leaf')
    return isOwn && isAddedByTheirs(merged.from)
      ? { ...merged, value: renamedIn(merged.value, given) }
      : merged
  const fields = [...merged.fields].map(
    ([key, kid]) => [key, followed(kid, given, isOwn || key.startsWith('x-'))] as const,
  )
  return { ...merged, fields: new Map(fields) }
}

function renamedIn(value: unknown, given: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return given.get(value) ?? value
  if (Array.isArray(value)) return value.map((part) => renamedIn(part, given))
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, renamedIn(part, given)]),
  )
}

function idNow(item: Merged): string | undefined {
  const id = item.kind === 'fields' ? item.fields.get('id') : undefined
  return id?.kind === 'leaf' && typeof id.value === 'string' ? id.value : undefined
}

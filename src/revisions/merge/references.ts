/**
 * Ids that one side gave anew, while the other side, not knowing, named the old one: what it added follows
 * to the new id. What a side itself left behind stays as it is; that is for `lint` to find.
 */
import { isNamedList, listsNaming, namedBy } from '../../changes/named.ts'
import { join } from '../../plan/sameness.ts'
import { idOf, type Leaf, type Merged, outcome, type Side } from './three.ts'

interface Ids {
  /** Those that are defined. */
  there: Set<string>
  /** New ids by the old ones, by the side that gave them. */
  renamed: Record<Side, Map<string, string>>
}

/** By the list in which they are defined. */
type Defined = Map<string, Ids>

export function followed(root: Merged): Merged {
  const defined: Defined = new Map()
  collect(root, '', defined)
  const isRenamed = [...defined.values()].some(
    ({ renamed }) => renamed.ours.size + renamed.theirs.size > 0,
  )
  return isRenamed ? follow(root, '', defined) : root
}

function collect(merged: Merged, address: string, defined: Defined): void {
  if (merged.kind === 'list') for (const item of merged.items) collect(item, address, defined)
  if (merged.kind !== 'fields') return
  for (const [key, kid] of merged.fields) collect(kid, join(address, key), defined)
  const [id, list] = [idOf(outcome(merged)), listAt(address)]
  if (id !== undefined && list !== undefined) note(merged, id, idsFor(list, defined))
}

/** Objectives stand in goals and beside them. */
function listAt(address: string): string | undefined {
  if (address === 'goals.objectives' || address === 'objectives') return 'objectives'
  return isNamedList(address) ? address : undefined
}

function idsFor(list: string, defined: Defined): Ids {
  const ids = defined.get(list) ?? {
    there: new Set(),
    renamed: { ours: new Map(), theirs: new Map() },
  }
  defined.set(list, ids)
  return ids
}

function note({ from }: Merged, id: string, { there, renamed }: Ids): void {
  there.add(id)
  const before = idOf(from.base?.value)
  if (before === undefined || before === id) return
  for (const side of ['ours', 'theirs'] as const)
    if (idOf(from[side]?.value) === id) renamed[side].set(before, id)
}

function follow(merged: Merged, address: string, defined: Defined): Merged {
  if (merged.kind === 'list')
    return { ...merged, items: merged.items.map((item) => follow(item, address, defined)) }
  if (merged.kind === 'leaf') return followLeaf(merged, idsNamedBy(address, defined))
  const fields = [...merged.fields].map(
    ([key, kid]) => [key, follow(kid, join(address, key), defined)] as const,
  )
  return { ...merged, fields: new Map(fields) }
}

function idsNamedBy(address: string, defined: Defined): Ids[] {
  const named = namedBy(address)
  return named ? listsNaming[named].flatMap((list) => defined.get(list) ?? []) : []
}

/** Only what one side added. */
function followLeaf(leaf: Leaf, ids: readonly Ids[]): Leaf {
  const { base, ours, theirs } = leaf.from
  const { value } = leaf
  if (base || (ours && theirs) || typeof value !== 'string') return leaf
  if (ids.some(({ there }) => there.has(value))) return leaf
  const other = ours ? 'theirs' : 'ours'
  const [now] = ids.flatMap(({ renamed }) => renamed[other].get(value) ?? [])
  return now === undefined ? leaf : { ...leaf, value: now }
}

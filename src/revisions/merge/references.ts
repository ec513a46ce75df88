/**
 * Ids that one side gave anew, while the other side, not knowing, named the old one: what it added follows
 * to the new id. What a side itself left behind stays as it is; that is for `lint` to find.
 */
import { idOf, type Leaf, type Merged, outcome, type Side } from './three.ts'

/** Fields that hold ids, and the lists in which these are defined. */
const listNamedBy: Readonly<Record<string, string>> = {
  diagnoses: 'diagnoses',
  goal: 'goals',
  interventions: 'interventions',
  objective: 'objectives',
  objectives: 'objectives',
  problems: 'problems',
}

interface Ids {
  /** Those that are defined. */
  there: Set<string>
  /** New ids by the old ones, by the side that gave them. */
  renamed: Record<Side, Map<string, string>>
}

type Defined = Map<string, Ids>

export function followed(root: Merged): Merged {
  const defined: Defined = new Map()
  collect(root, '', defined)
  const isRenamed = [...defined.values()].some(
    ({ renamed }) => renamed.ours.size + renamed.theirs.size > 0,
  )
  return isRenamed ? follow(root, '', defined) : root
}

function collect(merged: Merged, field: string, defined: Defined): void {
  if (merged.kind === 'list') for (const item of merged.items) collect(item, field, defined)
  if (merged.kind !== 'fields') return
  for (const [key, kid] of merged.fields) collect(kid, key, defined)
  const id = idOf(outcome(merged))
  if (id !== undefined) note(merged, id, idsFor(field, defined))
}

function idsFor(field: string, defined: Defined): Ids {
  const ids = defined.get(field) ?? {
    there: new Set(),
    renamed: { ours: new Map(), theirs: new Map() },
  }
  defined.set(field, ids)
  return ids
}

function note({ from }: Merged, id: string, { there, renamed }: Ids): void {
  there.add(id)
  const before = idOf(from.base?.value)
  if (before === undefined || before === id) return
  for (const side of ['ours', 'theirs'] as const)
    if (idOf(from[side]?.value) === id) renamed[side].set(before, id)
}

function follow(merged: Merged, field: string, defined: Defined): Merged {
  if (merged.kind === 'list')
    return { ...merged, items: merged.items.map((item) => follow(item, field, defined)) }
  if (merged.kind === 'leaf') return followLeaf(merged, defined.get(listNamedBy[field] ?? ''))
  const fields = [...merged.fields].map(([key, kid]) => [key, follow(kid, key, defined)] as const)
  return { ...merged, fields: new Map(fields) }
}

/** Only what one side added. */
function followLeaf(leaf: Leaf, ids: Ids | undefined): Leaf {
  const { base, ours, theirs } = leaf.from
  if (!ids || base || (ours && theirs) || typeof leaf.value !== 'string') return leaf
  const now = ids.renamed[ours ? 'theirs' : 'ours'].get(leaf.value)
  return now === undefined || ids.there.has(leaf.value) ? leaf : { ...leaf, value: now }
}

/** Lists of items: which is which, and whether they stand in another order where that says something. */
import { isInOrder } from '../plan/sameness.ts'
import type { ItemKind } from './item-kinds.ts'
import { idOf, keyOf, titleOf } from './item-names.ts'
import { type Matching, matchItems, pairsBy, withMore } from './match.ts'
import { isNamedList, namedBy } from './named.ts'
import { withRenewed } from './renewed.ts'
import { addField, isMapping, type Run, type Spot } from './run.ts'

/** Which item is which; those that stand for a goal or objective are known by what their id names. */
export function matchingOf(
  run: Run,
  { address }: Spot,
  before: readonly unknown[],
  after: readonly unknown[],
  kind: ItemKind,
): Matching {
  if (isNamedList(address)) return run.same.matching(address)
  const [field] = kind.key
  const names = field === undefined ? undefined : namedBy(`${address}.${field}`)
  if (field === undefined || names === undefined)
    return withRenewed(matchItems(before, after, kind), { before, after }, kind)
  const known = (side: 'before' | 'after') => (item: unknown) => {
    const id = isMapping(item) ? item[field] : undefined
    return typeof id === 'string' && isMapping(item)
      ? { ...item, [field]: run.same.nameOf(side, names, id) }
      : item
  }
  const matching = matchItems(before.map(known('before')), after.map(known('after')), kind)
  const lists = { before, after }
  // One whose id names another thing now is told as that, and not as one that went and one that came.
  return withMore(matching, lists, (ends) => pairsBy(lists, ends, (item) => keyOf(item, kind)))
}

/** Notes that a list whose order says something (the primary diagnosis first) stands in another one. */
export function noteOrder(
  run: Run,
  spot: Spot,
  before: readonly unknown[],
  after: readonly unknown[],
  { kind, pairs }: { kind: ItemKind } & Matching,
): void {
  if (!isInOrder(before, spot.address) && !isInOrder(after, spot.address)) return
  const froms = pairs.map(([from]) => from)
  if (froms.every((from, at) => at === 0 || from > (froms[at - 1] as number))) return
  const names = (items: readonly unknown[]) =>
    items.map((item, at) => idOf(item) ?? titleOf(item, kind) ?? String(at + 1))
  const detail = { kind: 'order' as const, before: names(before), after: names(after) }
  addField(run, spot, before, after, detail)
}

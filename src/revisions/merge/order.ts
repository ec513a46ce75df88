/** In which order the elements of a merged list stand. */

/**
 * The members in the order of ours, unless only theirs was rearranged; what the other side added stands
 * behind what it followed there, and behind what was added in the same place.
 */
export function mergeOrder<T>(
  members: ReadonlySet<T>,
  { base, ours, theirs }: Readonly<Record<'base' | 'ours' | 'theirs', readonly T[]>>,
): T[] {
  const among = (list: readonly T[]) => list.filter((one) => members.has(one))
  const [first, second] =
    isRearranged(base, ours) || !isRearranged(base, theirs)
      ? [among(ours), among(theirs)]
      : [among(theirs), among(ours)]
  const order = withInserted(first, second)
  const placed = new Set(order)
  return [...order, ...[...members].filter((one) => !placed.has(one))]
}

/** Whether what both have stands in another order; what came or went is no change of order. */
function isRearranged<T>(base: readonly T[], side: readonly T[]): boolean {
  const [then, now] = [new Set(base), new Set(side)]
  const before = base.filter((one) => now.has(one))
  const after = side.filter((one) => then.has(one))
  return before.some((one, at) => one !== after[at])
}

/** The first list with what only the second has, each behind what it follows there. */
export function withInserted<T>(first: readonly T[], second: readonly T[]): T[] {
  const order = [...first]
  const [placed, known] = [new Set(first), new Set(second)]
  let previous: T | undefined
  for (const one of second) {
    if (!placed.has(one)) {
      let at = previous === undefined ? 0 : order.indexOf(previous) + 1
      while (at < order.length && !known.has(order[at] as T)) at += 1
      order.splice(at, 0, one)
      placed.add(one)
    }
    previous = one
  }
  return order
}

/** The items by their dates, when both sides keep theirs so: the oldest first or the newest first. */
export function byDate<T>(
  items: readonly T[],
  dateOf: (item: T) => string | undefined,
  sides: readonly (readonly (string | undefined)[])[],
): readonly T[] {
  const dates = new Map(items.map((item) => [item, dateOf(item)]))
  if ([...dates.values(), ...sides.flat()].includes(undefined)) return items
  for (const sign of [1, -1]) {
    const compare = (a = '', b = '') => sign * (a < b ? -1 : a > b ? 1 : 0)
    const isKept = (side: readonly (string | undefined)[]) =>
      side.every((date, at) => at === 0 || compare(side[at - 1], date) <= 0)
    if (sides.every(isKept)) return [...items].sort((a, b) => compare(dates.get(a), dates.get(b)))
  }
  return items
}

/** Items of two lists in the order in which a reader meets them: those gone stand where they stood. */
import type { Pair } from './match.ts'

export interface Slot {
  before?: number
  after?: number
}

/**
 * `later` are the items of the later list, `pairs` what they were, `gone` those of the earlier list that
 * are no more. `isFromHere` tells which pairs were in the earlier list already, so that what is gone can
 * stand behind them.
 */
export function slots(
  gone: readonly number[],
  pairs: readonly Pair[],
  later: readonly number[],
  isFromHere: (before: number) => boolean = () => true,
): Slot[] {
  const earlierOf = new Map(pairs.map(([from, to]) => [to, from]))
  const goneBehind = placesOf(
    gone,
    pairs.filter(([from]) => isFromHere(from)),
  )
  return [
    ...goneBehind(undefined),
    ...later.flatMap((after): Slot[] => {
      const before = earlierOf.get(after)
      return [before === undefined ? { after } : { before, after }, ...goneBehind(after)]
    }),
  ]
}

/** For each item of the later list those that stood behind it and are gone. */
function placesOf(gone: readonly number[], pairs: readonly Pair[]) {
  const laterOf = new Map(pairs)
  const behind = new Map<number | undefined, Slot[]>()
  let last: number | undefined
  for (const before of [...gone, ...laterOf.keys()].sort((one, other) => one - other)) {
    const after = laterOf.get(before)
    if (after === undefined) behind.set(last, [...(behind.get(last) ?? []), { before }])
    else last = after
  }
  return (after: number | undefined): Slot[] => behind.get(after) ?? []
}

/** So many out of so many, and percentages: `4 of 7 days`, `2/3 trials`, `3/10`, `80% of trials`. */
import type { Cursor } from '../cursor.ts'
import {
  basesBefore,
  beforeBase,
  beforeWhole,
  changeWords,
  countableBases,
  noBase,
  shareBases,
} from '../lexicon/quantities.ts'
import { timeUnits } from '../lexicon/time.ts'
import { nounFrom } from './nouns.ts'
import { periodAfter } from './period.ts'
import type { QuantityAt } from './quantity.ts'

/** `4 of 7`, `4 out of 7`, `4 days of 7`: the place of the second number. */
export function wholeAt(cursor: Cursor, at: number): number | undefined {
  let of = at + 1
  if (cursor.is(of, timeUnits) || cursor.is(of, shareBases)) of += 1
  if (cursor.low(of) === 'out') of += 1
  if (cursor.low(of) !== 'of') return undefined
  const number = cursor.skip(of + 1, beforeWhole)
  const whole = cursor.at(number)
  const isWhole =
    whole?.form === 'plain' && !whole.percent && (whole.value ?? 0) >= (cursor.at(at)?.value ?? 0)
  return isWhole ? number : undefined
}

/** How many words may stand between a share and what it is counted against. */
const mostBetween = 3

/** A share of things that are counted, or a rating: `4 of 5 attempts`, `3/10`. */
export function share(cursor: Cursor, quantity: QuantityAt, whole: number | undefined): QuantityAt {
  const at = quantity.from
  const end = whole ?? at
  let base = end + 1
  while (base <= end + mostBetween && cursor.is(base, beforeBase)) base += 1
  const isBase = cursor.is(base, shareBases)
  const isShare =
    isBase ||
    (whole !== undefined && cursor.is(at + 1, shareBases)) ||
    cursor.hasAny(at - 3, at, basesBefore) ||
    (cursor.isWord(base) && !cursor.is(base, noBase))
  quantity.outOf = cursor.at(at)?.outOf ?? cursor.at(end)?.value
  quantity.kind = isShare ? 'share' : 'rating'
  quantity.to = isShare && isBase && cursor.isWord(base) ? base : end
  quantity.unit = isShare ? cursor.low(base) || undefined : undefined
  quantity.per = periodAfter(cursor, quantity.to)
  return quantity
}

/** `80% of trials`, `10% lower`, `90% accuracy`. */
export function percentage(cursor: Cursor, quantity: QuantityAt): QuantityAt {
  const next = quantity.from + 1
  quantity.kind = 'percentage'
  quantity.unit = '%'
  if (cursor.low(next) === 'of') {
    quantity.of = nounFrom(cursor, next + 1)
    return quantity
  }
  const changes = cursor.is(next, changeWords) || cursor.low(next - 2) === 'by'
  if (changes && quantity.role === 'target') quantity.role = 'change'
  if (cursor.is(next, countableBases)) quantity.of = cursor.low(next)
  return quantity
}

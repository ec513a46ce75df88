/** The period of a frequency: `a week`, `per day`, `/wk`, `every other day`, `weekly`. */
import type { Cursor } from '../cursor.ts'
import { beforePeriod, periodLeads, periodsOfTime, rateWords } from '../lexicon/quantities.ts'
import type { Quantity } from '../reading.ts'

/** How far behind a figure its period may stand. */
const reach = 6

export function periodAfter(cursor: Cursor, end: number): Quantity['per'] {
  for (let at = end + 1; at <= end + reach && at < cursor.length; at += 1) {
    const word = cursor.low(at)
    if (word === '.' || word === ';' || word === 'and' || isNextFigure(cursor, at)) return undefined
    if (cursor.is(at, rateWords)) return rateWords.get(word)
    if (!cursor.is(at, periodLeads)) continue
    const per = periodLedTo(cursor, at)
    if (per !== undefined) return per
  }
  return undefined
}

/** `30 minutes on 5 nights a week`: the week belongs to the nights; in `14 to 7 a week` to both. */
function isNextFigure(cursor: Cursor, at: number): boolean {
  const before = cursor.low(at - 1)
  return cursor.isNumber(at) && before !== 'to' && before !== '-'
}

/** `a school day`: at most two words between. */
function periodLedTo(cursor: Cursor, lead: number): Quantity['per'] {
  // `90 degrees in 2 weeks` says by when.
  if (cursor.low(lead) === 'in' && cursor.isNumber(lead + 1)) return undefined
  let unit = lead + 1
  while (unit < lead + 3 && cursor.is(unit, beforePeriod)) unit += 1
  return periodNamed(cursor.low(unit))
}

/** The period that a word names in the singular or plural. */
export const periodNamed = (word: string): Quantity['per'] =>
  periodsOfTime.get(word.endsWith('s') ? word.slice(0, -1) : word)

/** Whether a figure is what is to be reached, where the client stands, or by how much it changes. */
import type { Cursor } from '../cursor.ts'
import { afterFormerly, clauseMarks, formerly } from '../lexicon/quantities.ts'
import type { QuantityRole } from '../reading.ts'

/** How far before a figure a word may stand that makes a baseline of it. */
const reach = 6

/** `from 8`, `currently at 5`, `instead of 3` are baselines. */
export function roleOf(cursor: Cursor, at: number): QuantityRole {
  for (let back = at - 1; back >= 0 && back >= at - reach; back -= 1) {
    if (cursor.is(back, formerly)) return isFromNow(cursor, back) ? 'target' : 'baseline'
    if (isInstead(cursor, back)) return 'baseline'
    if (cursor.is(back, clauseMarks)) return cursor.is(back - 1, formerly) ? 'baseline' : 'target'
    if (!cursor.is(back, afterFormerly) && !cursor.isMark(back)) return 'target'
  }
  return 'target'
}

/** `from now`: what comes. */
const isFromNow = (cursor: Cursor, at: number): boolean =>
  cursor.low(at) === 'now' && cursor.low(at - 1) === 'from'

/** `instead of 3`, `in place of 3`, `rather than 3`. */
function isInstead(cursor: Cursor, at: number): boolean {
  const before = cursor.low(at - 1)
  const word = cursor.low(at)
  if (word === 'than') return before === 'rather'
  return word === 'of' && (before === 'instead' || before === 'place')
}

/** A target after `by` is a change: `by 5 points`. */
export const changed = (cursor: Cursor, at: number, role: QuantityRole): QuantityRole =>
  role === 'target' && cursor.low(at - 1) === 'by' ? 'change' : role

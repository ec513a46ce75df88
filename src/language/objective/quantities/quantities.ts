/** Finds the figures of an objective and says what each one counts, and which of them measure nothing. */
import type { Cursor } from '../cursor.ts'
import { quantityOpeners } from '../lexicon/quantities.ts'
import { figure } from './figures.ts'
import { inWords } from './in-words.ts'
import type { QuantityAt } from './quantity.ts'

/** Every quantity outside of the time frames, which the cursor has taken, in the order of the text. */
export function quantitiesIn(cursor: Cursor): QuantityAt[] {
  const found: QuantityAt[] = []
  for (let at = 0; at < cursor.length; at += 1) {
    if (cursor.isTaken(at)) continue
    const quantity = quantityAt(cursor, at)
    if (!quantity) continue
    found.push(quantity)
    at = Math.max(at, quantity.to)
  }
  return found
}

function quantityAt(cursor: Cursor, at: number): QuantityAt | undefined {
  if (cursor.isNumber(at)) return figure(cursor, at)
  return cursor.isWord(at) && cursor.is(at, quantityOpeners) ? inWords(cursor, at) : undefined
}

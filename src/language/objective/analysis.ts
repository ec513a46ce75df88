/** Puts the readers together: everything that is known of one text, in tokens. */
import type { Clause } from './clauses/clause.ts'
import { clausesOf } from './clauses/clauses.ts'
import { Cursor } from './cursor.ts'
import type { Head } from './heads/head.ts'
import { headOf } from './heads/heads.ts'
import { quantitiesIn } from './quantities/quantities.ts'
import type { QuantityAt } from './quantities/quantity.ts'
import type { FrameAt } from './time/frame.ts'
import { timeFramesIn } from './time/frames.ts'

/** A clause with what it is about and the quantities that stand in it or just before it. */
export interface Part extends Clause {
  head: Head
  quantities: QuantityAt[]
}

export interface Analysis {
  cursor: Cursor
  frames: FrameAt[]
  quantities: QuantityAt[]
  parts: Part[]
}

/** Times are found first, since a number in one counts nothing; then quantities; then clauses. */
export function analyze(text: string): Analysis {
  const cursor = new Cursor(text)
  const frames = timeFramesIn(cursor)
  cursor.take(frames)
  const quantities = quantitiesIn(cursor)
  cursor.take(quantities)
  const parts = withTails(cursor, partsOf(cursor, clausesOf(cursor), quantities))
  return { cursor, frames, quantities, parts }
}

/** Clauses and quantities come in the order of the text. */
function partsOf(
  cursor: Cursor,
  clauses: readonly Clause[],
  quantities: readonly QuantityAt[],
): Part[] {
  let first = 0
  return clauses.map((clause) => {
    while ((quantities[first]?.from ?? clause.from) < clause.from - 1) first += 1
    let end = first
    while ((quantities[end]?.from ?? clause.to) < clause.to) end += 1
    const { role, from, to, joined, until, when } = clause
    const head = headOf(cursor, clause)
    return { role, from, to, joined, until, when, head, quantities: quantities.slice(first, end) }
  })
}

/** `…, 100% of the time`: a figure that stands alone belongs to what is said before it. */
function withTails(cursor: Cursor, parts: Part[]): Part[] {
  const first = parts.find(({ role, head }) => role === 'main' && head.verb !== undefined)
  if (!first) return parts
  return parts.map((part) => {
    const isTail =
      part.role === 'main' &&
      part.from > first.from &&
      part.head.verb === undefined &&
      cursor.isTaken(part.from) &&
      part.quantities.length > 0
    return isTail ? { ...part, role: 'condition' } : part
  })
}

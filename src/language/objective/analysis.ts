/** Puts the readers together: everything that is known of one text, in tokens. */
import { type Clause, clausesOf } from './clauses.ts'
import { Cursor } from './cursor.ts'
import { type Head, headOf } from './heads.ts'
import { type QuantityAt, quantitiesIn } from './quantities.ts'
import { type FrameAt, timeFramesIn } from './time-frames.ts'

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

export function analyze(text: string): Analysis {
  const cursor = new Cursor(text)
  const frames = timeFramesIn(cursor)
  const covered = coverage(frames)
  const isTime = (at: number) => covered.has(at)
  const quantities = quantitiesIn(cursor, isTime)
  const taken = coverage(quantities)
  const skip = (at: number) => covered.has(at) || taken.has(at)
  const parts = clausesOf(cursor, skip).map((clause) => ({
    ...clause,
    head: headOf(cursor, clause, skip),
    quantities: quantities.filter(
      ({ from, to }) => to >= clause.from - 1 && from < clause.to && from >= clause.from - 1,
    ),
  }))
  return { cursor, frames, quantities, parts: withTails(parts, taken) }
}

function coverage(stretches: readonly { from: number; to: number }[]): ReadonlySet<number> {
  const covered = new Set<number>()
  for (const { from, to } of stretches) for (let at = from; at <= to; at += 1) covered.add(at)
  return covered
}

/** `…, 100% of the time`: a figure that stands alone belongs to what is said before it. */
function withTails(parts: Part[], taken: ReadonlySet<number>): Part[] {
  const first = parts.find(({ role, head }) => role === 'main' && head.verb !== undefined)
  if (!first) return parts
  return parts.map((part) => {
    const isTail =
      part.role === 'main' &&
      part.from > first.from &&
      part.head.verb === undefined &&
      taken.has(part.from) &&
      part.quantities.length > 0
    return isTail ? { ...part, role: 'condition' } : part
  })
}

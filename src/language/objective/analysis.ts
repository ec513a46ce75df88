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
  return { cursor, frames, quantities, parts }
}

function coverage(stretches: readonly { from: number; to: number }[]): ReadonlySet<number> {
  const covered = new Set<number>()
  for (const { from, to } of stretches) for (let at = from; at <= to; at += 1) covered.add(at)
  return covered
}

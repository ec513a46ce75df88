/** Spans without a preposition: in brackets, at the head of a note, after a label. */
import type { Cursor } from '../cursor.ts'
import { closingMarks, headMarks, measureLabels, openingMarks } from '../lexicon/around-time.ts'

/** `(8 weeks)`, `4 weeks:`, `Time frame: 6 weeks`. */
export function standsAlone(cursor: Cursor, at: number, to: number): boolean {
  if (at === 0) return cursor.is(to + 1, headMarks)
  const closes = to + 1 >= cursor.length || cursor.is(to + 1, closingMarks)
  if (cursor.low(at - 1) === ',' && closes && cursor.low(to + 1) !== ',') return true
  if (cursor.is(at - 1, openingMarks)) return closes && !cursor.is(at - 2, measureLabels)
  const after = cursor.low(to + 1)
  return after === 'from' || after === 'later' || after === 'post' || cursor.low(to) === 'time'
}

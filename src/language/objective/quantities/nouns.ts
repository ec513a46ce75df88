/** The thing that a figure counts: `panic attacks` in `3 panic attacks a week`. */
import type { Cursor } from '../cursor.ts'
import { rates, stops } from '../lexicon/quantities.ts'
import { timeUnits } from '../lexicon/time.ts'

/** The most words of a thing after its first. */
const mostWords = 5

/** Where the noun phrase ends that begins at a place. */
export function endOfNoun(cursor: Cursor, from: number): number {
  let to = from
  while (to < from + mostWords && goesOn(cursor, to + 1)) to += 1
  return to
}

const goesOn = (cursor: Cursor, at: number): boolean =>
  cursor.isWord(at) && !cursor.is(at, stops) && !cursor.is(at, timeUnits) && !cursor.is(at, rates)

/** The words of the noun phrase that begins at a place. */
export const nounFrom = (cursor: Cursor, from: number): string | undefined =>
  cursor.isWord(from) ? cursor.mention(from, endOfNoun(cursor, from)).text : undefined

/** What is said of a thing: `… will be | turned in`. */
import type { Cursor } from '../cursor.ts'
import { beforePredicate } from '../lexicon/grammar.ts'
import { isAdverb } from './nouns.ts'

/** The first word that says something of it; -1 when there is none. */
export function predicateAt(cursor: Cursor, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    if (!cursor.isTaken(at) && !cursor.is(at, beforePredicate) && !isAdverb(cursor, at)) return at
    if (cursor.low(at) === 'more' && !cursor.isNumber(at - 1)) return at
  }
  return -1
}

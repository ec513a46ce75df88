/** Comparisons without an amount, and what is to be none at all. */
import type { Cursor } from '../cursor.ts'
import { comparatives } from '../lexicon/adjectives.ts'
import {
  afterNo,
  beforeBound,
  comparedAfterNo,
  noneWords,
  onceOrTwice,
} from '../lexicon/grammar.ts'

/** `more often`, `less anxious`; not `more than 3`, `at least`, `3 more`. */
export function isCompared(cursor: Cursor, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (
      cursor.is(at, comparatives) &&
      !cursor.isTaken(at) &&
      !isBeforeFigure(cursor, at) &&
      !cursor.is(at - 1, beforeBound) &&
      !cursor.isNumber(at - 1)
    )
      return true
  return false
}

/** `more | than once`: a bound. */
const isBeforeFigure = (cursor: Cursor, at: number): boolean =>
  cursor.low(at + 1) === 'than' && (cursor.isNumber(at + 2) || cursor.is(at + 2, onceOrTwice))

/** `no falls`, `zero falls`, before a noun; `no more falls` too, `no more than 3 falls` not. */
export function hasNoneBefore(cursor: Cursor, from: number, at: number): boolean {
  for (let back = at; back >= from; back -= 1)
    if (cursor.is(back, noneWords) && isNone(cursor, back)) return true
  return false
}

const isNone = (cursor: Cursor, at: number): boolean =>
  !cursor.is(at + 1, comparedAfterNo) ||
  (cursor.low(at + 1) === 'more' && !isBeforeThan(cursor, at))

const isBeforeThan = (cursor: Cursor, at: number): boolean => {
  for (let on = at; on < at + 4; on += 1) if (cursor.low(on) === 'than') return true
  return false
}

/** `make no suicide attempt`, `have no falls`: between a verb and its object. */
export function hasNoneAfter(cursor: Cursor, verbAt: number, objectAt: number): boolean {
  for (let at = verbAt + 1; at < objectAt; at += 1) {
    const word = cursor.low(at)
    if ((word === 'no' || word === 'zero' || word === '0') && !cursor.is(at + 1, afterNo))
      return true
  }
  return false
}

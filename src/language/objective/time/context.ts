/** What stands before a time: the word that governs it, and signs that it is no deadline. */
import type { Cursor } from '../cursor.ts'
import {
  betweenTimes,
  deadlines,
  recurring,
  soft,
  startWords,
  tellsPast,
} from '../lexicon/around-time.ts'
import { months, uncertainMonths } from '../lexicon/time.ts'
import { isIn } from '../vocabulary.ts'

/** `no later than the second week`. */
export function isNoLater(cursor: Cursor, at: number): boolean {
  for (let back = at - 1; back >= at - 3; back -= 1)
    if (cursor.low(back) === 'than' && cursor.low(back - 1) === 'later') return true
  return false
}

/** How far back a word can still say what a time is. */
const reach = 5

/** The word that governs a time: the first one before it that is not soft; `by` in `by the next 5`. */
export function governorOf(cursor: Cursor, at: number): number {
  let governor = at - 1
  while (governor >= at - mostSoft && cursor.is(governor, soft)) governor -= 1
  return governor
}

/** More words do not stand between a preposition and its time. */
const mostSoft = 12

/** Takes the preposition and what lies between into the frame: `by the end of March`. */
export function withPreposition(cursor: Cursor, from: number): number {
  const before = governorOf(cursor, from)
  return cursor.is(before, deadlines) ? before : from
}

/** Whether what stands before says that it begins there (`starting`), recurs (`every`), or is over. */
export function isNoEnd(cursor: Cursor, at: number): boolean {
  if (cursor.low(at - 1) === 'day' && cursor.low(at - 2) === 'last') return false
  return wasBefore(cursor, at) || startsOrRecurs(cursor, at)
}

/** `he was 12 in May`. */
function wasBefore(cursor: Cursor, at: number): boolean {
  for (let back = at - 1; back >= at - reach; back -= 1) {
    const word = cursor.low(back)
    if (word === ',' || word === '') return false
    if (word === 'was' || word === 'were') return true
  }
  return false
}

function startsOrRecurs(cursor: Cursor, at: number): boolean {
  for (let back = at - 1; back >= at - reach; back -= 1) {
    if (cursor.is(back, recurring)) return true
    if (cursor.low(back) === 'of' && cursor.low(back - 1) === 'as') return true
    // `after 8 weeks` is an end; `after this week` a beginning.
    if (cursor.is(back, startWords) && !(cursor.low(back) === 'after' && cursor.isNumber(at)))
      return true
    if (!cursor.is(back, betweenTimes)) return false
  }
  return false
}

/** `has been sober for 2 weeks` tells of the past. */
export function isPast(cursor: Cursor, at: number, unitAt: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - reach; back -= 1) {
    if (cursor.is(back, tellsPast)) return true
    const word = cursor.low(back)
    if (word === ',' || word === '.') return false
  }
  return cursor.low(unitAt + 1) === 'ago'
}

/** A month's name, told from `may` and `march` as verbs. */
export function isMonth(cursor: Cursor, at: number): boolean {
  const { owner } = cursor.word(at)
  if (!isIn(owner, months)) return false
  if (!isIn(owner, uncertainMonths)) return true
  return cursor.isCapital(at) && (at > 0 || cursor.isNumber(at + 1))
}

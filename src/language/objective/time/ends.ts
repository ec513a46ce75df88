/** Beginnings and ends of what is named: `the end of the quarter`, `the start of school`, `EOM`. */
import type { Cursor } from '../cursor.ts'
import { byOrOn, endLeads, recurring, startOpeners } from '../lexicon/around-time.ts'
import {
  calendarEvents,
  careEvents,
  endingWords,
  endOf,
  months,
  namesOfTime,
  periods,
  singleSessions,
  unitEnds,
  wholeUnits,
} from '../lexicon/time.ts'
import type { TimeFrameKind } from '../reading.ts'
import { isIn, type Word } from '../vocabulary.ts'
import { governorOf, isMonth, isNoEnd } from './context.ts'
import { type FrameAt, frameAt } from './frame.ts'

/** What kind of frame it is whose last word this is. */
export function kindOfStretch(noun: Word): TimeFrameKind {
  const word = noun.text
  if (word === 'month' || word === 'year') return 'month'
  if (word === 'weekend') return 'day'
  if (isIn(noun, singleSessions)) return 'session'
  return isIn(noun, careEvents) ? 'event' : 'span'
}

/** How many words may stand between the end and what ends. */
const mostWords = 6

/** `the end of the quarter`, `completion of the program`, `the rest of the year`. */
export function ending(cursor: Cursor, at: number): FrameAt | undefined {
  if (cursor.low(at + 1) !== 'of') return undefined
  for (let to = at + 2; to < at + 2 + mostWords; to += 1) {
    if (cursor.is(to, recurring) || cursor.isNumber(to)) return undefined
    if (cursor.isMark(to) && cursor.low(to) !== '-') break
    if (isNamedLast(cursor, to)) return isNoEnd(cursor, at) ? undefined : endAt(cursor, at, to)
    if (cursor.is(to, periods)) return frameAt(at, to, 'span')
  }
  return endOfAny(cursor, at)
}

/** `by the end of PHP`: the end of whatever it is. */
function endOfAny(cursor: Cursor, at: number): FrameAt | undefined {
  const isLed = cursor.is(governorOf(cursor, at), endLeads) && cursor.isWord(at + 2)
  return isLed && !isNoEnd(cursor, at) ? frameAt(at, at + 2, 'event') : undefined
}

/** A name of a time that no other follows: `week` in `program week`, `period` in `grading period`. */
const isNamedLast = (cursor: Cursor, at: number): boolean =>
  cursor.is(at, namesOfTime) &&
  !cursor.is(at + 1, endingWords) &&
  !cursor.is(at + 1, periods) &&
  cursor.low(at + 1) !== '-'

/** With the number that may follow: `the end of treatment week 10`. */
const endAt = (cursor: Cursor, at: number, to: number): FrameAt =>
  frameAt(
    at,
    cursor.at(to + 1)?.form === 'plain' ? to + 1 : to,
    cursor.is(to, months) ? 'month' : kindOfStretch(cursor.word(to)),
  )

/** How many words may stand between the start and what starts. */
const mostToStart = 4

/** `by the start of the semester`, `by the last day of February`. */
export function beginningOf(cursor: Cursor, at: number): FrameAt | undefined {
  if (!cursor.is(at, startOpeners)) return undefined
  const word = cursor.low(at)
  const of = word === 'last' || word === 'first' ? at + 2 : at + 1
  if (cursor.low(of) !== 'of' || !cursor.is(governorOf(cursor, at), byOrOn)) return undefined
  for (let to = of + 1; to <= of + mostToStart; to += 1) {
    if (cursor.is(to, recurring)) return undefined
    if (isBegun(cursor, to)) return frameAt(at, to, kindOfStretch(cursor.word(to)))
  }
  return undefined
}

const isBegun = (cursor: Cursor, at: number): boolean =>
  cursor.is(at, endingWords) ||
  cursor.is(at, calendarEvents) ||
  cursor.is(at, careEvents) ||
  isMonth(cursor, at)

/** `year-end`, `the month's end`, `before the week is over`, `EOM`. */
export function unitEnd(cursor: Cursor, at: number): FrameAt | undefined {
  if (cursor.is(at, endOf)) return frameAt(at, at, 'span')
  const next = cursor.low(at + 1)
  if (cursor.is(at, unitEnds))
    return next === 'end' || cursor.low(at).endsWith('end')
      ? frameAt(at, at + 1, 'span')
      : undefined
  if (next === 'end' && (cursor.is(at, wholeUnits) || cursor.low(at) === 'quarter'))
    return frameAt(at, at + 1, 'span')
  return cursor.is(at, wholeUnits) && isBeforeItIsOver(cursor, at)
    ? frameAt(at, at + 1, 'span')
    : undefined
}

/** `before the year ends`. */
function isBeforeItIsOver(cursor: Cursor, at: number): boolean {
  const next = cursor.low(at + 1)
  if (next !== 'is' && next !== 'ends' && next !== 'runs') return false
  const before = cursor.low(at - 1)
  if (before !== 'the' && before !== 'this') return false
  return cursor.low(at - 2) === 'before' || cursor.low(governorOf(cursor, at)) === 'before'
}

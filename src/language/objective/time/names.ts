/** Times with a name: `today`, `this week`, `by next session`, `from now to June`, `all summer`. */
import type { Cursor } from '../cursor.ts'
import {
  afterNext,
  allUnits,
  courseOpeners,
  dayOwners,
  deadlines,
  endOpeners,
  nextLeads,
  nextOthers,
  nextWords,
  toWords,
} from '../lexicon/around-time.ts'
import {
  anyWeekday,
  calendarEvents,
  careEvents,
  eventsAhead,
  months,
  partOfMonth,
  periods,
  quarterNames,
  sessionWords,
  stretches,
  todayWords,
  unbounded,
  weekdays,
} from '../lexicon/time.ts'
import { isIn, type Word } from '../vocabulary.ts'
import { governorOf, isMonth, isNoEnd } from './context.ts'
import { monthName } from './dates.ts'
import { beginningOf, ending, kindOfStretch, unitEnd } from './ends.ts'
import { type FrameAt, frameAt, sessionsOf } from './frame.ts'
import { weekday } from './weekdays.ts'

/** A frame whose first word is the name of a time, or leads to the end of one. */
export function named(cursor: Cursor, at: number): FrameAt | undefined {
  if (cursor.is(at, nextWords)) return thisOrNext(cursor, at)
  if (cursor.is(at, endOpeners)) return ending(cursor, at)
  if (cursor.is(at, todayWords)) return today(cursor, at)
  if (cursor.low(at - 1) === 'come') {
    const coming = comes(cursor, at)
    if (coming) return coming
  }
  if (isMonth(cursor, at)) return monthName(cursor, at)
  if (isIn(cursor.word(at).owner, weekdays)) return weekday(cursor, at)
  if (cursor.is(at, quarterNames) && cursor.is(governorOf(cursor, at), deadlines))
    return frameAt(at, at, 'month')
  if (cursor.is(at, courseOpeners) && cursor.low(at + 1) === 'of') return ending(cursor, at)
  return fromNow(cursor, at) ?? byTheDay(cursor, at) ?? otherName(cursor, at)
}

const otherName = (cursor: Cursor, at: number): FrameAt | undefined =>
  allOf(cursor, at) ?? midMonth(cursor, at) ?? beginningOf(cursor, at) ?? unitEnd(cursor, at)

function today(cursor: Cursor, at: number): FrameAt | undefined {
  if (cursor.low(at - 1) === 'than' && cursor.low(at).startsWith('today')) return undefined
  return isNoEnd(cursor, at) ? undefined : frameAt(at, at, 'day')
}

/** `come spring`, `come the new year`. */
function comes(cursor: Cursor, at: number): FrameAt | undefined {
  if (cursor.low(at) === 'new') return frameAt(at, at + 1, 'event')
  const isEvent = isMonth(cursor, at) || cursor.is(at, calendarEvents)
  return isEvent ? frameAt(at, at, 'event') : undefined
}

/** `from now to June`, `between now and June`. */
function fromNow(cursor: Cursor, at: number): FrameAt | undefined {
  if (cursor.low(at + 1) !== 'now') return undefined
  const word = cursor.low(at)
  const isOpen =
    (word === 'from' && cursor.is(at + 2, toWords)) ||
    (word === 'between' && cursor.low(at + 2) === 'and')
  return isOpen ? frameAt(at, at + 3, 'span') : undefined
}

/** `by the day I leave`. */
function byTheDay(cursor: Cursor, at: number): FrameAt | undefined {
  if (cursor.low(at) !== 'day' || cursor.low(at - 1) !== 'the') return undefined
  const isBy = cursor.low(at - 2) === 'by' && cursor.is(at + 1, dayOwners)
  return isBy ? frameAt(at, at + 2, 'event') : undefined
}

/** `all summer`. */
const allOf = (cursor: Cursor, at: number): FrameAt | undefined =>
  cursor.low(at) === 'all' && cursor.is(at + 1, allUnits) ? frameAt(at, at + 1, 'run') : undefined

/** `mid-March`. */
function midMonth(cursor: Cursor, at: number): FrameAt | undefined {
  if (!cursor.is(at, partOfMonth) || isNoEnd(cursor, at)) return undefined
  const [, month = ''] = cursor.low(at).split('-')
  return months.has(month) ? frameAt(at, at, 'month') : undefined
}

/** How many words may stand between `next` and its noun. */
const mostBetween = 4

/** `this week`, `next family session`, `the upcoming review`. */
function thisOrNext(cursor: Cursor, at: number): FrameAt | undefined {
  if (isNoEnd(cursor, at)) return undefined
  if (cursor.isNumber(at + 1)) {
    const days = nextMondays(cursor, at)
    if (days) return days
  }
  let to = at + 1
  while (to <= at + mostBetween && cursor.is(to, afterNext)) to += 1
  const noun = cursor.word(to).owner
  if (isIn(noun, sessionWords)) return nextSession(noun, at, to)
  if (isIn(noun, weekdays) && !noun.text.endsWith('s')) return frameAt(at, to, 'day')
  if (isMonth(cursor, to)) return frameAt(at, to, 'month')
  if (isIn(noun, stretches)) return nextStretch(cursor, noun, at, to)
  return isNextEvent(cursor, noun, at) ? frameAt(at, to, 'event') : undefined
}

/** `the next 3 Mondays`. */
function nextMondays(cursor: Cursor, at: number): FrameAt | undefined {
  return cursor.is(at + 2, anyWeekday) ? frameAt(at, at + 2, 'run') : undefined
}

const nextSession = (noun: Word, at: number, to: number): FrameAt | undefined =>
  noun.text.endsWith('s') ? undefined : frameAt(at, to, 'session', sessionsOf(1))

function nextStretch(cursor: Cursor, noun: Word, at: number, to: number): FrameAt | undefined {
  if (isIn(noun, unbounded) && cursor.low(at) === 'this') return undefined
  return frameAt(at, cursor.is(to + 1, periods) ? to + 1 : to, kindOfStretch(noun))
}

const isNextEvent = (cursor: Cursor, noun: Word, at: number): boolean =>
  isIn(noun, careEvents) ||
  (isIn(noun, eventsAhead) && cursor.low(at) !== 'this') ||
  isNextSomething(cursor, at)

/** `by our next dietitian visit`: whatever comes next, after a word that makes it a deadline. */
const isNextSomething = (cursor: Cursor, at: number): boolean =>
  cursor.low(at) === 'next' &&
  cursor.is(governorOf(cursor, at), nextLeads) &&
  cursor.isWord(at + 1) &&
  !cursor.is(at + 1, nextOthers)

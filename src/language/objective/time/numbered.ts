/** One of a row, or one unit of time: `week 4`, `session 6`, `the third week`, `in a month`. */
import type { Cursor } from '../cursor.ts'
import {
  beforeCounted,
  beforeUnit,
  groupMeetings,
  oftenWords,
  ordinalLeads,
  runOf,
  runVerbs,
  unitArticles,
  unitLeads,
} from '../lexicon/around-time.ts'
import { ordinalWords } from '../lexicon/numbers.ts'
import { longUnits, numberedSessions, sessionWords, singleUnits } from '../lexicon/time.ts'
import { governorOf, isNoEnd, isNoLater, isPast } from './context.ts'
import { type FrameAt, frameAt, sessionsOf, spanOf } from './frame.ts'
import { isLatency } from './no-spans.ts'
import { spanEnd } from './runs.ts'

/** No plan counts further than this. */
const lastOfRow = 120

/** `week 4`, `session 6`, `day two`, `POD 2`, `by our fifth meeting`. */
export function numbered(cursor: Cursor, at: number): FrameAt | undefined {
  if (cursor.is(at, ordinalWords)) return ordinal(cursor, at)
  const isSession = cursor.is(at, numberedSessions)
  if (!isSession && !isOneUnit(cursor, at)) return undefined
  const number = cursor.low(at + 1) === '#' ? at + 2 : at + 1
  const value = rowNumber(cursor, number)
  if (value === undefined || isNoEnd(cursor, at)) return undefined
  if (isSession) return frameAt(at, number, 'session', sessionsOf(value))
  return cursor.low(at) === 'd'
    ? undefined
    : frameAt(at, number, 'span', lengthTo(cursor, at, value))
}

const isOneUnit = (cursor: Cursor, at: number): boolean => {
  const word = cursor.low(at)
  return word === 'pod' || (cursor.is(at, longUnits) && !word.endsWith('s'))
}

/** A whole number that no unit of its own follows. */
function rowNumber(cursor: Cursor, at: number): number | undefined {
  const token = cursor.at(at)
  if (token?.kind !== 'number' || token.form !== 'plain') return undefined
  if (token.percent || token.times || cursor.is(at + 1, longUnits)) return undefined
  const value = token.upTo ?? token.value ?? 0
  return Number.isInteger(value) && value >= 1 && value <= lastOfRow ? value : undefined
}

function lengthTo(cursor: Cursor, at: number, value: number): FrameAt['span'] {
  const unit = longUnits.get(cursor.low(at))
  return unit === 'week' || unit === 'month' || unit === 'year' ? spanOf(value, unit) : undefined
}

/** `by our fifth meeting`, `by the third week`. */
function ordinal(cursor: Cursor, at: number): FrameAt | undefined {
  const first = cursor.skip(at + 1, beforeCounted)
  // One more word may name the session: `the eighth PCIT session`.
  const unitAt = cursor.is(first + 1, sessionWords) ? first + 1 : first
  const isLed = cursor.is(governorOf(cursor, at), ordinalLeads) || isNoLater(cursor, at)
  if (!isLed || isNoEnd(cursor, at)) return undefined
  const unit = cursor.low(unitAt)
  const count = ordinalWords.get(cursor.low(at)) ?? 0
  const isSession = cursor.is(unitAt, sessionWords) || cursor.is(unitAt, groupMeetings)
  if (isSession && !unit.endsWith('s')) return frameAt(at, unitAt, 'session', sessionsOf(count))
  if (unit === 'week' || unit === 'month' || unit === 'year')
    return frameAt(at, unitAt, 'span', spanOf(count, unit))
  const isUneven = unit === 'quarter' || unit === 'semester'
  return isUneven ? frameAt(at, unitAt, 'span') : undefined
}

/** `in a month`, `over the week`, `within the year`, `go a week without`. */
export function oneUnit(cursor: Cursor, at: number): FrameAt | undefined {
  if (!cursor.is(at, singleUnits) || !cursor.is(at - 1, beforeUnit)) return undefined
  const lead = cursor.skipBack(at - 1, unitArticles)
  if (cursor.is(lead, runVerbs) && cursor.is(at + 1, runOf)) return frameAt(at - 1, at, 'run')
  if (!cursor.is(lead, unitLeads) || isPast(cursor, at, at) || isLatency(cursor, at))
    return undefined
  if (isNoDeadline(cursor, lead, at)) return undefined
  const kind = cursor.low(lead) === 'for' ? 'run' : 'span'
  return frameAt(at, spanEnd(cursor, at), kind, oneOf(cursor.low(at)))
}

const oneOf = (unit: string): FrameAt['span'] =>
  unit === 'week' || unit === 'month' || unit === 'year' ? spanOf(1, unit) : undefined

/** `3 times in a week`, `through the week`, `for a week at`. */
function isNoDeadline(cursor: Cursor, lead: number, at: number): boolean {
  switch (cursor.low(lead)) {
    case 'in':
      return cursor.is(lead - 1, oftenWords)
    case 'through':
      return cursor.low(at - 1) === 'the'
    case 'during':
      return at + 1 >= cursor.length
    case 'for':
      return cursor.low(at + 1) === 'at'
    default:
      return false
  }
}

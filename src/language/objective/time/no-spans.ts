/** Numbers and units that look like a span and are none: how often, how large, how soon after. */
import type { Cursor } from '../cursor.ts'
import {
  datedSizes,
  datedVisitLeads,
  datedVisits,
  eachAct,
  eachOf,
  eachWords,
  frequencyWords,
  latencyMarks,
  latencyObjects,
  latencyStarts,
  latencyTotals,
  laterVisits,
  onceIn,
  plannedThings,
  plannedUpdates,
  sessionRates,
  sizedSpanLeads,
  stretchOf,
} from '../lexicon/around-time.ts'
import { longUnits, periods } from '../lexicon/time.ts'
import { governorOf } from './context.ts'

/** `5 days a week`, `4 of 7 days`, `3 days/week`, `3 times in a week`. */
export const isFrequency = (cursor: Cursor, at: number, to: number): boolean =>
  perFollows(cursor, to) ?? isWhole(cursor, at)

/** What follows makes a frequency of it or, where it is known, none. */
function perFollows(cursor: Cursor, to: number): boolean | undefined {
  if (cursor.is(to + 1, frequencyWords)) return true
  const isUnit = cursor.is(to + 2, longUnits)
  if (cursor.is(to + 1, eachWords) && (isUnit || cursor.is(to + 2, eachOf))) return true
  const next = cursor.low(to + 1)
  const after = cursor.low(to + 2)
  if (next === 'a' || next === '/' || next === 'an' || next === 'out')
    return isUnit || after === 'of' || undefined
  if (next !== 'in' && next !== 'of') return undefined
  if (cursor.isNumber(to + 2)) return true
  const isOne = after === 'a' || after === 'the' || after === 'each' || after === 'every'
  return isOne ? cursor.is(to + 3, longUnits) : undefined
}

/** What stands before it makes it the whole of which something is a part: `4 of 7 days`. */
function isWhole(cursor: Cursor, at: number): boolean {
  const before = cursor.low(at - 1)
  if (before === 'of' || before === '/') return !cursor.is(at - 2, stretchOf)
  if (before === 'every' || before === 'each' || before === 'per') return true
  return cursor.at(at)?.value === 1 && before === 'in' && cursor.is(at - 2, onceIn)
}

/** `a 30-day program`: an adjective, unless the thing it describes is itself a stretch of time. */
export function isSize(cursor: Cursor, at: number, unitAt: number): boolean {
  const thing = unitAt + 1
  if (cursor.low(at + 1) !== '-' || !cursor.isWord(thing)) return false
  if (cursor.is(governorOf(cursor, at), sizedSpanLeads) || isDated(cursor, at, thing)) return false
  return !cursor.is(thing, periods) && !cursor.is(thing, datedSizes)
}

/** `at the six-week postpartum visit`, `the 90-day plan update`. */
function isDated(cursor: Cursor, at: number, thing: number): boolean {
  if (cursor.is(thing, plannedThings) && cursor.is(thing + 1, plannedUpdates)) return true
  if (!cursor.is(thing, datedVisits) && !cursor.is(thing + 1, laterVisits)) return false
  return cursor.hasAny(at - 3, at, datedVisitLeads)
}

/** `within a week of sending each`: counted from something that happens again and again. */
export function isLatency(cursor: Cursor, to: number): boolean {
  if (!cursor.is(to + 1, latencyMarks)) return false
  if (cursor.is(to + 2, latencyStarts)) return true
  if (isEach(cursor, to)) return true
  const object = cursor.low(to + 3)
  if ((object === 'it' || object === 'them') && cursor.low(to + 2).endsWith('ing')) return true
  return cursor.hasAny(to + 2, to + 6, latencyTotals)
}

/** How far before a latency the act may stand that it is counted from. */
const eachReach = 13

/** `return every call within a day of the message`. */
const isEach = (cursor: Cursor, to: number): boolean =>
  cursor.is(to + 2, latencyObjects) && cursor.hasAny(Math.max(0, to - eachReach), to + 1, eachAct)

/** `3 sessions a week`, `4 of 5 sessions`; not `the end of 5 sessions`. */
export function sessionsRecur(cursor: Cursor, at: number, unitAt: number): boolean {
  if (cursor.is(unitAt + 1, sessionRates)) return true
  const before = cursor.low(at - 2)
  return cursor.low(at - 1) === 'of' && before !== 'end' && before !== 'completion'
}

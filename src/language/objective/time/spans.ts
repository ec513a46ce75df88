/** A number and a unit: `within 8 weeks`, `for 14 days`, `two weeks in a row`, `within 6 sessions`. */
import type { Cursor } from '../cursor.ts'
import {
  beforeCounted,
  hourlyCare,
  oneSessionLeads,
  pastLeads,
  sessionLeads,
  spanLeads,
} from '../lexicon/around-time.ts'
import { stateNouns } from '../lexicon/nouns.ts'
import {
  hours,
  longUnits,
  sessionWords,
  spanUnits,
  type TimeUnit,
  unevenUnits,
} from '../lexicon/time.ts'
import type { TimeFrame } from '../reading.ts'
import { governorOf, isNoEnd, isPast } from './context.ts'
import { type FrameAt, frameAt, sessionsOf, spanOf } from './frame.ts'
import { isFrequency, isLatency, isSize, sessionsRecur } from './no-spans.ts'
import { isInARow, isRun, runIn, spanEnd } from './runs.ts'
import { standsAlone } from './standing.ts'

/** How many words may stand between a number and its unit. */
const mostBetween = 3

/** A span, run or number of sessions that begins with a number. */
export function counted(cursor: Cursor, at: number): FrameAt | undefined {
  const token = cursor.at(at)
  if (!token || token.form === 'share' || token.form === 'ratio') return undefined
  if (token.percent || token.money) return undefined
  const unitAt = unitAfter(cursor, at)
  if (unitAt === undefined) return runIn(cursor, at)
  if (cursor.is(unitAt, sessionWords)) return sessionCount(cursor, at, unitAt)
  const unit = longUnits.get(cursor.low(unitAt)) ?? hourSpan(cursor, at, unitAt)
  if (unit === undefined) return undefined
  return token.form === 'ordinal'
    ? ordinalSpan(cursor, at, unitAt, unit)
    : spanOrRun(cursor, at, unitAt, unit)
}

/** The unit behind a number: `days` in `30 consecutive days`. */
function unitAfter(cursor: Cursor, at: number): number | undefined {
  let unit = at + 1
  while (unit <= at + mostBetween && cursor.is(unit, beforeCounted)) unit += 1
  return cursor.is(unit, spanUnits) ? unit : undefined
}

/** `within 24 hours` is a deadline, `within 8 hours of nursing care` too; `in 2 hours` a latency. */
function hourSpan(cursor: Cursor, at: number, unitAt: number): TimeUnit | undefined {
  const value = cursor.at(at)?.value ?? 0
  const isOfCare =
    cursor.low(unitAt + 1) === 'of' && cursor.hasAny(unitAt + 2, unitAt + 4, hourlyCare)
  return isOfCare || (value >= 24 && value % 12 === 0) ? 'day' : undefined
}

function spanOrRun(
  cursor: Cursor,
  at: number,
  unitAt: number,
  unit: TimeUnit,
): FrameAt | undefined {
  const to = spanEnd(cursor, unitAt)
  if (isFrequency(cursor, at, to) || isSize(cursor, at, unitAt)) return undefined
  const frame = frameAt(at, to, 'span', lengthOf(cursor, at, unitAt, unit))
  if (isPlainSpan(cursor, at, unitAt, to)) return frame
  if (isRun(cursor, at, unitAt)) return { ...frame, kind: 'run', unbroken: true }
  const governor = governorOf(cursor, at)
  if (cursor.is(governor, pastLeads) || isPast(cursor, at, unitAt)) return undefined
  if (cursor.low(governor) === 'for') return { ...frame, kind: 'run' }
  if (isLatency(cursor, to)) return undefined
  if (
    cursor.low(governor) === 'after' &&
    cursor.low(to + 1) === 'of' &&
    cursor.is(to + 2, stateNouns)
  )
    return undefined
  const isLed =
    cursor.low(at - 1) === 'at' ||
    cursor.is(governor, spanLeads) ||
    cursor.at(at - 1)?.times ||
    cursor.low(at - 1) === 'first' ||
    cursor.low(at - 1) === 'next'
  return isLed || standsAlone(cursor, at, to) ? frame : undefined
}

/** Whatever leads to it: `3 weeks from now`, `6 weeks out:`, `no later than 3 weeks`. */
const isPlainSpan = (cursor: Cursor, at: number, unitAt: number, to: number): boolean =>
  (to > unitAt && isNow(cursor.low(to))) ||
  (cursor.low(to + 1) === 'out' && cursor.low(to + 2) === ':') ||
  (cursor.low(at - 1) === 'than' && cursor.low(at - 2) === 'later')

const isNow = (word: string): boolean => word === 'now' || word === 'today' || word === 'time'

/** `by the third week`. */
function ordinalSpan(
  cursor: Cursor,
  at: number,
  unitAt: number,
  unit: TimeUnit,
): FrameAt | undefined {
  if (isNoEnd(cursor, at)) return undefined
  const governor = governorOf(cursor, at)
  if (!cursor.is(governor, spanLeads) && cursor.low(governor) !== 'on') return undefined
  return frameAt(at, unitAt, 'span', lengthOf(cursor, at, unitAt, unit))
}

/** The length of a span, where it has one in days, weeks, months or years. */
function lengthOf(
  cursor: Cursor,
  at: number,
  unitAt: number,
  unit: TimeUnit,
): TimeFrame['span'] | undefined {
  const { value = 0, upTo } = cursor.at(at) ?? {}
  if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year') return undefined
  if (cursor.is(unitAt, unevenUnits)) return undefined
  if (cursor.is(unitAt, hours)) return value % 24 === 0 ? spanOf(value / 24, unit) : undefined
  return Number.isInteger(value) && value >= 1 ? spanOf(value, unit, upTo) : undefined
}

/** `within 6 sessions`; not `for 3 sessions in a row`, `in 4 of 5 sessions`. */
function sessionCount(cursor: Cursor, at: number, unitAt: number): FrameAt | undefined {
  if (isInARow(cursor, at, unitAt) || sessionsRecur(cursor, at, unitAt)) return undefined
  const token = cursor.at(at)
  const leads = token?.form === 'ordinal' ? oneSessionLeads : sessionLeads
  if (!cursor.is(governorOf(cursor, at), leads) || isNoEnd(cursor, at)) return undefined
  return frameAt(at, unitAt, 'session', sessionsOf(token?.value ?? 1))
}

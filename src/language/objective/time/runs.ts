/** Runs without a break: `14 days in a row`, `3 consecutive weeks`, `30 days sober`. */
import type { Cursor } from '../cursor.ts'
import { consecutive, soberKinds, soberWords } from '../lexicon/around-time.ts'
import { longUnits, periods } from '../lexicon/time.ts'
import { isPast } from './context.ts'
import { type FrameAt, frameAt } from './frame.ts'

/** How far before `14 in a row` its unit may stand: `dry nights: 14 in a row`. */
const unitReach = 4

/** `dry nights: 14 in a row`. */
export function runIn(cursor: Cursor, at: number): FrameAt | undefined {
  if (cursor.low(at + 1) !== 'in' || cursor.low(at + 3) !== 'row') return undefined
  if (!cursor.hasAny(at - unitReach, at, longUnits)) return undefined
  return { ...frameAt(at, at + 3, 'run'), unbroken: true }
}

/** `for 3 sessions in a row`, `3 consecutive sessions`. */
export const isInARow = (cursor: Cursor, at: number, unitAt: number): boolean =>
  cursor.hasAny(at + 1, unitAt + 2, consecutive) ||
  (cursor.low(unitAt + 1) === 'in' && cursor.low(unitAt + 3) === 'row')

/** Whether what stands round a unit makes a run of it. */
export function isRun(cursor: Cursor, at: number, unitAt: number): boolean {
  const next = unitAt + 1
  if (cursor.hasAny(at + 1, unitAt, consecutive) || cursor.is(next, consecutive)) return true
  if (isARow(cursor, next)) return true
  const word = cursor.low(next)
  const isSober =
    cursor.is(next, soberWords) ||
    word === 'without' ||
    (word === 'of' && cursor.hasAny(next + 1, next + 3, soberKinds))
  return isSober && !isPast(cursor, at, unitAt)
}

const isARow = (cursor: Cursor, at: number): boolean =>
  cursor.low(at) === 'in' && cursor.low(at + 1) === 'a' && cursor.low(at + 2) === 'row'

/** Where a span ends: `8 weeks' time`, `3 weeks in a row`, `6 months from now`. */
export function spanEnd(cursor: Cursor, unitAt: number): number {
  const mark = cursor.low(unitAt + 1)
  const next = mark === "'" || mark === '’' ? unitAt + 2 : unitAt + 1
  const word = cursor.low(next)
  if (word === 'time' || cursor.is(next, periods)) return next
  if (isARow(cursor, next)) return next + 2
  const after = cursor.low(next + 1)
  if (word === 'from' && (after === 'now' || after === 'today')) return next + 1
  return cursor.is(next, consecutive) ? next : unitAt
}

/** A number and what follows it: a unit, a thing that is counted, or nothing. */
import type { Cursor } from '../cursor.ts'
import {
  afterSize,
  beforeThing,
  comparedMarks,
  moreOrFewer,
  namingUnits,
  outside,
  owners,
  scaleNouns,
  stops,
  timesWords,
} from '../lexicon/quantities.ts'
import { possessive, type TimeUnit, timeUnits } from '../lexicon/time.ts'
import { amountUnits } from '../lexicon/units.ts'
import { endOfNoun, nounFrom } from './nouns.ts'
import { periodAfter } from './period.ts'
import type { QuantityAt } from './quantity.ts'
import { changed } from './role.ts'
import { isNearScale, speaksOfScale } from './scales.ts'

/** `3 times a week`, `20 minutes`, `2 miles`, `1 point`, `2 friends`. */
export function measured(cursor: Cursor, quantity: QuantityAt): QuantityAt {
  const at = quantity.from
  const isJoined = cursor.low(at + 1) === '-' && cursor.at(at + 1)?.joined === true
  const isOpen = cursor.low(at + 1) === '+'
  const unitAt = unitFrom(cursor, at, isJoined || isOpen ? at + 2 : at + 1)
  if (cursor.at(at)?.times || cursor.is(unitAt, timesWords)) return times(cursor, quantity, unitAt)
  const word = cursor.low(unitAt)
  const time = cursor.is(unitAt, timeUnits) ? timeUnits.get(word) : undefined
  if (time !== undefined && (isJoined || word !== 'second'))
    return time === 'year' && cursor.low(at - 1) === 'of'
      ? longTime(quantity, unitAt)
      : timed(cursor, quantity, unitAt, time, isJoined)
  if (isPoints(cursor, at, word)) return points(cursor, quantity, unitAt)
  const unit = cursor.is(unitAt, amountUnits) && word !== 'k' ? amountUnits.get(word) : undefined
  if (unit !== undefined) return amount(cursor, quantity, unitAt, unit, isJoined)
  return counted(cursor, quantity, unitAt)
}

/** Points of a scale that is named; other points are an amount. */
const isPoints = (cursor: Cursor, at: number, word: string): boolean =>
  word === 'point' || (amountUnits.get(word) === 'point' && isNearScale(cursor, at))

/** How far behind a number its unit may stand. */
const reach = 4

/** Over words like `more`, up to the unit; `of` belongs to it only after one of them. */
function unitFrom(cursor: Cursor, at: number, first: number): number {
  let unit = first
  while (unit < at + reach && cursor.is(unit, beforeThing)) {
    if (cursor.low(unit) === 'of' && !cursor.is(unit - 1, moreOrFewer)) break
    unit += 1
  }
  return unit
}

/** `his wife of forty years`. */
function longTime(quantity: QuantityAt, unitAt: number): QuantityAt {
  quantity.kind = 'duration'
  quantity.unit = 'year'
  quantity.to = unitAt
  quantity.role = 'none'
  return quantity
}

function times(cursor: Cursor, quantity: QuantityAt, unitAt: number): QuantityAt {
  quantity.kind = 'frequency'
  if (!cursor.at(quantity.from)?.times) quantity.to = unitAt
  quantity.per = periodAfter(cursor, quantity.to)
  return quantity
}

function points(cursor: Cursor, quantity: QuantityAt, unitAt: number): QuantityAt {
  quantity.kind = 'score'
  quantity.unit = 'point'
  quantity.to = unitAt
  quantity.role = changed(cursor, quantity.from, quantity.role)
  return quantity
}

/** `20 minutes` lasts, `5 days a week` recur, `3 days` are counted. */
function timed(
  cursor: Cursor,
  quantity: QuantityAt,
  unitAt: number,
  unit: TimeUnit,
  isJoined: boolean,
): QuantityAt {
  quantity.to = unitAt
  quantity.unit = unit
  const isSize = isJoined && (isOutside(cursor, unitAt + 1) || isOwned(cursor, quantity.from))
  const per = isSize ? undefined : periodAfter(cursor, unitAt)
  const isShort = unit === 'minute' || unit === 'hour' || unit === 'second'
  quantity.kind = isSize || isShort ? 'duration' : per ? 'frequency' : 'count'
  quantity.role = isSize ? 'none' : changed(cursor, quantity.from, quantity.role)
  quantity.per = per
  return quantity
}

/** `the three-hour cleaning marathons`, `John's 2-hour walk`: what there is already. */
const isOwned = (cursor: Cursor, at: number): boolean =>
  cursor.is(at - 1, owners) || cursor.is(at - 1, possessive) || cursor.is(at - 1, moreOrFewer)

/** What others offer has its size already: `30-minute class`, `30-day program`. */
const isOutside = (cursor: Cursor, at: number): boolean =>
  cursor.is(at, outside) ||
  (cursor.is(at + 1, outside) &&
    !cursor.is(at, afterSize) &&
    cursor.low(at + 1) !== 'day' &&
    cursor.low(at + 1) !== 'days')

/** `2 miles`, `6 steps`; a `12-step` program is a name. */
function amount(
  cursor: Cursor,
  quantity: QuantityAt,
  unitAt: number,
  unit: string,
  isJoined: boolean,
): QuantityAt {
  const isName = isJoined && (namingUnits.has(unit) || isOutside(cursor, unitAt + 1))
  const isPerLiter = cursor.low(unitAt + 1) === '/' && cursor.low(unitAt + 2) === 'dl'
  quantity.kind = 'amount'
  quantity.unit = isPerLiter ? `${cursor.low(unitAt)}/dL` : unit
  quantity.to = isPerLiter ? unitAt + 2 : unitAt
  quantity.role = isName ? 'none' : changed(cursor, quantity.from, quantity.role)
  quantity.per = periodAfter(cursor, unitAt)
  return quantity
}

/** `2 friends`, `3 of his tasks`; a bare number is a score near a named scale, otherwise a count. */
function counted(cursor: Cursor, quantity: QuantityAt, unitAt: number): QuantityAt {
  const at = quantity.from
  if (quantity.upTo !== undefined && isScaleRange(cursor, at)) {
    quantity.kind = 'rating'
    quantity.role = 'none'
    return quantity
  }
  quantity.role = changed(cursor, at, quantity.role)
  const isThing =
    cursor.isWord(unitAt) && !cursor.is(unitAt, stops) && cursor.low(unitAt) !== 'another'
  const isOfThing = cursor.low(unitAt) === 'of' && cursor.is(unitAt + 1, owners)
  quantity.of = isThing
    ? nounFrom(cursor, unitAt)
    : isOfThing
      ? nounFrom(cursor, unitAt + 2)
      : undefined
  if (quantity.of === undefined) return bare(cursor, quantity)
  const end = endOfNoun(cursor, isThing ? unitAt : at)
  quantity.kind = quantity.value === 0 ? 'zero' : 'count'
  quantity.to = isThing ? unitAt : at
  quantity.unit = cursor.low(end)
  if (isThing) quantity.last = end
  quantity.per = periodAfter(cursor, end)
  return quantity
}

/** Where the scale ends that a number stands on: 10 of `below 3 on a 0-10 scale`. */
function scaleEnd(cursor: Cursor, at: number): number | undefined {
  for (let on = at + 1; on <= at + reach; on += 1)
    if (cursor.at(on)?.upTo !== undefined && isScaleRange(cursor, on)) return cursor.at(on)?.upTo
  return undefined
}

/** `0-10 scale`. */
const isScaleRange = (cursor: Cursor, at: number): boolean =>
  cursor.hasAny(at + 1, at + 3, scaleNouns)

function bare(cursor: Cursor, quantity: QuantityAt): QuantityAt {
  const at = quantity.from
  const ends = scaleEnd(cursor, at)
  if (ends !== undefined) {
    quantity.kind = 'rating'
    quantity.outOf = ends
    return quantity
  }
  if (isNearScale(cursor, at) || cursor.is(at - 1, comparedMarks)) {
    quantity.kind = 'score'
    return quantity
  }
  quantity.kind = speaksOfScale(cursor) ? 'rating' : 'count'
  quantity.per = periodAfter(cursor, at)
  return quantity
}

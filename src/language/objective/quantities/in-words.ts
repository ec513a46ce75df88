/** Quantities without a figure: `once a week`, `daily`, `every other day`, `half of his meal`. */
import type { Cursor } from '../cursor.ts'
import {
  afterHalf,
  afterOnce,
  allOtherwise,
  anyUnit,
  beforeEach,
  beforeOnce,
  betweenDays,
  dayKinds,
  dayParts,
  dayWords,
  eachPeriod,
  halfDeterminers,
  missedWords,
  onDayWords,
  rateNouns,
  rateWords,
  seldomRates,
  treatmentLeads,
  wholeThings,
} from '../lexicon/quantities.ts'
import { anyWeekday, partsOfDay, timeUnits, weekdays } from '../lexicon/time.ts'
import { amountUnits } from '../lexicon/units.ts'
import type { Quantity } from '../reading.ts'
import { assistance } from './assistance.ts'
import { boundOf } from './bound.ts'
import { nounFrom } from './nouns.ts'
import { periodAfter, periodNamed } from './period.ts'
import { type QuantityAt, quantityOf } from './quantity.ts'

export function inWords(cursor: Cursor, at: number): QuantityAt | undefined {
  return (
    noneMissed(cursor, at) ??
    oneOf(cursor, at) ??
    few(cursor, at) ??
    rate(cursor, at) ??
    total(cursor, at) ??
    assistance(cursor, at) ??
    half(cursor, at)
  )
}

/** `with no missed doses`. */
function noneMissed(cursor: Cursor, at: number): QuantityAt | undefined {
  const word = cursor.low(at)
  if ((word !== 'no' && word !== 'zero') || cursor.low(at - 1) !== 'with') return undefined
  if (!cursor.is(at + 1, missedWords)) return undefined
  const quantity = quantityOf(at, at + 2, 'zero', 0)
  quantity.of = cursor.mention(at + 1, at + 2).text
  return quantity
}

/** `a pound a week`, `an hour a day`. */
function oneOf(cursor: Cursor, at: number): QuantityAt | undefined {
  const word = cursor.low(at)
  if ((word !== 'a' && word !== 'an') || !cursor.is(at + 1, anyUnit)) return undefined
  const unit = cursor.low(at + 1)
  if (unit.length < 3 || !cursor.is(at + 2, eachPeriod)) return undefined
  const kind = cursor.is(at + 1, timeUnits) ? 'duration' : 'amount'
  const quantity = quantityOf(at, at + 1, kind, 1)
  quantity.unit = amountUnits.get(unit) ?? timeUnits.get(unit)
  quantity.per = periodAfter(cursor, at + 1)
  return quantity
}

/** `once a week`, `twice`, `a couple of`, `a dozen`. */
function few(cursor: Cursor, at: number): QuantityAt | undefined {
  switch (cursor.low(at)) {
    case 'once':
      return once(cursor, at)
    case 'twice':
      return often(cursor, at, 2, periodAfter(cursor, at))
    case 'thrice':
      return often(cursor, at, 3, periodAfter(cursor, at))
    case 'couple':
      return cursor.low(at + 1) === 'of' ? quantityOf(at, at + 1, 'count', 2) : undefined
    case 'dozen':
      return quantityOf(at, at, 'count', 12)
    default:
      return undefined
  }
}

function often(cursor: Cursor, at: number, value: number, per: Quantity['per']): QuantityAt {
  // `twice daily` is one frequency.
  const quantity = quantityOf(at, cursor.is(at + 1, rateWords) ? at + 1 : at, 'frequency', value)
  quantity.bound = boundOf(cursor, at)
  quantity.per = per
  return quantity
}

/** `once` is one time, and not `when`, where a period or the end of the words follows. */
function once(cursor: Cursor, at: number): QuantityAt | undefined {
  const per = periodAfter(cursor, at)
  const isOne =
    per !== undefined ||
    at + 1 >= cursor.length ||
    cursor.is(at - 1, beforeOnce) ||
    cursor.is(at + 1, afterOnce)
  return isOne ? often(cursor, at, 1, per) : undefined
}

const rateOf = (at: number, to: number, per: Quantity['per']): QuantityAt => {
  const quantity = quantityOf(at, to, 'frequency', 1)
  quantity.per = per
  return quantity
}

/** `daily`, `quarterly`, `Tuesday nights`, `on school nights`. */
function rate(cursor: Cursor, at: number): QuantityAt | undefined {
  if (cursor.is(at, rateWords))
    return cursor.is(at + 1, rateNouns) ? undefined : namedRate(cursor, at)
  if (cursor.is(at, onDayWords))
    return cursor.low(at - 1) === 'on' ? rateOf(at, at, 'day') : undefined
  if (cursor.is(at, seldomRates)) return rateOf(at, at, 'month')
  if (cursor.is(at, dayWords)) return rateOf(at, at, 'day')
  if (cursor.is(at, anyWeekday)) return isEachWeek(cursor, at) ? rateOf(at, at, 'week') : undefined
  const isOnDays =
    cursor.low(at) === 'on' && cursor.is(at + 1, dayKinds) && cursor.is(at + 2, dayParts)
  return isOnDays ? rateOf(at, at + 2, 'day') : undefined
}

/** `daily`; of `through weekly CBT` it says how often it is given. */
function namedRate(cursor: Cursor, at: number): QuantityAt {
  const quantity = rateOf(at, at, rateWords.get(cursor.low(at)))
  if (cursor.is(at - 1, treatmentLeads)) quantity.role = 'none'
  return quantity
}

/** `Mondays`, `Tuesday nights`, `Monday and Friday`; not `by Monday and Friday`. */
function isEachWeek(cursor: Cursor, at: number): boolean {
  if (cursor.low(at).endsWith('days') || cursor.is(at + 1, partsOfDay)) return true
  const isListed =
    cursor.is(at, weekdays) && cursor.is(at + 1, betweenDays) && cursor.is(at + 2, weekdays)
  return isListed && cursor.low(at - 1) !== 'by'
}

/** `each`, `every time`, `all of`, `whenever`. */
function total(cursor: Cursor, at: number): QuantityAt | undefined {
  switch (cursor.low(at)) {
    case 'every':
    case 'each':
      return each(cursor, at)
    case 'whenever':
    case 'anytime':
    case 'always':
      return quantityOf(at, at, 'total')
    case 'all':
      return isAllOf(cursor, at + 1) ? quantityOf(at, at, 'total') : undefined
    case 'any':
      return isAnyTime(cursor, at + 1) ? quantityOf(at, at + 1, 'total') : undefined
    case 'entire':
    case 'whole':
      return cursor.is(at + 1, wholeThings) ? quantityOf(at, at, 'total') : undefined
    default:
      return undefined
  }
}

/** `every day`, `every other week`, `every 2 hours` are frequencies; `each meltdown` a total. */
function each(cursor: Cursor, at: number): QuantityAt | undefined {
  if (cursor.low(at) === 'each' && cursor.low(at + 1) === 'other') return undefined
  const isFurther = cursor.is(at + 1, beforeEach) && cursor.is(at + 2, timeUnits)
  const unit = isFurther ? at + 2 : at + 1
  const per = periodNamed(cursor.low(unit))
  return per || cursor.isNumber(at + 1) ? rateOf(at, unit, per) : quantityOf(at, at, 'total')
}

/** `all the meals`, `all sessions`; `all day` and `all the time` are no totals. */
function isAllOf(cursor: Cursor, next: number): boolean {
  const after = cursor.low(next + 1)
  return (
    !cursor.is(next, allOtherwise) ||
    (cursor.low(next) === 'the' && after !== 'time' && after !== 'way')
  )
}

function isAnyTime(cursor: Cursor, next: number): boolean {
  const word = cursor.low(next)
  return word === 'time' || word === 'day' || word === 'days'
}

/** `half of his meal`, `by half`, `half an hour`. */
function half(cursor: Cursor, at: number): QuantityAt | undefined {
  if (cursor.low(at) !== 'half') return undefined
  if (cursor.is(at + 1, afterHalf)) {
    const quantity = quantityOf(at, at, 'percentage', 50)
    const of = cursor.low(at + 1) === 'of' ? at + 2 : at + 1
    quantity.of = nounFrom(cursor, cursor.skip(of, halfDeterminers)) ?? 'half'
    return quantity
  }
  const before = cursor.low(at - 1)
  if (before !== 'by' && before !== 'in') return halfAnHour(cursor, at)
  const quantity = quantityOf(at, at, 'percentage', 50)
  quantity.role = 'change'
  return quantity
}

function halfAnHour(cursor: Cursor, at: number): QuantityAt | undefined {
  const next = cursor.low(at + 1)
  if (next !== 'an' && next !== 'a') return undefined
  const quantity = quantityOf(at, at + 2, 'duration', 30)
  quantity.unit = 'minute'
  quantity.per = periodAfter(cursor, at + 2)
  return quantity
}

/** Quantities that begin with a figure, and the figures that are names. */
import type { Cursor } from '../cursor.ts'
import {
  agedWords,
  ageLeads,
  ageUnits,
  emergency,
  numbering,
  periodLeads,
  timesWords,
} from '../lexicon/quantities.ts'
import { timeUnits } from '../lexicon/time.ts'
import { boundOf } from './bound.ts'
import { measured } from './measured.ts'
import { periodAfter } from './period.ts'
import { type QuantityAt, quantityOf } from './quantity.ts'
import { roleOf } from './role.ts'
import { percentage, share, wholeAt } from './shares.ts'

/** The quantity that a number makes together with what follows it; none for dates and ordinals. */
export function figure(cursor: Cursor, at: number): QuantityAt | undefined {
  const token = cursor.at(at)
  const form = token?.form
  if (!token || form === 'date' || form === 'clock') return undefined
  const isNamed = form === 'series' || isName(cursor, at)
  if (form === 'ordinal' && !isNamed) return undefined
  const upper = upperAt(cursor, at)
  if (upper !== undefined) return between(cursor, at, upper)
  const quantity = quantityOf(at, at, 'count', token.value)
  quantity.upTo = token.upTo
  quantity.bound = boundOf(cursor, at)
  quantity.role = isNamed ? 'none' : roleOf(cursor, at)
  if (isNamed) return quantity
  const whole = wholeAt(cursor, at)
  if (form === 'share' || whole !== undefined) return share(cursor, quantity, whole)
  if (form === 'ratio') return ratio(cursor, quantity)
  if (token.percent) return percentage(cursor, quantity)
  return token.money ? money(cursor, quantity) : measured(cursor, quantity)
}

/** The second number of `between 80 and 130`. */
const upperAt = (cursor: Cursor, at: number): number | undefined =>
  cursor.low(at - 1) === 'between' && cursor.low(at + 1) === 'and' && cursor.isNumber(at + 2)
    ? at + 2
    : undefined

/** `between 80 and 130 mg`: what the second number counts, from the first on. */
function between(cursor: Cursor, at: number, upper: number): QuantityAt | undefined {
  const quantity = figure(cursor, upper)
  if (!quantity) return undefined
  const { value } = quantity
  return { ...quantity, from: at, bound: 'between', value: cursor.at(at)?.value, upTo: value }
}

/** `120/80` is a reading where such pairs are spoken of, and nothing otherwise. */
function ratio(cursor: Cursor, quantity: QuantityAt): QuantityAt {
  if (!cursor.says(pairs)) {
    quantity.role = 'none'
    return quantity
  }
  quantity.kind = 'amount'
  quantity.outOf = cursor.at(quantity.from)?.outOf
  return quantity
}

/** Blood pressure, sight, or two pairs and more. */
const pairs = /mmhg|\bbp\b|blood pressure|vision|\d\/\d[\s\S]*\d\/\d/i

function money(cursor: Cursor, quantity: QuantityAt): QuantityAt {
  quantity.kind = 'amount'
  quantity.unit = 'dollar'
  quantity.per = periodAfter(cursor, quantity.to)
  return quantity
}

/** `12-step`, `age 7`, `7-year-old`, `grade 3`, `24/7`: figures that are names. */
function isName(cursor: Cursor, at: number): boolean {
  const next = at + 1
  if (cursor.is(at, emergency) || cursor.is(next, agedWords) || cursor.is(at - 1, ageLeads))
    return true
  if (cursor.is(next, ageUnits) && (cursor.low(at + 2) === 'old' || cursor.low(at + 2) === '/'))
    return true
  if (cursor.low(next) === '-' && isNameWithHyphen(cursor, at + 2)) return true
  if (cursor.low(at) === '12' && cursor.low(next) === 'step') return true
  if (!cursor.is(at - 1, numbering) || isOften(cursor, at)) return false
  return !cursor.at(at)?.spelled && !cursor.isNumber(at - 2)
}

/** `attend group 3 times`, `group 2 days a week`: so often, and not the third of several groups. */
function isOften(cursor: Cursor, at: number): boolean {
  if (cursor.at(at)?.times || cursor.is(at + 1, timesWords)) return true
  return cursor.is(at + 1, timeUnits) && cursor.is(at + 2, periodLeads)
}

/** `12-step`, `7-year-old`, `7-yr - old`. */
function isNameWithHyphen(cursor: Cursor, at: number): boolean {
  const word = cursor.low(at)
  if (word === 'step') return true
  if (!word.startsWith('year') && !word.startsWith('yr')) return false
  const next = cursor.low(at + 1)
  return word.includes('old') || next === '-' || next === 'old'
}

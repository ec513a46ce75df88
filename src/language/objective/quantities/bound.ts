/** Whether a figure is to be met exactly, at least or at most: `no more than 3`, `5 or fewer`. */
import type { Cursor } from '../cursor.ts'
import {
  aboveWords,
  atMostAfter,
  belowWords,
  fewerWords,
  lessThanWords,
  moreThanWords,
  moreWords,
  notAbove,
  orAt,
  orLess,
  orMore,
  overVerbs,
  periodLeads,
  periodsOfTime,
} from '../lexicon/quantities.ts'
import type { Bound } from '../reading.ts'

export function boundOf(cursor: Cursor, at: number): Bound {
  if (cursor.at(at)?.upTo !== undefined) return 'between'
  return boundBefore(cursor, at) ?? boundAfter(cursor, at) ?? 'exactly'
}

function boundBefore(cursor: Cursor, at: number): Bound | undefined {
  const word = cursor.low(at - 1)
  if (word === 'than') return thanBound(cursor, at - 2)
  if (word === '≤' || isLimit(cursor, at)) return 'at-most'
  if (word === '≥') return 'at-least'
  const before = cursor.low(at - 2)
  if (word === 'least' && before === 'at') return 'at-least'
  if (word === 'of' && before === 'minimum') return 'at-least'
  if (word === '=' && before === '>') return 'at-least'
  if (cursor.is(at - 1, belowWords)) return 'less-than'
  return cursor.is(at - 1, aboveWords) && !isHandedOver(cursor, at) ? 'more-than' : undefined
}

/** `hand over 5 tasks`: the word belongs to the verb. */
const isHandedOver = (cursor: Cursor, at: number): boolean =>
  cursor.low(at - 1) === 'over' && cursor.isForm(at - 2, overVerbs)

/** `no more than`, `less than`, `not less than`. */
function thanBound(cursor: Cursor, at: number): Bound | undefined {
  const before = cursor.low(at - 1)
  if (before === 'no' && cursor.is(at, moreWords)) return 'at-most'
  if (before === 'no' && cursor.is(at, fewerWords)) return 'at-least'
  if (before === 'not' && cursor.low(at) === 'less') return 'at-least'
  if (cursor.is(at, lessThanWords)) return 'less-than'
  return cursor.is(at, moreThanWords) ? 'more-than' : undefined
}

/** `at most`, `not over`, `maximum of`, `up to`, `limited to`. */
function isLimit(cursor: Cursor, at: number): boolean {
  const word = cursor.low(at - 1)
  switch (cursor.low(at - 2)) {
    case 'at':
      return word === 'most'
    case 'no':
      return cursor.is(at - 1, notAbove)
    case 'not':
      return word === 'exceed' || cursor.is(at - 1, notAbove)
    case 'maximum':
      return word === 'of'
    case 'up':
    case 'limit':
    case 'limited':
      return word === 'to'
    default:
      return word === '=' && cursor.low(at - 2) === '<'
  }
}

/** `5 or fewer`, `5 times or more`, `5 drinks a week or fewer`, `5 at most`, `5+`. */
function boundAfter(cursor: Cursor, at: number): Bound | undefined {
  if (cursor.is(at + 1, atMostAfter)) return 'at-most'
  for (const place of [at + 1, at + 2]) {
    const bound = cursor.is(place, orAt) ? pairBound(cursor, place) : undefined
    if (bound) return bound
  }
  const later = afterPeriod(cursor, at)
  if (cursor.low(later) === 'or') return pairBound(cursor, later)
  const next = cursor.low(at + 1)
  if (next === '+') return cursor.low(at + 2).startsWith('max') ? 'at-most' : 'at-least'
  return next === 'minimum' ? 'at-least' : undefined
}

/** Behind `a week`, which may follow a figure or its unit. */
function afterPeriod(cursor: Cursor, at: number): number {
  const lead = cursor.is(at + 1, periodLeads) ? at + 1 : at + 2
  return cursor.is(lead, periodLeads) && cursor.is(lead + 1, periodsOfTime) ? lead + 2 : -1
}

function pairBound(cursor: Cursor, at: number): Bound | undefined {
  const isOr = cursor.low(at) === 'or'
  if (isOr ? cursor.is(at + 1, orLess) : cursor.low(at + 1) === 'most') return 'at-most'
  return (isOr ? cursor.is(at + 1, orMore) : cursor.low(at + 1) === 'least')
    ? 'at-least'
    : undefined
}

/** Levels of help: `independently`, `with min assist`, `without reminders`, `on her own`. */
import type { Cursor } from '../cursor.ts'
import {
  aloneOtherwise,
  assistLevels,
  assistNouns,
  assistWords,
  beforeHelp,
  beingToldWords,
  byOneself,
  guardWords,
  helpWords,
  steadyingWords,
  toldWords,
  withoutWords,
} from '../lexicon/assistance.ts'
import { type QuantityAt, quantityOf } from './quantity.ts'

export function assistance(cursor: Cursor, at: number): QuantityAt | undefined {
  const end = cursor.is(at, withoutWords) ? endOfWithout(cursor, at) : endOfHelp(cursor, at)
  return end === undefined ? undefined : quantityOf(at, end, 'assistance')
}

/** How far behind `without` the help may stand. */
const reach = 5

/** `without any further staff help`, `without being told`; `no support` is something else. */
function endOfWithout(cursor: Cursor, at: number): number | undefined {
  for (let to = at + 1; to <= at + reach; to += 1) {
    if (cursor.is(to, toldWords) || isHelp(cursor, at, to)) return to
    if (!cursor.is(to, beforeHelp)) return undefined
  }
  return undefined
}

function isHelp(cursor: Cursor, at: number, to: number): boolean {
  if (!cursor.is(to, assistNouns)) return false
  const word = cursor.low(to)
  if (word === 'being') return cursor.is(to + 1, beingToldWords)
  return word !== 'support' || cursor.low(at) !== 'no'
}

/** The last word of a level of help that begins at a place. */
function endOfHelp(cursor: Cursor, at: number): number | undefined {
  if (cursor.is(at, assistWords)) return at
  const word = cursor.low(at)
  if ((word === 'hand' || word === 'touch') && cursor.is(at - 1, steadyingWords)) return at
  if (cursor.is(at, assistLevels)) return isLevel(cursor, at) ? at + 1 : undefined
  return isAlone(cursor, at) || isHelped(cursor, at) ? at : undefined
}

/** `min assist`, `mod I`, `with contact guard`. */
function isLevel(cursor: Cursor, at: number): boolean {
  const next = cursor.low(at + 1)
  if (cursor.low(at) === 'mod' && next === 'i') return true
  if (cursor.low(at) === 'contact' && next.startsWith('guard')) return true
  if (cursor.is(at + 1, assistNouns)) return true
  return cursor.low(at - 1) === 'with' && cursor.is(at + 1, guardWords)
}

/** `alone`, `independent in`, `by himself`, `on my own`. */
function isAlone(cursor: Cursor, at: number): boolean {
  const before = cursor.low(at - 1)
  const next = cursor.low(at + 1)
  switch (cursor.low(at)) {
    case 'alone':
      return !cursor.is(at - 1, aloneOtherwise)
    case 'independent':
      return (next === 'in' || next === 'with') && before !== 'more'
    case 'own':
      return before === 'on' || cursor.low(at - 2) === 'on'
    default:
      return before === 'by' && cursor.is(at, byOneself)
  }
}

/** `with help`, `under supervision`, `supervision only`. */
function isHelped(cursor: Cursor, at: number): boolean {
  if (!cursor.is(at, helpWords)) return false
  const before = cursor.low(at - 1)
  if (before === 'with') return true
  const next = cursor.low(at + 1)
  const isSupervised = before === 'w/' || before === 'under' || next === 'only' || next === 'level'
  return isSupervised && cursor.low(at) === 'supervision'
}

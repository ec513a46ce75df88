/** Past helpers, hedges and adverbs, up to the verb that counts: `will be able to | walk`. */
import type { Cursor } from '../cursor.ts'
import { gerunds } from '../lexicon/clauses.ts'
import { determiners, lyEnding } from '../lexicon/grammar.ts'
import {
  afterBeWords,
  beForms,
  beNouns,
  hedges,
  helperMarks,
  lyVerbs,
  negations,
  noParticiples,
  participles,
  persons,
  plainHelpers,
  readyWords,
  wantedOf,
} from '../lexicon/subjects.ts'
import { anyVerb } from '../lexicon/verbs.ts'

export function pastHelpers(
  cursor: Cursor,
  from: number,
  to: number,
): { at: number; negated: boolean } {
  let at = from
  let negated = false
  while (at < to) {
    const isNoLonger = cursor.low(at) === 'no' && cursor.low(at + 1) === 'longer'
    if (isNoLonger || cursor.is(at, negations)) negated = true
    const next = isNoLonger ? at + 2 : (afterBe(cursor, at) ?? afterHelper(cursor, at, to))
    if (next === undefined) break
    at = next
  }
  return { at, negated }
}

/** Past `be able to`, `is going to`, `be walking`; undefined when `be` is the verb that counts. */
function afterBe(cursor: Cursor, at: number): number | undefined {
  if (!cursor.is(at, beForms)) return undefined
  const next = cursor.skip(at + 1, afterBeWords)
  if (cursor.low(next) === 'to' && cursor.isWord(next + 1)) return next + 1
  if (cursor.low(next + 1) === 'to') {
    const isPlace = cursor.low(next) === 'going' && !cursor.is(next + 2, anyVerb)
    if (isPlace) return next
    if (cursor.is(next, readyWords)) return next + 2
  }
  return cursor.is(next, gerunds) && !cursor.is(next, beNouns) ? next : undefined
}

/** Past an auxiliary, a hedge or an adverb that another verb follows. */
function afterHelper(cursor: Cursor, at: number, to: number): number | undefined {
  if (cursor.is(at, plainHelpers) || cursor.isTaken(at) || cursor.is(at, helperMarks)) return at + 1
  if (cursor.is(at, lyEnding) && !cursor.is(at, lyVerbs)) return at + 1
  if (!cursor.is(at, hedges)) return undefined
  const other = wantsOther(cursor, at, to)
  if (other !== undefined) return other
  const next = cursor.low(at + 1)
  if (next === 'to' && at + 2 < to) return at + 2
  const word = cursor.low(at)
  if (word === 'have' || word === 'has') return afterHave(cursor, at)
  const isGerund = cursor.is(at + 1, gerunds) && next !== 'nothing' && next !== 'anything'
  return isGerund ? at + 1 : undefined
}

/** `has | walked`, `has been | walking`; `have | children` is no helper. */
function afterHave(cursor: Cursor, at: number): number | undefined {
  if (cursor.low(at + 1) === 'been') return at + 2
  const isParticiple = cursor.is(at + 1, participles) && !cursor.is(at + 1, noParticiples)
  return isParticiple ? at + 1 : undefined
}

/** How many words may name the one of whom something is wanted. */
const mostOfOther = 4

/** `I want my daughter to …`: what she is to do. */
function wantsOther(cursor: Cursor, at: number, to: number): number | undefined {
  if (!cursor.is(at, wantedOf)) return undefined
  for (let next = at + 1; next < to && next <= at + mostOfOther; next += 1) {
    if (cursor.low(next) === 'to') return next > at + 1 ? next + 1 : undefined
    if (!cursor.is(next, persons) && !cursor.is(next, determiners)) return undefined
  }
  return undefined
}

/** Clauses without a verb: `Panic attacks down to 2 a week`, `No falls`, `Homework turned in`. */
import type { Clause } from '../clauses/clause.ts'
import type { Cursor } from '../cursor.ts'
import { looseWords, stateAdjectives } from '../lexicon/adjectives.ts'
import { determiners, doneEnding, finishedForms } from '../lexicon/grammar.ts'
import { directionVerbs } from '../lexicon/verbs.ts'
import type { ActKind } from '../reading.ts'
import { hasNoneBefore, isCompared } from './comparison.ts'
import { type Head, isConcrete, type Noun, type NounClass } from './head.ts'
import { isAdverb, nounIn } from './nouns.ts'
import { predicateAt } from './predicates.ts'

export function nounHead(cursor: Cursor, { from: start, to }: Clause, from: number): Head {
  const noun = nounIn(cursor, from, to)
  const first = firstWord(cursor, from, to)
  const isFree = cursor.low(first) === 'free' || hasNone(cursor, from, to)
  const zero = isFree || (isConcrete(noun) && hasNoneBefore(cursor, start, noun.at ?? from))
  return {
    kind: isState(cursor, first, noun) ? 'state' : kindOfNoun(noun.noun),
    from,
    to,
    verb: undefined,
    object: noun.noun,
    objectAt: noun.at,
    oblique: false,
    negated: zero,
    compared: isCompared(cursor, start, to),
    zero,
    loose: cursor.hasAny(from, to, looseWords),
    learning: false,
    finished: noun.at !== undefined && isFinished(cursor, predicateAt(cursor, noun.at + 1, to)),
  }
}

function hasNone(cursor: Cursor, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (cursor.low(at) === 'none') return true
  return false
}

/** `Calm and relaxed at school`: said of the client. */
function isState(cursor: Cursor, first: number, noun: Noun): boolean {
  const word = cursor.low(first)
  if (word === 'confused' || word === 'paranoid') return true
  if (!cursor.is(first, stateAdjectives)) return false
  return !isConcrete(noun) || word === cursor.low(noun.at ?? -1)
}

/** `Homework turned in`. */
const isFinished = (cursor: Cursor, at: number): boolean =>
  cursor.is(at, doneEnding) && cursor.is(at, finishedForms) && !cursor.isForm(at, directionVerbs)

export function kindOfNoun(noun: NounClass): ActKind {
  if (noun === 'state' || noun === 'none') return 'state'
  if (noun === 'generic') return 'umbrella'
  return noun === 'reading' || noun === 'product' ? noun : 'act'
}

/** The first word that says something; -1 when there is none. */
function firstWord(cursor: Cursor, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const word = cursor.low(at)
    if (!cursor.isWord(at) || cursor.isTaken(at)) continue
    if (word === 'less' || word === 'more' || word === 'no') continue
    if (!cursor.is(at, determiners) && !isAdverb(cursor, at)) return at
  }
  return -1
}

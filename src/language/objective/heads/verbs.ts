/** Whether a word is a verb where it stands, and whether a particle belongs to it. */
import type { Cursor } from '../cursor.ts'
import {
  afterGerund,
  afterNoun,
  afterVerb,
  determiners,
  goingVerbs,
  inflectedEnding,
  inVerbs,
  objectDeterminers,
  particles,
  people,
  verbParticles,
} from '../lexicon/grammar.ts'
import { anyVerb, auxiliaries, directionVerbs, verbOrNoun } from '../lexicon/verbs.ts'
import { isIn, wordOf } from '../vocabulary.ts'

/** `Walk daily`, `Demonstrates …`, `Crank out …`; `sleep` only when something follows that fits a verb. */
export function isVerb(cursor: Cursor, at: number, end: number): boolean {
  if (!cursor.isWord(at)) return false
  if (!cursor.is(at, anyVerb)) return isInflected(cursor, at) || isUnknownVerb(cursor, at)
  if (!cursor.is(at, verbOrNoun)) return true
  return at + 1 < end && followsVerb(cursor, at)
}

/** `Demonstrates correct…`, `Walks 20 minutes`, `Cutting down`. */
function isInflected(cursor: Cursor, at: number): boolean {
  const word = cursor.low(at)
  const isGerund = word.endsWith('ing')
  if (!isGerund && (!word.endsWith('s') || word.endsWith('ss'))) return false
  if (!cursor.isForm(at, anyVerb)) return false
  if (!isGerund && !isIn(wordOf(withoutS(word)), verbOrNoun)) return true
  return followsVerb(cursor, at) && !cursor.is(at + 1, afterGerund)
}

const withoutS = (word: string): string => word.slice(0, word.endsWith('es') ? -2 : -1)

/** `Crank out a résumé`, `Fuel my body`: a word that an article or a particle and an article follow. */
function isUnknownVerb(cursor: Cursor, at: number): boolean {
  if (cursor.is(at + 1, people) || cursor.is(at + 1, objectDeterminers))
    return !cursor.is(at, inflectedEnding)
  return cursor.is(at + 1, particles) && cursor.is(at + 2, determiners)
}

/** Whether what follows a word that is verb and noun fits a verb. */
function followsVerb(cursor: Cursor, at: number): boolean {
  const next = at + 1
  if (cursor.isNumber(next) || cursor.is(next, determiners) || cursor.is(next, afterVerb))
    return true
  if (!cursor.isWord(next) || cursor.is(next, auxiliaries) || cursor.isForm(next, directionVerbs))
    return false
  return !cursor.is(next, afterNoun) && !cursor.low(next).endsWith('ed')
}

/** `pay | off the bill`, `fill | in the form`; not `walk in the hallway`. */
export function hasParticle(cursor: Cursor, at: number): boolean {
  if (cursor.is(at + 1, verbParticles)) return !cursor.isForm(at, goingVerbs)
  const next = cursor.low(at + 1)
  if (next !== 'in' && next !== 'on' && next !== 'over') return false
  return cursor.isForm(at, inVerbs) && !cursor.isForm(at, goingVerbs)
}

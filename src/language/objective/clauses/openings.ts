/** Words that open a part of its own kind: evidence, condition, purpose, manner. */
import type { Cursor } from '../cursor.ts'
import {
  afterSo,
  conditionWords,
  evidencePrepositions,
  evidenceVerbs,
  gerunds,
  noGerunds,
  purposeOpeners,
  purposeVerbs,
  sources,
  takesInfinitive,
  timeConjunctions,
  wantWords,
} from '../lexicon/clauses.ts'
import { timeUnits } from '../lexicon/time.ts'
import { auxiliaries, commonVerbs } from '../lexicon/verbs.ts'
import type { Clause, Opening } from './clause.ts'

/** `as evidenced by`, `AEB`, `measured by`, `according to`, `per her log`. */
export function evidence(cursor: Cursor, at: number): Opening | undefined {
  const word = cursor.low(at)
  if (word === 'aeb') return { role: 'evidence', length: 1 }
  const verb = word === 'as' ? at + 1 : at
  if (cursor.is(verb, evidenceVerbs) && isShownBy(cursor, at, verb))
    return { role: 'evidence', length: verb - at + 2 }
  if (word === 'according' && cursor.low(at + 1) === 'to') return { role: 'evidence', length: 2 }
  if (word !== 'per' && word !== 'via') return undefined
  const isSource = !cursor.is(at + 1, timeUnits) && isSourceNear(cursor, at + 1)
  return isSource ? { role: 'evidence', length: 1 } : undefined
}

function isShownBy(cursor: Cursor, at: number, verb: number): boolean {
  const by = cursor.low(verb + 1)
  return by === 'by' || by === 'through' || (verb > at && cursor.is(verb + 1, evidencePrepositions))
}

/** Within four words: `her daily sleep log`. */
export function isSourceNear(cursor: Cursor, at: number): boolean {
  for (let near = at; near < at + 4; near += 1) if (cursor.isForm(near, sources)) return true
  return false
}

/** `when he is angry`, `during meals`, `until discharge`, `as soon as`. */
export function condition(cursor: Cursor, at: number): Opening | undefined {
  if (cursor.is(at, conditionWords)) return { role: 'condition', length: 1, how: 'when' }
  if (cursor.is(at, timeConjunctions)) return { role: 'condition', length: 1 }
  const word = cursor.low(at)
  if (word === 'until' || word === 'till') return { role: 'condition', length: 1, how: 'until' }
  const isSoon = word === 'as' && cursor.low(at + 1) === 'soon'
  return isSoon ? { role: 'condition', length: 3 } : undefined
}

/** `so that …`, `in order to …`, `to be more assertive`. */
export function purpose(cursor: Cursor, at: number, current: Clause): Opening | undefined {
  const word = cursor.low(at)
  if (word === 'so' && cursor.is(at + 1, afterSo)) return { role: 'purpose', length: 1 }
  if (word === 'in' && cursor.low(at + 1) === 'order') return { role: 'purpose', length: 2 }
  if (cursor.is(at, purposeOpeners)) return { role: 'purpose', length: 1 }
  if (word !== 'to' || current.role !== 'main' || at - current.from < 3) return undefined
  // `Ramona to have a sponsor` says what she is to do.
  if (cursor.isCapital(at - 1)) return undefined
  if (!cursor.is(at + 1, purposeVerbs) || isWanted(cursor, at - 1)) return undefined
  return isSaid(cursor, current.from, at) ? { role: 'purpose', length: 1 } : undefined
}

const isWanted = (cursor: Cursor, at: number): boolean =>
  cursor.is(at, takesInfinitive) || cursor.is(at, auxiliaries)

/** A verb stands before it, and it is not `want … to`. */
function isSaid(cursor: Cursor, from: number, to: number): boolean {
  let verb = false
  for (let at = from; at < to; at += 1) {
    if (cursor.is(at, wantWords)) return false
    verb ||= cursor.is(at, auxiliaries) || cursor.isForm(at, commonVerbs) || cursor.isNumber(at)
  }
  return verb
}

/** `without yelling`, `instead of drinking`; `by using I-statements` shows how it is seen. */
export function manner(cursor: Cursor, at: number): Opening | undefined {
  const next = cursor.low(at + 1)
  switch (cursor.low(at)) {
    case 'without':
    case 'w/o':
      return isGerund(cursor, at + 1) || isGerund(cursor, at + 2) ? mannerOf(1) : undefined
    case 'with':
      return next === 'no' && isGerund(cursor, at + 2) ? mannerOf(2) : undefined
    case 'instead':
      return next === 'of' ? mannerOf(2) : undefined
    case 'rather':
      return next === 'than' ? mannerOf(2) : undefined
    case 'in':
      return next === 'place' && cursor.low(at + 2) === 'of' ? mannerOf(3) : undefined
    case 'by':
    case 'through':
    case 'via':
      if (!isGerund(cursor, at + 1)) return undefined
      return at < 2 ? mannerOf(1) : { role: 'evidence', length: 1 }
    default:
      return undefined
  }
}

const mannerOf = (length: number): Opening => ({ role: 'manner', length })

const isGerund = (cursor: Cursor, at: number): boolean =>
  cursor.is(at, gerunds) && !cursor.is(at, noGerunds)

/** Clauses with a verb: `walk to the mailbox`, `gain enough strength to | creep across the room`. */
import type { Cursor } from '../cursor.ts'
import { looseWords } from '../lexicon/adjectives.ts'
import { breakers, determiners } from '../lexicon/grammar.ts'
import { abstractEnding, genericNouns, stateNouns } from '../lexicon/nouns.ts'
import { beForms, persons } from '../lexicon/subjects.ts'
import { anyVerb, innerVerbs, knowledgeVerbs } from '../lexicon/verbs.ts'
import { anyOf } from '../lexicon/words.ts'
import { isCompared } from './comparison.ts'
import type { Head, Noun } from './head.ts'
import { objectAfter } from './nouns.ts'
import { senseOf } from './senses.ts'
import { hasParticle } from './verbs.ts'

/** The head of a clause whose verb stands at a place. */
export function verbHead(cursor: Cursor, verbAt: number, end: number, negated: boolean): Head {
  let at = verbAt
  let object = objectOf(cursor, at, end)
  for (let act = ableTo(cursor, object, end); act !== undefined; ) {
    at = act
    object = objectOf(cursor, at, end)
    act = ableTo(cursor, object, end)
  }
  const head = bareHead(cursor, at, end, object, negated)
  const { kind, zero, compared } = senseOf(cursor, { at, end, object, negated })
  head.kind = kind
  if (zero !== undefined) head.zero = zero
  if (compared !== undefined) head.compared = compared
  head.learning = cursor.isForm(at, knowledgeVerbs)
  return head
}

/** The object of a verb, behind the particle that belongs to it. */
export function objectOf(cursor: Cursor, verbAt: number, end: number): Noun {
  const particle = verbAt + 2 < end && hasParticle(cursor, verbAt) ? 1 : 0
  return objectAfter(cursor, verbAt + 1 + particle, end)
}

/** What is known of a head before its verb is understood. */
export const bareHead = (
  cursor: Cursor,
  at: number,
  end: number,
  object: Noun,
  negated: boolean,
): Head => ({
  kind: 'act',
  from: at,
  to: end,
  verb: cursor.low(at),
  object: object.noun,
  objectAt: object.at,
  oblique: object.oblique,
  negated,
  compared: isCompared(cursor, at, end),
  zero: false,
  loose: cursor.hasAny(at, end, looseWords),
  learning: false,
  finished: false,
})

/** After `strength to` these are no act. */
const noActs = anyOf(determiners, stateNouns, genericNouns, abstractEnding, persons, beForms)
const afterAct = anyOf(breakers, determiners)

/** `gain enough strength to creep across the room`: the act that it is for. */
function ableTo(cursor: Cursor, object: Noun, end: number): number | undefined {
  if (object.noun !== 'state' || object.at === undefined) return undefined
  const act = object.at + 2
  if (cursor.low(act - 1) !== 'to' || act >= end || cursor.low(act).length < 3) return undefined
  if (cursor.is(act, noActs) || cursor.isForm(act, innerVerbs)) return undefined
  return cursor.is(act, anyVerb) || cursor.is(act + 1, afterAct) ? act : undefined
}

/** What is joined with `and` or a comma, and new actors: where another thing to do begins. */
import type { Cursor } from '../cursor.ts'
import { isPerson } from '../heads/persons.ts'
import { sentenceEnds } from '../lexicon/around-time.ts'
import {
  actorVerbs,
  afterActor,
  beforeVerb,
  contractedActors,
  gerunds,
  innerActors,
  joiners,
  joinersOnward,
  leadOpeners,
  noEvidenceGerunds,
  nounLike,
  openConditions,
  purposeVerbs,
  strictWill,
  subjects,
  titles,
  verbFollowers,
} from '../lexicon/clauses.ts'
import { breakers } from '../lexicon/grammar.ts'
import { commonVerbs, innerVerbs } from '../lexicon/verbs.ts'
import type { Clause, Opening } from './clause.ts'
import { condition, evidence } from './openings.ts'

const joinedMain = (length: number): Opening => ({ role: 'main', length, how: 'joined' })

/** `… and call his sponsor`: a second thing to do. */
export function coordinate(cursor: Cursor, at: number, current: Clause): Opening | undefined {
  if (!cursor.is(at, joiners) || current.role === 'purpose') return undefined
  const next = skipJoiners(cursor, at)
  if (!startsClause(cursor, next) || isUpAndGo(cursor, at, next)) return undefined
  if (isPlural(cursor, next, current)) return undefined
  if (current.role === 'evidence') return { role: 'evidence', length: next - at }
  if (current.role === 'condition' && !hasActor(cursor, next)) return undefined
  return joinedMain(next - at)
}

/** `will check the stove and locks for …`: after `will` hardly a verb, where it has no object. */
const isPlural = (cursor: Cursor, at: number, { from }: Clause): boolean =>
  cursor.is(at + 1, breakers) &&
  isThirdPerson(cursor, at) &&
  !cursor.isForm(at, innerVerbs) &&
  cursor.hasAny(from, at, strictWill)

/** `Timed Up and Go` is a name. */
const isUpAndGo = (cursor: Cursor, at: number, next: number): boolean =>
  cursor.low(at - 1) === 'up' && cursor.low(next) === 'go'

/** No sentence joins with more words than these: `and then also`. */
const mostJoiners = 8

function skipJoiners(cursor: Cursor, at: number): number {
  let next = at
  while (next < at + mostJoiners && cursor.is(next, joinersOnward)) next += 1
  return next
}

/** A condition at the head of the sentence ends at its comma; a purpose or evidence goes on. */
export function afterComma(cursor: Cursor, at: number, current: Clause): Opening | undefined {
  const next = skipJoiners(cursor, at + 1)
  const length = next - at
  if (current.role === 'condition' || current.role === 'manner')
    return startsElsewhere(cursor, next) || isOfList(cursor, next, current)
      ? undefined
      : joinedMain(length)
  if (current.role !== 'main')
    return startsClause(cursor, next) && hasOwnActor(cursor, next) ? joinedMain(length) : undefined
  const isLater = at - current.from > 2
  if (isLater && cursor.low(next) === 'to' && cursor.is(next + 1, purposeVerbs))
    return { role: 'purpose', length }
  const isGerund = cursor.is(next, gerunds) && !cursor.is(next, noEvidenceGerunds)
  if (isLater && isGerund && cursor.isForm(next, commonVerbs)) return { role: 'evidence', length }
  return startsClause(cursor, next) ? joinedMain(length) : undefined
}

/** `when triggered by noise, changes or conflict`: a comma of a list, where something was said before. */
function isOfList(cursor: Cursor, next: number, { from }: Clause): boolean {
  if (cursor.isNumber(next) || startsClause(cursor, next)) return false
  for (let at = from - 2; at >= 0 && !cursor.is(at, sentenceEnds); at -= 1) {
    const word = cursor.low(at)
    if (word === 'will' || word === 'to' || cursor.isForm(at, commonVerbs)) return true
  }
  return false
}

/** What follows opens a part of its own kind. */
const startsElsewhere = (cursor: Cursor, at: number): boolean =>
  (evidence(cursor, at) ?? condition(cursor, at)) !== undefined

const hasOwnActor = (cursor: Cursor, at: number): boolean =>
  hasActor(cursor, at) || cursor.low(at) === 'will'

/** A purpose that opens the sentence is over where its actor comes: `In order to …, Ms. Cobb will`. */
const mostOfOpening = 3

/** `Starting Monday I'll go`, `After this week I will not cry`: here the sentence proper begins. */
export function newActor(cursor: Cursor, at: number, current: Clause): Opening | undefined {
  const isPurpose = current.role === 'purpose' && current.from > mostOfOpening
  if (at === current.from || isPurpose || current.role === 'evidence') return undefined
  if (!isNewActor(cursor, at) || isWithinName(cursor, at)) return undefined
  const begins =
    current.role === 'main' ? isAfterLead(cursor, at, current) : isOver(cursor, at, current)
  return begins ? { role: 'main', length: 0 } : undefined
}

/** `Ms. | Diaz will`, `Maria | D. will`. */
function isWithinName(cursor: Cursor, at: number): boolean {
  if (cursor.low(at - 1) === '.') return cursor.is(at - 2, titles) && cursor.isCapital(at)
  if (!cursor.isInitials(at) || cursor.isTaken(at - 1)) return false
  return cursor.isCapital(at - 1) && isPerson(cursor, at - 1)
}

function isAfterLead(cursor: Cursor, at: number, { from }: Clause): boolean {
  const before = cursor.low(at - 1)
  return cursor.is(from, leadOpeners) || cursor.isNumber(from) || before === ':' || before === ','
}

/** A subordinate clause that already has its own subject and verb is over when another one begins. */
const isOver = (cursor: Cursor, at: number, { from }: Clause): boolean =>
  !cursor.is(from - 1, openConditions) || cursor.hasAny(from, at - 1, innerActors)

/** `I'll`, `the client will`, `Ms. Diaz will`. */
export function isNewActor(cursor: Cursor, at: number): boolean {
  if (cursor.is(at, contractedActors)) return true
  const isTitle = cursor.is(at, titles)
  if (!isTitle && !cursor.is(at, subjects) && !cursor.isCapital(at)) return false
  const next = cursor.low(at + 1) === '.' ? at + 2 : at + 1
  if (isTitle && cursor.isCapital(next) && cursor.isForm(next + 1, commonVerbs)) return true
  return cursor.is(next, actorVerbs) || (isTitle && cursor.is(next + 1, actorVerbs))
}

export const hasActor = (cursor: Cursor, at: number): boolean =>
  (cursor.is(at, subjects) && !cursor.is(at + 1, afterActor)) ||
  (cursor.low(at) === 'the' && cursor.is(at + 1, subjects))

/** A verb, or a person and a verb, as a new clause begins. */
export function startsClause(cursor: Cursor, at: number): boolean {
  if (hasActor(cursor, at)) return true
  let verb = cursor.skip(at, beforeVerb)
  if (verb > at && cursor.low(verb - 1) === 'be') verb -= 1
  if (verb > at && cursor.isWord(verb))
    return cursor.is(verb, commonVerbs) || cursor.low(at) === 'will'
  if (cursor.is(verb, commonVerbs))
    return !cursor.is(verb, nounLike) || isVerbFollowed(cursor, verb)
  return isThirdPerson(cursor, verb) && isVerbFollowed(cursor, verb)
}

/** `attends`, `calls`. */
function isThirdPerson(cursor: Cursor, at: number): boolean {
  const word = cursor.low(at)
  if (!word.endsWith('s') || word.endsWith("s's") || word.endsWith('ss')) return false
  return cursor.isForm(at, commonVerbs)
}

const isVerbFollowed = (cursor: Cursor, at: number): boolean =>
  cursor.isNumber(at + 1) || cursor.is(at + 1, verbFollowers)

/** Clauses that say something of a thing: `Her weight will be down`, `Homework is turned in`. */
import type { Cursor } from '../cursor.ts'
import { comparatives, qualities, stateAdjectives } from '../lexicon/adjectives.ts'
import { doneEnding, levelWords } from '../lexicon/grammar.ts'
import { beForms } from '../lexicon/subjects.ts'
import { directionVerbs, stateVerbs } from '../lexicon/verbs.ts'
import type { ActKind } from '../reading.ts'
import type { Head, Noun } from './head.ts'
import { nounIn } from './nouns.ts'
import { predicateAt } from './predicates.ts'
import { bareHead, objectOf } from './verb-heads.ts'

interface Place {
  from: number
  to: number
}

export function topicHead(
  cursor: Cursor,
  topic: Place,
  verbAt: number,
  end: number,
  negated: boolean,
): Head {
  const head = bareHead(cursor, verbAt, end, objectOf(cursor, verbAt, end), negated)
  const said = saidAt(cursor, verbAt, end)
  if (cursor.low(said).startsWith('no-')) return { ...head, zero: true }
  const noun = topicNoun(cursor, topic)
  const isMoved = movesIt(cursor, said)
  const isVague = isVagueAt(cursor, said)
  head.kind = kindOf(noun, isVague && !isMoved)
  head.finished = !isMoved && !isVague && cursor.is(said, doneEnding)
  head.object = head.finished ? 'product' : noun.noun
  head.objectAt = noun.at
  head.compared ||= isMoved
  return head
}

/** The word that says something: behind `be` and `get` the next one that does. */
function saidAt(cursor: Cursor, verbAt: number, end: number): number {
  const isLink = cursor.is(verbAt, beForms) || cursor.low(verbAt) === 'get'
  return isLink ? predicateAt(cursor, verbAt + 1, end) : verbAt
}

/** More, less, up, down: said of a reading it is one that can be checked. */
const movesIt = (cursor: Cursor, at: number): boolean =>
  !cursor.is(at, qualities) &&
  (cursor.isForm(at, directionVerbs) || cursor.is(at, comparatives) || cursor.is(at, levelWords))

const isVagueAt = (cursor: Cursor, at: number): boolean =>
  cursor.is(at, qualities) || cursor.isForm(at, stateVerbs) || cursor.is(at, stateAdjectives)

function kindOf({ noun }: Noun, isVague: boolean): ActKind {
  if (noun === 'reading') return 'reading'
  const isState = isVague || noun === 'state' || noun === 'generic' || noun === 'none'
  return isState ? 'state' : 'act'
}

/** The last noun that the topic names: `mental and physical health`. */
function topicNoun(cursor: Cursor, { from, to }: Place): Noun {
  for (let at = to - 1; at > from; at -= 1)
    if (cursor.low(at) === 'and' && cursor.isWord(at + 1)) return nounIn(cursor, at + 1, to)
  return nounIn(cursor, from, to)
}

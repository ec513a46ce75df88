/** Finds what each clause is about: its verb and object, or its noun, and of what kind they are. */
import type { Clause } from '../clauses/clause.ts'
import type { Cursor } from '../cursor.ts'
import { qualities } from '../lexicon/adjectives.ts'
import { carriesIdiomOn, holdsIdiom, idiomWord, opensIdiom } from '../lexicon/idioms.ts'
import type { Head } from './head.ts'
import { nounHead } from './noun-heads.ts'
import { subjectOf } from './subjects.ts'
import { topicHead } from './topics.ts'
import { verbHead } from './verb-heads.ts'

/** The head of a clause; turns of phrase and mere comparisons make a state of any. */
export function headOf(cursor: Cursor, clause: Clause): Head {
  const head = plainHead(cursor, clause)
  if (isCleanTest(cursor, clause)) return { ...head, kind: 'act', zero: true }
  if (head.kind === 'state' || head.kind === 'process') return head
  if (hasIdiom(cursor, head.from, clause.to))
    return { ...head, kind: 'state', zero: false, compared: true }
  const isQuality =
    head.kind !== 'list' && head.kind !== 'reading' && isComparedInKind(cursor, head)
  return isQuality ? { ...head, kind: 'state', compared: true } : head
}

const negative = /\bnegative\b/i

/** `all urine screens negative`: none of what is tested for. */
const cleanTest = /\b(?:screens?|tests?|uds|uas?|bacs?)\b.*\bnegative\b/i

function plainHead(cursor: Cursor, clause: Clause): Head {
  const subject = subjectOf(cursor, clause)
  if (subject.verbAt === undefined) return nounHead(cursor, clause, subject.from)
  const { topic, verbAt, negated } = subject
  return topic === undefined
    ? verbHead(cursor, verbAt, clause.to, negated)
    : topicHead(cursor, topic, verbAt, clause.to, negated)
}

const isCleanTest = (cursor: Cursor, { from, to }: Clause): boolean =>
  cursor.says(negative) && cleanTest.test(cursor.mention(from, to - 1).text)

/** `keep my cool`: where words stand with which a phrase could begin, the phrases are looked for. */
function hasIdiom(cursor: Cursor, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const mayBegin =
      cursor.is(at, idiomWord) || (cursor.is(at, opensIdiom) && cursor.is(at + 1, carriesIdiomOn))
    if (mayBegin) return holdsIdiom(cursor.mention(from, to - 1).text.toLowerCase())
  }
  return false
}

/** How far behind the object a comparison may stand. */
const reach = 3

/** `walk taller`, `a calmer classroom`: better in kind, which is not more of it. */
function isComparedInKind(cursor: Cursor, head: Head): boolean {
  const last = Math.min(head.to, (head.objectAt ?? head.from) + reach)
  for (let at = head.from; at < last; at += 1)
    if (cursor.is(at, qualities) && !cursor.isTaken(at) && cursor.low(at - 1) !== 'or') return true
  return false
}

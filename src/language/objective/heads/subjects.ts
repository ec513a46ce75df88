/** Skips labels and the subject at the head of a clause: where its verb stands, if it has one. */
import type { Clause } from '../clauses/clause.ts'
import type { Cursor } from '../cursor.ts'
import { breakers, determiners } from '../lexicon/grammar.ts'
import {
  beforePerson,
  betweenPersons,
  helpers,
  labels,
  leadIns,
  personMarks,
  predicateOpeners,
  titleOrPoint,
} from '../lexicon/subjects.ts'
import { anyVerb, directionVerbs } from '../lexicon/verbs.ts'
import { pastHelpers } from './helpers.ts'
import { isPerson } from './persons.ts'
import { isVerb } from './verbs.ts'

export interface Subject {
  /** Where the words begin. */
  from: number
  verbAt: number | undefined
  /** Where the verb begins, with its helpers, that says something of a thing: the topic ends there. */
  topic: { from: number; to: number } | undefined
  negated: boolean
}

export function subjectOf(cursor: Cursor, clause: Clause): Subject {
  const from = contentStart(cursor, clause)
  const person = personEnd(cursor, from, clause.to)
  if (person !== undefined) {
    const later = cursor.is(person, breakers)
      ? predicateStart(cursor, person, clause.to)
      : undefined
    if (later !== undefined)
      return { from, topic: undefined, ...verbFrom(cursor, later, clause.to) }
    const isContracted = cursor.low(person - 1).includes("'")
    return {
      from,
      topic: undefined,
      ...verbFrom(cursor, isContracted ? person - 1 : person, clause.to),
    }
  }
  const first = verbFrom(cursor, from, clause.to)
  if (first.verbAt !== undefined && isVerbHere(cursor, from, first.verbAt, clause.to))
    return { from, topic: undefined, ...first }
  const to = predicateStart(cursor, from, clause.to)
  if (to === undefined || to <= from)
    return { from, topic: undefined, verbAt: undefined, negated: false }
  return { from, topic: { from, to }, ...verbFrom(cursor, to, clause.to) }
}

function verbFrom(
  cursor: Cursor,
  start: number,
  to: number,
): { verbAt: number | undefined; negated: boolean } {
  const { at, negated } = pastHelpers(cursor, start, to)
  return { verbAt: at < to && cursor.isWord(at) ? at : undefined, negated }
}

/** After a helper any word may be a verb. */
const isVerbHere = (cursor: Cursor, from: number, verbAt: number, to: number): boolean =>
  cursor.hasAny(from, verbAt, helpers) || isVerb(cursor, verbAt, to)

/** How far into a clause a label's colon may stand. */
const labelReach = 6

/** Where the words begin: past labels (`STG:`), marks, figures and times. */
function contentStart(cursor: Cursor, { from, to }: Clause): number {
  let at = from
  for (let colon = from; colon < Math.min(to, from + labelReach); colon += 1)
    if (cursor.low(colon) === ':' && colon + 1 < to && isLabel(cursor, from, colon)) at = colon + 1
  while (at < to && (cursor.isMark(at) || cursor.isTaken(at) || cursor.is(at, leadIns))) at += 1
  return at
}

function isLabel(cursor: Cursor, from: number, colon: number): boolean {
  const length = colon - from
  const isVerbal = cursor.isForm(colon + 1, anyVerb) || cursor.is(colon + 2, determiners)
  if (length === 1 && cursor.isWord(colon + 1) && isVerbal) return true
  return length < 5 && !cursor.isNumber(from) && cursor.is(from, labels)
}

/** How far into a clause what is said of a thing may begin. */
const topicReach = 10

/** `Her weight | will be …`, `Anger outbursts | to decrease …`. */
function predicateStart(cursor: Cursor, from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + topicReach); at += 1) {
    if (cursor.isTaken(at)) continue
    if (cursor.is(at, predicateOpeners)) return at
    if (cursor.low(at) !== 'to') continue
    const isSaid = cursor.low(at + 1) === 'be' || cursor.isForm(at + 1, directionVerbs)
    return isSaid && at > from ? at : undefined
  }
  return undefined
}

/** The most tokens that name the persons of a clause. */
const mostOfPersons = 9

/** Past `the client and her mother`, when the clause begins with a person. */
function personEnd(cursor: Cursor, from: number, to: number): number | undefined {
  let at = from
  while (cursor.is(at, determiners) || cursor.is(at, beforePerson)) at += 1
  if (!isPerson(cursor, at)) return undefined
  at += 1
  while (at < to && at < from + mostOfPersons && isOfPersons(cursor, at)) at += 1
  return at
}

/** The person or persons at the head of a clause; both ends included. */
export function personIn(cursor: Cursor, clause: Clause): { from: number; to: number } | undefined {
  const from = contentStart(cursor, clause)
  const end = personEnd(cursor, from, clause.to)
  if (end === undefined) return undefined
  return { from, to: end - 1 }
}

/** `Ms.`, `and her mother`, `(the father)`. */
const isOfPersons = (cursor: Cursor, at: number): boolean =>
  isPerson(cursor, at) ||
  (cursor.is(at, betweenPersons) && (cursor.is(at, personMarks) || isPerson(cursor, at + 1))) ||
  (cursor.isCapital(at) && cursor.is(at - 1, titleOrPoint))

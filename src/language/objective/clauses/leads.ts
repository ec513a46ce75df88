/** Pieces that only lead up to what is to be done: `At a social event, …`, `His mother says …`. */
import type { Cursor } from '../cursor.ts'
import { nowWords } from '../lexicon/around-time.ts'
import {
  afterLead,
  asides,
  colonLabels,
  dateLabels,
  fillers,
  leadNouns,
  leadPrepositions,
  nounLike,
  ownActors,
  planLabels,
  strictWill,
  subjects,
  toldVerbs,
  wantedWords,
} from '../lexicon/clauses.ts'
import { commonVerbs } from '../lexicon/verbs.ts'
import type { Clause } from './clause.ts'
import { hasActor, isNewActor } from './joins.ts'

/** A piece that leads up to the next one is its condition. */
export function withLeads(cursor: Cursor, clauses: readonly Clause[]): Clause[] {
  const proper = clauses.map((clause) => clause.role === 'main' && !isLead(cursor, clause))
  const hasProper = proper.includes(true)
  return clauses.map((clause, index) => {
    if (clause.role !== 'main') return clause
    const next = clauses[index + 1]
    const leads = next?.role === 'main' && leadsToActor(cursor, clause, next)
    const isBeside = hasProper && !proper[index]
    return leads || isBeside ? { ...clause, role: 'condition' } : clause
  })
}

/** `Sitting at the edge of the bed, pt. will …`: no person of its own, and none is joined with `and`. */
function leadsToActor(cursor: Cursor, clause: Clause, next: Clause): boolean {
  if (!hasActor(cursor, next.from) && !isNewActor(cursor, next.from)) return false
  if (cursor.is(next.from - 1, afterLead)) return false
  return !cursor.hasAny(clause.from, clause.to, ownActors)
}

/** Whether a piece says nothing that is to be done. */
export function isLead(cursor: Cursor, { from, to, joined }: Clause): boolean {
  let at = from
  while (at < to && isEmpty(cursor, at)) at += 1
  if (at === to || cursor.low(to) === '?' || cursor.is(at, nowWords)) return true
  if (isDateLabel(cursor, at)) return true
  if (isGoalBeside(cursor, at) || (to - at < 3 && cursor.is(at, asides))) return true
  if (!joined && tellsBefore(cursor, at, to)) return true
  const isLabel = cursor.is(at, planLabels) && to - at < 7 && cursor.low(to) === '.'
  const isLed = cursor.is(at, leadPrepositions) || cursor.is(from, leadPrepositions)
  if (isLabel) return !hasVerb(cursor, at, to)
  if (isSubject(cursor, from) && cursor.low(at) === 'to') return false
  return isLed && !hasVerb(cursor, at, to) && !cursor.hasAny(at, to, strictWill)
}

const isEmpty = (cursor: Cursor, at: number): boolean =>
  cursor.isTaken(at) || cursor.isMark(at) || isSubject(cursor, at) || cursor.is(at, fillers)

/** `J. R., | who stutters, will …`: initials are somebody, too. */
const isSubject = (cursor: Cursor, at: number): boolean =>
  cursor.is(at, subjects) || cursor.isInitials(at)

/** `Target date: June 3`. */
const isDateLabel = (cursor: Cursor, at: number): boolean =>
  (cursor.is(at, dateLabels) && cursor.low(at + 1) === 'date') ||
  (cursor.is(at, colonLabels) && cursor.low(at + 1) === ':')

/** `Goal: …` where the objectives follow. */
function isGoalBeside(cursor: Cursor, at: number): boolean {
  const word = cursor.low(at)
  if ((word !== 'goal' && word !== 'ltg') || cursor.low(at + 1) !== ':') return false
  return cursor.says(objectiveBeside)
}

const objectiveBeside = /\bobjectives?\b|\bSTG\b/i

/** `I was in bed for three weeks`, `His mother says …`: how it has been so far. */
function tellsBefore(cursor: Cursor, from: number, to: number): boolean {
  let tells = false
  for (let at = from; at < to; at += 1) {
    if (cursor.is(at, wantedWords)) return false
    tells ||= cursor.is(at, toldVerbs) || isKept(cursor, at) || hasDone(cursor, at)
  }
  return tells
}

/** `has taken`. */
function hasDone(cursor: Cursor, at: number): boolean {
  const word = cursor.low(at)
  return (word === 'has' || word === 'have') && /(?:ed|en)$/.test(cursor.low(at + 1))
}

/** `keeps losing her keys`. */
function isKept(cursor: Cursor, at: number): boolean {
  const word = cursor.low(at)
  return (word === 'keep' || word === 'keeps') && cursor.low(at + 1).endsWith('ing')
}

function hasVerb(cursor: Cursor, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (cursor.is(at, commonVerbs) && !cursor.is(at, nounLike) && !cursor.is(at, leadNouns))
      return true
  return false
}

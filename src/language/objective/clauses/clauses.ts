/**
 * Divides an objective into its parts: what is to be done, under which condition, for what purpose,
 * and what will show it. Only the first and the last decide whether it can be checked.
 */
import type { Cursor } from '../cursor.ts'
import { abbreviations, clauseOpeners, eachTime, relativeWords } from '../lexicon/clauses.ts'
import { beforeAnyLetter } from '../lexicon/initials.ts'
import { type Clause, clauseFrom, type Opening } from './clause.ts'
import { afterComma, coordinate, newActor } from './joins.ts'
import { isLead, withLeads } from './leads.ts'
import { condition, evidence, manner, purpose } from './openings.ts'

/** The parts of a text, in order, each without the words that open it. */
export function clausesOf(cursor: Cursor): Clause[] {
  const clauses: Clause[] = []
  let current = clauseFrom({ role: 'main', length: 0 }, 0)
  const close = (at: number) => {
    current.to = at
    if (hasWords(cursor, current)) clauses.push(current)
  }
  for (let at = 0; at < cursor.length; at += 1) {
    const opening = openingAt(cursor, at, current)
    if (!opening) continue
    close(at)
    current = clauseFrom(opening, at)
    at += Math.max(opening.length - 1, 0)
  }
  close(cursor.length)
  return withLeads(cursor, clauses)
}

function hasWords(cursor: Cursor, { from, to }: Clause): boolean {
  for (let at = from; at < to; at += 1) if (!cursor.isMark(at)) return true
  return false
}

function openingAt(cursor: Cursor, at: number, current: Clause): Opening | undefined {
  const isEach = isEachTime(cursor, at)
  if (cursor.isTaken(at) && !isEach && cursor.low(at) !== 'whenever') return undefined
  const token = cursor.at(at)
  if (token?.joined && isQuote(cursor.low(at - 1))) return undefined
  if (token?.kind === 'mark') return afterMark(cursor, at, current)
  if (!token?.capital && !cursor.is(at, clauseOpeners)) return undefined
  if (isAfterRelative(cursor, at, current)) return { role: 'main', length: 0 }
  if (at === current.from && current.role !== 'main') return undefined
  if (isEach) return { role: 'condition', length: 0, how: 'when' }
  return (
    evidence(cursor, at) ??
    condition(cursor, at) ??
    purpose(cursor, at, current) ??
    manner(cursor, at) ??
    coordinate(cursor, at, current) ??
    newActor(cursor, at, current)
  )
}

/** `Client who stutters will …`: what is said of the client goes on. */
const isAfterRelative = (cursor: Cursor, at: number, { role, from }: Clause): boolean =>
  role === 'purpose' && cursor.low(at) === 'will' && cursor.is(from - 1, relativeWords)

const isEachTime = (cursor: Cursor, at: number): boolean =>
  cursor.low(at + 1) === 'time' && cursor.is(at, eachTime)

const isQuote = (mark: string): boolean =>
  mark === '"' || mark === "'" || mark === '“' || mark === '‘'

function afterMark(cursor: Cursor, at: number, current: Clause): Opening | undefined {
  switch (cursor.low(at)) {
    case '?':
    case '!':
    case ';':
      return { role: 'main', length: 1 }
    case '.':
      return isEnd(cursor, at) ? { role: 'main', length: 1 } : undefined
    case ':':
      return afterColon(cursor, at, current)
    case '&':
    case '+':
      return coordinate(cursor, at, current)
    case ',':
      return afterComma(cursor, at, current)
    default:
      return undefined
  }
}

/** The full stop of an abbreviation ends no sentence. */
function isEnd(cursor: Cursor, at: number): boolean {
  const next = cursor.at(at + 1)
  if (!next || next.joined) return false
  if (cursor.at(at)?.joined !== true || !cursor.isWord(at - 1)) return true
  return !cursor.is(at - 1, abbreviations) || (next.capital && isNamedByLetter(cursor, at - 1))
}

/** `vitamin D.`, `Plan B.`, `an A.` */
const isNamedByLetter = (cursor: Cursor, at: number): boolean =>
  cursor.low(at).length === 1 && cursor.isCapital(at) && cursor.is(at - 1, beforeAnyLetter)

/** The most tokens of a label: what is longer says something. */
const mostOfLabel = 60

/** A label ends at its colon. */
function afterColon(cursor: Cursor, at: number, current: Clause): Opening | undefined {
  if (isGoalLabel(cursor, current.from, at)) return { role: 'condition', length: 1 }
  const isLabel =
    current.role !== 'main' ||
    (at - current.from <= mostOfLabel && isLead(cursor, { ...current, to: at }))
  return isLabel ? { role: 'main', length: 1 } : undefined
}

/** `Goal: … Objective: …`: only the objective is to be checked. */
function isGoalLabel(cursor: Cursor, from: number, at: number): boolean {
  const label = cursor.low(at - 1)
  return at - from <= 2 && (label === 'goal' || label === 'ltg') && cursor.says(objectiveFollows)
}

const objectiveFollows = /\bobjectives?\s*(?:\d+\s*)?:|\bSTG\b/i

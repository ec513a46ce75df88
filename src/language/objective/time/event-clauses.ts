/** Clauses that are an event: `before school starts`, `by the time the baby comes`. */
import type { Cursor } from '../cursor.ts'
import {
  backTo,
  comesAgain,
  everydayThings,
  leaves,
  leaving,
  nounEnds,
  onceAdjectives,
  onceComing,
  onceDeterminers,
  onceLeads,
  places,
  recurring,
  released,
  releasing,
  turns,
} from '../lexicon/around-time.ts'
import { isIn } from '../vocabulary.ts'
import { type FrameAt, frameAt } from './frame.ts'

/** How many words on the turn may stand. */
const reach = 8

export const endingClause = (cursor: Cursor, at: number): FrameAt | undefined =>
  namedEnd(cursor, at) ?? turningPoint(cursor, at)

/** How many words the name of an end may have. */
const longestName = 5

/** `before the season opener`, `by the annual ARD`: one thing that comes once. */
function namedEnd(cursor: Cursor, at: number): FrameAt | undefined {
  if (!cursor.is(at, onceLeads)) return undefined
  const lead = cursor.low(at) === 'prior' && cursor.low(at + 1) === 'to' ? at + 1 : at
  if (!cursor.is(lead + 1, onceDeterminers)) return undefined
  let to = lead + 2
  while (to <= lead + longestName && cursor.isWord(to + 1) && !cursor.is(to + 1, nounEnds)) to += 1
  if (!isOnce(cursor, to) || cursor.is(lead + 2, recurring)) return undefined
  const comesRound = cursor.is(lead + 2, onceAdjectives)
  const isNamed = cursor.low(at) === 'by' ? comesRound : to > lead + 2 || comesRound
  return isNamed ? frameAt(at, to, 'event') : undefined
}

function isOnce(cursor: Cursor, at: number): boolean {
  const { owner } = cursor.word(at)
  const noun = owner.text
  return (
    cursor.isWord(at) &&
    !isIn(owner, everydayThings) &&
    (!noun.endsWith('s') || noun.endsWith('ss'))
  )
}

function turningPoint(cursor: Cursor, at: number): FrameAt | undefined {
  const word = cursor.low(at)
  const isByTheTime = word === 'by' && cursor.low(at + 1) === 'the' && cursor.low(at + 2) === 'time'
  if (word !== 'before' && word !== 'until' && word !== 'prior' && !isByTheTime) return undefined
  for (let to = at + (isByTheTime ? 3 : 1); to <= at + reach && to < cursor.length; to += 1) {
    if (cursor.isMark(to) || cursor.is(to, recurring) || cursor.is(to, comesAgain)) return undefined
    if (cursor.is(to, releasing) && cursor.is(to + 1, released)) return frameAt(at, to + 1, 'event')
    if (cursor.is(to, leaving))
      return cursor.hasAny(to + 1, to + 4, places) ? frameAt(at, to, 'event') : undefined
    const end = turnAt(cursor, to, isByTheTime)
    if (end !== undefined) return frameAt(at, end, 'event')
  }
  return undefined
}

/** Where the turn ends that comes with a word, if one does. */
function turnAt(cursor: Cursor, at: number, isByTheTime: boolean): number | undefined {
  if (cursor.is(at, leaves)) {
    if (isByTheTime) return at
    if (cursor.is(at + 1, places)) return at + 1
  }
  const isTurn =
    cursor.is(at, turns) ||
    cursor.is(at, onceComing) ||
    (cursor.is(at, backTo) && cursor.low(at - 2) === 'back')
  return isTurn ? at : undefined
}

/** Days of the week: `by Friday` is a deadline, `Monday and Friday` and `Friday nights` are none. */
import type { Cursor } from '../cursor.ts'
import { firmLeads, listMarks, weekdayLeads } from '../lexicon/around-time.ts'
import { partsOfDay, weekdays } from '../lexicon/time.ts'
import { governorOf, isNoEnd } from './context.ts'
import { type FrameAt, frameAt } from './frame.ts'

/** `sun`, `sat`, `wed` are other words as well: up to this length a day needs a capital. */
const shortest = 5

export function weekday(cursor: Cursor, at: number): FrameAt | undefined {
  const isShort = cursor.low(at).length < shortest
  if ((isShort && !cursor.isCapital(at)) || isNoEnd(cursor, at)) return undefined
  if (cursor.is(at + 1, partsOfDay) || isOneOfSeveral(cursor, at)) return undefined
  return isLedTo(cursor, at) || isLast(cursor, at) ? frameAt(at, at, 'day') : undefined
}

const isOneOfSeveral = (cursor: Cursor, at: number): boolean =>
  (cursor.is(at + 1, listMarks) && cursor.is(at + 2, weekdays)) ||
  (cursor.is(at - 1, listMarks) && cursor.is(at - 2, weekdays))

const isLedTo = (cursor: Cursor, at: number): boolean =>
  cursor.is(at - 1, weekdayLeads) || cursor.is(governorOf(cursor, at), firmLeads)

/** `…, Friday.` */
const isLast = (cursor: Cursor, at: number): boolean =>
  cursor.low(at - 1) === ',' && (at + 1 === cursor.length || cursor.low(at + 1) === '.')

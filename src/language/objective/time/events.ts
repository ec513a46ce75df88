/** Events of the care, the calendar and a life: `by discharge`, `before Christmas`, `by Tax Day`. */
import type { Cursor } from '../cursor.ts'
import {
  afterWords,
  calendarLeads,
  careLeads,
  countedAfter,
  duringLeads,
  eventLeads,
  holidayLeads,
  noHoliday,
  recurring,
  startWords,
} from '../lexicon/around-time.ts'
import { ordinalWords } from '../lexicon/numbers.ts'
import {
  calendarEvents,
  careEvents,
  careMeetings,
  datedThings,
  dayEnding,
  duringHolidays,
  eventsAt,
  eventsDuring,
  longHolidays,
  namedDays,
} from '../lexicon/time.ts'
import { governorOf } from './context.ts'
import { endingClause } from './event-clauses.ts'
import { type FrameAt, frameAt } from './frame.ts'

/** `by discharge`, `before surgery`, `during the hospital stay`, `before school starts`. */
export function event(cursor: Cursor, at: number): FrameAt | undefined {
  const isCare = cursor.is(at, careEvents) || cursor.is(at, careMeetings)
  if (!isCare && !cursor.is(at, calendarEvents))
    return holiday(cursor, at) ?? endingClause(cursor, at)
  const lead = leadOf(cursor, at)
  if (lead === undefined) return undefined
  const isLed = isCare ? isCareLead(cursor, lead, at) : isCalendarLead(cursor, lead, at)
  return isLed ? frameAt(lead, at, 'event') : undefined
}

/** `by Labor Day`, `until the Fourth of July`, `before New Year`. */
function holiday(cursor: Cursor, at: number): FrameAt | undefined {
  if (!isHoliday(cursor, at)) return undefined
  const lead = leadOf(cursor, at)
  return lead !== undefined && cursor.is(lead, holidayLeads)
    ? frameAt(lead, at, 'event')
    : undefined
}

function isHoliday(cursor: Cursor, at: number): boolean {
  const word = cursor.low(at)
  if (word === 'july') return cursor.low(at - 1) === 'of'
  if (word === 'year' || word === "year's") return cursor.low(at - 1) === 'new'
  if (!cursor.is(at, dayEnding)) return false
  const by = word === 'day' ? at - 2 : at - 1
  if (cursor.low(by) === 'by' && !cursor.is(at - 1, noHoliday)) return true
  const isNamed = cursor.isCapital(at) && cursor.isCapital(at - 1)
  return word === 'day' && (isNamed || cursor.is(at - 1, namedDays))
}

function isCalendarLead(cursor: Cursor, lead: number, at: number): boolean {
  if (cursor.is(lead, calendarLeads)) return true
  const by = cursor.low(lead)
  if (by === 'on') return !cursor.is(at, longHolidays)
  return (by === 'in' || by === 'during') && cursor.is(at, duringHolidays)
}

function isCareLead(cursor: Cursor, lead: number, at: number): boolean {
  const by = cursor.low(lead)
  if (cursor.is(at, datedThings)) return by === 'by' || by === 'before' || by === 'until'
  if (by === 'ahead' || cursor.is(lead, ordinalWords)) return true
  if (cursor.isNumber(governorOf(cursor, at))) return true
  if (cursor.is(lead, careLeads)) return cursor.low(at) !== 'admission'
  if (by === 'at' || by === 'on') return cursor.is(at, eventsAt)
  return cursor.is(lead, duringLeads) && cursor.is(at, eventsDuring)
}

/** How far before an event the word may stand that leads to it. */
const reach = 10

/** The word that leads to the event, over a few describing words; none when it recurs or begins. */
function leadOf(cursor: Cursor, at: number): number | undefined {
  for (let back = at - 1; back >= 0 && back >= at - reach; back -= 1) {
    const word = cursor.low(back)
    if (cursor.isMark(back) && word !== '-' && word !== "'") return undefined
    if (cursor.is(back, recurring)) return undefined
    if (cursor.is(back, afterWords)) return afterLead(cursor, back)
    if (cursor.is(back, startWords)) return undefined
    if (cursor.is(back, eventLeads)) return plainLead(cursor, back)
  }
  return undefined
}

/** `until after surgery`, `2 days after discharge`. */
function afterLead(cursor: Cursor, at: number): number | undefined {
  const before = cursor.low(at - 1)
  const isUntil = before === 'until' || before === 'till' || before === 'before'
  if (isUntil && cursor.low(at) === 'after') return at - 1
  if (!cursor.is(at - 1, countedAfter)) return undefined
  const isCounted = cursor.isNumber(at - 2) || /first|second|third/.test(cursor.low(at - 2))
  return isCounted ? at - 2 : undefined
}

function plainLead(cursor: Cursor, at: number): number | undefined {
  const word = cursor.low(at)
  if (word === 'to' && cursor.low(at - 1) === 'prior') return at - 1
  return word === 'to' || word === 'for' ? undefined : at
}

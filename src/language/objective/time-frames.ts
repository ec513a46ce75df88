/**
 * Finds by when an objective is to be reached: dates, months, named days, spans, runs, sessions and
 * events. What only looks like it is told apart: recurrence (`3 times a week`), beginnings (`starting
 * Monday`), times of day, latencies (`within 30 seconds`) and the size of a thing (`a 30-day program`).
 */
import type { Cursor } from './cursor.ts'
import { stateNouns } from './lexicon/nouns.ts'
import { ordinalWords } from './lexicon/numbers.ts'
import {
  calendarEvents,
  careEvents,
  endingWords,
  longUnits,
  months,
  sessionWords,
  startWords,
  stretchWords,
  type TimeUnit,
  weekdays,
} from './lexicon/time.ts'
import { words } from './lexicon/words.ts'
import type { TimeFrame, TimeFrameKind } from './reading.ts'

/** A frame by the tokens it covers: both ends included. */
export interface FrameAt {
  from: number
  to: number
  kind: TimeFrameKind
  date?: string
  span?: TimeFrame['span']
  /** Without a break: `14 days in a row`. */
  unbroken?: true
}

/** May stand between a preposition and the time it governs. */
const soft = words(
  'the next first coming following upcoming a an about around approximately approx at least end of my our his her their its your',
  'this up to no more than later period total full entire whole mid early late ~ initial remaining on or close start final',
)
const deadlines = words(
  'come inside ahead by before until til till through thru within w/in in over for during throughout across on at upon prior after x × no-later due',
  'under between per from w/i',
)
const recurring = words('every each any per weekly both alternate either')
const consecutive = words('running consecutive straight successive continuous uninterrupted')
const periods = words(
  'period span window timeframe time-frame interval stretch block cycle mark follow-up',
)

export function timeFramesIn(cursor: Cursor): FrameAt[] {
  const frames: FrameAt[] = []
  for (let at = 0; at < cursor.length; at += 1) {
    const frame = frameAt(cursor, at)
    if (!frame || isBefore(cursor, frame.from)) continue
    frames.push({ ...frame, from: withPreposition(cursor, frame.from) })
    at = frame.to
  }
  return frames
}

/** In a sentence that tells where the client stands: `Baseline: 6 missed curfews in May.` */
function isBefore(cursor: Cursor, at: number): boolean {
  let first = at
  while (first > 0 && !/^[.;?!]$/.test(cursor.low(first - 1))) first -= 1
  if (/^(?:starting|beginning)$/.test(cursor.low(first)) && !hasMark(cursor, first, at)) return true
  return /^(?:baseline|currently|presently|previously|historically)$/.test(cursor.low(first))
}

const hasMark = (cursor: Cursor, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1)
    if (cursor.low(at) === ',' || cursor.low(at) === ':') return true
  return false
}

function frameAt(cursor: Cursor, at: number): FrameAt | undefined {
  const token = cursor.at(at)
  if (token?.kind === 'number') return dated(cursor, at) ?? counted(cursor, at)
  if (token?.kind !== 'word') return undefined
  return named(cursor, at) ?? numbered(cursor, at) ?? article(cursor, at) ?? event(cursor, at)
}

/** Takes the preposition and what lies between into the mention: `by the end of March`. */
function withPreposition(cursor: Cursor, from: number): number {
  const before = cursor.skipBack(from - 1, soft)
  return deadlines.has(cursor.low(before)) ? before : from
}

/** The word that governs a time: the first one before it that is not soft. */
const governor = (cursor: Cursor, at: number): string => cursor.low(cursor.skipBack(at - 1, soft))

/** Whether the stretch before `at` says that it begins there, recurs, or is over. */
/** `no later than the second week`. */
const noLater = (cursor: Cursor, at: number): boolean =>
  [1, 2, 3].some(
    (back) => cursor.low(at - back) === 'than' && cursor.low(at - back - 1) === 'later',
  )

function isNoEnd(cursor: Cursor, at: number): boolean {
  if (cursor.low(at - 1) === 'from' && fromOn(cursor, at)) return true
  if (cursor.low(at - 1) === 'day' && cursor.low(at - 2) === 'last') return false
  for (let back = at - 1; back >= 0 && back > at - 6 && cursor.low(back) !== ','; back -= 1)
    if (/^(?:was|were)$/.test(cursor.low(back))) return true
  for (let back = at - 1; back >= 0 && back > at - 6; back -= 1) {
    const word = cursor.low(back)
    if (startWords.has(word) && !(word === 'after' && startsNothing(cursor, at))) return true
    if (recurring.has(word)) return true
    if (word === 'from' && fromOn(cursor, at)) return true
    if (word === 'of' && cursor.low(back - 1) === 'as') return true
    if (weekdays.has(word) || word === ',') continue
    if (!soft.has(word) && word !== 'on' && word !== 'in' && word !== ':') return false
  }
  return false
}

/** `from Monday, July 1 on`. */
function fromOn(cursor: Cursor, at: number): boolean {
  for (let to = at + 1; to < at + 6; to += 1) {
    if (/^(?:on|onward|onwards|forward)$/.test(cursor.low(to))) return true
    if (/^(?:to|through|until)$/.test(cursor.low(to))) return false
  }
  return false
}

/** `after 8 weeks` is an end; `after this week` a beginning. */
const startsNothing = (cursor: Cursor, at: number): boolean => cursor.isNumber(at)

// ---- Dates ----------------------------------------------------------------------------

function dated(cursor: Cursor, at: number): FrameAt | undefined {
  const token = cursor.at(at)
  if (token?.form === 'date') {
    if (isNoEnd(cursor, at) || isStartOfRange(cursor, at)) return undefined
    return { from: at, to: at, kind: 'date', ...(token.date && { date: token.date }) }
  }
  if (token?.form === 'share' || token?.form === 'ratio') return monthAndDay(cursor, at)
  if (token?.form === 'clock' || token?.form === 'series') return undefined
  return hyphenDay(cursor, at) ?? dayOfMonth(cursor, at) ?? yearAlone(cursor, at)
}

/** `from 1/15 to 3/15`: the first of the two is a beginning. */
function isStartOfRange(cursor: Cursor, at: number): boolean {
  return cursor.low(at - 1) === 'from' && !/^(?:to|through|until|-|–)$/.test(cursor.low(at + 1))
}

/** `by 12/4`: month and day, after a word that wants a day or with a day that no scale ends at. */
/** `by 3-15`. */
function hyphenDay(cursor: Cursor, at: number): FrameAt | undefined {
  const { value = 0, upTo = 0 } = cursor.at(at) ?? {}
  const isBare = cursor.at(at + 1)?.kind !== 'word'
  const fits = value >= 1 && value <= 12 && upTo > 12 && upTo <= 31
  return fits && isBare && dayWords.has(cursor.low(at - 1))
    ? { from: at, to: at, kind: 'date' }
    : undefined
}

function monthAndDay(cursor: Cursor, at: number): FrameAt | undefined {
  const { value = 0, outOf = 0 } = cursor.at(at) ?? {}
  if (value > 12 || outOf > 31 || value < 1 || outOf < 1 || isNoEnd(cursor, at)) return undefined
  const next = cursor.at(at + 1)
  const isBare = next === undefined || next.kind === 'mark'
  const wanted =
    (dayWords.has(cursor.low(at - 1)) ||
      (cursor.low(at - 1) === ':' && /^(?:date|due|deadline|by)$/.test(cursor.low(at - 2))) ||
      /\bc\.?o\.?b\.?\s*$/i.test(cursor.text.slice(0, cursor.at(at)?.start).slice(-8))) &&
    (isBare || outOf > 10)
  const isOnDay =
    cursor.low(at - 1) === 'on' && isBare && !/\b(?:rat|pain|scale|score|mood)/i.test(cursor.text)
  const isDay = isOnDay || (outOf > 12 && !scaleEnds.has(outOf) && isBare)
  return wanted || isDay ? { from: at, to: at, kind: 'date' } : undefined
}
const dayWords = words('b by before until till due through thru date deadline cob eob')
/** Where well-known scales end: `24/30` is a score. */
const scaleEnds = new Set([15, 20, 21, 24, 25, 27, 28, 30])

/** `4 December 2026`, `the 3rd of May`, `by the 15th`. */
function dayOfMonth(cursor: Cursor, at: number): FrameAt | undefined {
  const day = cursor.at(at)?.value ?? 0
  const form = cursor.at(at)?.form
  if (day < 1 || day > 31) return undefined
  const month = cursor.low(at + 1) === 'of' ? at + 2 : at + 1
  if (isMonth(cursor, month) && !isNoEnd(cursor, at)) return withYear(cursor, at, month, day)
  const byThe =
    form === 'ordinal' &&
    cursor.low(at - 1) === 'the' &&
    /^(?:by|before|until|on)$/.test(cursor.low(at - 2))
  if (!byThe || !(cursor.at(at + 1)?.kind !== 'word')) return undefined
  return { from: at, to: at, kind: 'date' }
}

const yearOf = (cursor: Cursor, at: number): number | undefined => {
  const token = cursor.at(at)
  const value = token?.value ?? 0
  return token?.form === 'plain' && value > 1999 && value < 2100 && !token.joined
    ? value
    : undefined
}

function withYear(cursor: Cursor, from: number, month: number, day?: number, to = month): FrameAt {
  const comma = cursor.low(to + 1) === ',' || cursor.low(to + 1) === '.' ? to + 2 : to + 1
  const year = yearOf(cursor, comma) ?? yearOf(cursor, to + 1)
  const end = year === undefined ? to : yearOf(cursor, to + 1) === undefined ? comma : to + 1
  const number = `${months.get(cursor.low(month)) ?? 0}`.padStart(2, '0')
  const date =
    year && (day ? `${year}-${number}-${`${day}`.padStart(2, '0')}` : `${year}-${number}`)
  return { from, to: end, kind: day ? 'date' : 'month', ...(date && { date }) }
}

/** `by 2027`. */
function yearAlone(cursor: Cursor, at: number): FrameAt | undefined {
  if (yearOf(cursor, at) === undefined) return undefined
  const by = /^(?:by|before|in|until|through|of|during|for)$/.test(cursor.low(at - 1))
  return by && !isNoEnd(cursor, at) ? { from: at, to: at, kind: 'month' } : undefined
}

/** A month's name, told from `may` and `march` as verbs. */
function isMonth(cursor: Cursor, at: number): boolean {
  const word = cursor.low(at).replace(/'s$/, '')
  if (!months.has(word)) return false
  if (word !== 'may' && word !== 'march' && word !== 'mar' && word !== 'dec' && word !== 'sep')
    return true
  return cursor.at(at)?.capital === true && (at > 0 || cursor.isNumber(at + 1))
}

// ---- Spans and runs ---------------------------------------------------------------------

/** `within 8 weeks`, `for 14 days`, `two weeks in a row`, `within 6 sessions`. */
function counted(cursor: Cursor, at: number): FrameAt | undefined {
  const token = cursor.at(at)
  if (!token || token.form === 'share' || token.form === 'ratio' || token.percent || token.money)
    return undefined
  const unitAt = unitAfter(cursor, at)
  if (unitAt === undefined) return inARow(cursor, at)
  if (sessionWords.has(cursor.low(unitAt))) return sessionCount(cursor, at, unitAt)
  const unit = longUnits.get(cursor.low(unitAt)) ?? hourSpan(cursor, at, unitAt)
  if (!unit) return undefined
  if (token.form === 'ordinal') return ordinalSpan(cursor, at, unitAt, unit)
  return spanOrRun(cursor, at, unitAt, unit)
}

/** `dry nights: 14 in a row`. */
function inARow(cursor: Cursor, at: number): FrameAt | undefined {
  if (cursor.low(at + 1) !== 'in' || cursor.low(at + 3) !== 'row') return undefined
  for (let back = at - 1; back >= 0 && back > at - 5; back -= 1)
    if (longUnits.has(cursor.low(back)))
      return { from: at, to: at + 3, kind: 'run', unbroken: true }
  return undefined
}

/** Words between a number and its unit: `30 consecutive days`, `4 treatment visits`. */
const between = words(
  '- instructional treatment full consecutive calendar business working more additional straight whole successive school academic in-a-row continuous good post-op postoperative more total',
  'weekly individual group family couples couple therapy counseling treatment scheduled teaching clinic office home pt ot speech out-patient outpatient',
)

function unitAfter(cursor: Cursor, at: number): number | undefined {
  const found = cursor.skip(at + 1, between)
  if (found > at + 4) return undefined
  const word = cursor.low(found)
  return longUnits.has(word) || hours.has(word) || sessionWords.has(word) ? found : undefined
}

const hours = words('hour hours hr hrs h')

/** `within 24 hours` is a deadline, `within 8 hours of nursing care` too; `in 2 hours` a latency. */
function hourSpan(cursor: Cursor, at: number, unitAt: number): TimeUnit | undefined {
  const value = cursor.at(at)?.value ?? 0
  if (!hours.has(cursor.low(unitAt))) return undefined
  const care =
    /^(?:nursing|intervention|interventions|care|treatment|admission|surgery|shift|hospitalization)$/
  const ofCare =
    cursor.low(unitAt + 1) === 'of' &&
    (care.test(cursor.low(unitAt + 2)) || care.test(cursor.low(unitAt + 3)))
  return ofCare || (value >= 24 && value % 12 === 0) ? 'day' : undefined
}

function spanOrRun(
  cursor: Cursor,
  at: number,
  unitAt: number,
  unit: TimeUnit,
): FrameAt | undefined {
  const to = spanEnd(cursor, unitAt)
  if (isFrequency(cursor, at, to) || isSize(cursor, at, unitAt)) return undefined
  const span = spanOf(cursor, at, unit)
  const frame = { from: at, to, ...(span && { span }) }
  if (to > unitAt && /^(?:now|today|time)$/.test(cursor.low(to))) return { ...frame, kind: 'span' }
  if (cursor.low(to + 1) === 'out' && cursor.low(to + 2) === ':') return { ...frame, kind: 'span' }
  if (cursor.low(at - 1) === 'than' && cursor.low(at - 2) === 'later')
    return { ...frame, kind: 'span' }
  if (isRun(cursor, at, unitAt)) return { ...frame, kind: 'run', unbroken: true }
  const by = governor(cursor, at)
  if (pastWords.has(by) || isPast(cursor, at)) return undefined
  if (by === 'for') return { ...frame, kind: 'run' }
  if (isLatency(cursor, to)) return undefined
  if (by === 'after' && cursor.low(to + 1) === 'of' && stateNouns.has(cursor.low(to + 2)))
    return undefined
  if (cursor.low(at - 1) === 'at') return { ...frame, kind: 'span' }
  if (spanWords.has(by) || cursor.at(at - 1)?.times) return { ...frame, kind: 'span' }
  if (/^(?:first|next)$/.test(cursor.low(at - 1))) return { ...frame, kind: 'span' }
  return standsAlone(cursor, at, to) ? { ...frame, kind: 'span' } : undefined
}

const pastWords = words('past previous last every each since ago per')
const spanWords = words(
  'at inside',
  'within w/in w/i in over during throughout across after through by at x × under until from before between thru',
)

/** `has been sober for 2 weeks` tells of the past. */
function isPast(cursor: Cursor, at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 6; back -= 1) {
    const word = cursor.low(back)
    if (/^(?:past|last|previous|been|was|were|spent)$/.test(word)) return true
    if (word === ',' || word === '.') return false
  }
  return cursor.low(unitPlus(cursor, at)) === 'ago'
}
const unitPlus = (cursor: Cursor, at: number): number => (unitAfter(cursor, at) ?? at) + 1

/** `8 weeks' time`, `3 weeks in a row`, `6 months from now`. */
function spanEnd(cursor: Cursor, unitAt: number): number {
  const next =
    cursor.low(unitAt + 1) === "'" || cursor.low(unitAt + 1) === '’' ? unitAt + 2 : unitAt + 1
  if (cursor.low(next) === 'time') return next
  if (periods.has(cursor.low(next))) return next
  if (cursor.low(next) === 'in' && cursor.low(next + 1) === 'a' && cursor.low(next + 2) === 'row')
    return next + 2
  if (cursor.low(next) === 'from' && /^(?:now|today)$/.test(cursor.low(next + 1))) return next + 1
  if (consecutive.has(cursor.low(next))) return next
  return unitAt
}

/** `5 days a week`, `4 of 7 days`, `3 days/week`, `3 times in a week`. */
function isFrequency(cursor: Cursor, at: number, to: number): boolean {
  const next = cursor.low(to + 1)
  const after = cursor.low(to + 2)
  if (/^(?:weekly|monthly|daily)$/.test(next)) return true
  if (
    /^(?:per|each|every)$/.test(next) &&
    (longUnits.has(after) || /^(?:other|shift|hour)$/.test(after))
  )
    return true
  if (
    (next === 'a' || next === '/' || next === 'an' || next === 'out') &&
    (longUnits.has(after) || after === 'of')
  )
    return true
  if (
    (next === 'in' || next === 'of') &&
    (after === 'a' ||
      after === 'the' ||
      after === 'each' ||
      after === 'every' ||
      cursor.isNumber(to + 2))
  )
    return longUnits.has(cursor.low(to + 3)) || cursor.isNumber(to + 2)
  const before = cursor.low(at - 1)
  if (before === 'next' && cursor.low(at - 2) === 'the' && cursor.low(at - 3) === 'of') return false
  if (before === 'of' || before === '/')
    return !/^(?:period|total|end|space|course|span|window|minimum|maximum|first|last)$/.test(
      cursor.low(at - 2),
    )
  if (before === 'every' || before === 'each' || before === 'per') return true
  const single = cursor.at(at)?.value === 1
  return single && before === 'in' && /^(?:times|time|once|twice|days|x)$/.test(cursor.low(at - 2))
}

/** `a 30-day program`: an adjective, unless the thing it describes is itself a stretch of time. */
function isSize(cursor: Cursor, at: number, unitAt: number): boolean {
  if (cursor.low(at + 1) !== '-') return false
  if (
    /^(?:over|during|throughout|across|within|by|before|until|through)$/.test(governor(cursor, at))
  )
    return false
  const next = cursor.at(unitAt + 1)
  if (next === undefined || next.kind !== 'word') return false
  if (
    /^(?:visit|check|appointment|review)$/.test(cursor.low(unitAt + 2)) &&
    [1, 2, 3].some((back) => /^(?:at|by|before)$/.test(cursor.low(at - back)))
  )
    return false
  if (
    /^(?:visit|check|check-up|checkup|appointment|mark|weigh-in)$/.test(next.lower) &&
    [1, 2, 3].some((back) => /^(?:at|by|before)$/.test(cursor.low(at - back)))
  )
    return false
  if (
    /^(?:plan|treatment|progress|case)$/.test(next.lower) &&
    /^(?:update|review|meeting)$/.test(cursor.low(unitAt + 2))
  )
    return false
  return (
    !periods.has(next.lower) &&
    !/^(?:in|of|from|and|or|to|review|reassessment|re-assessment|evaluation|recheck|goal|target|deadline)$/.test(
      next.lower,
    )
  )
}

function isRun(cursor: Cursor, at: number, unitAt: number): boolean {
  for (let i = at + 1; i < unitAt; i += 1) if (consecutive.has(cursor.low(i))) return true
  const next = cursor.low(unitAt + 1)
  if (consecutive.has(next)) return true
  if (next === 'in' && cursor.low(unitAt + 2) === 'a' && cursor.low(unitAt + 3) === 'row')
    return true
  if (/^(?:clean|sober|abstinent|running)$/.test(next)) return !isPast(cursor, at)
  if (next !== 'of' && next !== 'without') return false
  const what = cursor.low(unitAt + 2)
  return (
    (next === 'without' || sober.test(what) || sober.test(cursor.low(unitAt + 3))) &&
    !isPast(cursor, at)
  )
}
const sober = /^(?:sobriety|abstinence|recovery|continuous|clean|no|zero)$/

/** `within a week of sending each`: counted from something that happens again and again. */
function isLatency(cursor: Cursor, to: number): boolean {
  if (!/^(?:of|after|from|when)$/.test(cursor.low(to + 1))) return false
  for (let back = to; back >= 0 && back > to - 14; back -= 1)
    if (
      /^(?:each|every)$/.test(cursor.low(back)) &&
      /^(?:the|his|her|it|being)$/.test(cursor.low(to + 2))
    )
      return true
  if (/^(?:a|an|it|noticing|feeling|waking)$/.test(cursor.low(to + 2))) return true
  if (/ing$/.test(cursor.low(to + 2)) && /^(?:it|them)$/.test(cursor.low(to + 3))) return true
  for (let at = to + 2; at < to + 6; at += 1)
    if (/^(?:each|every|any|all)$/.test(cursor.low(at))) return true
  return false
}

/** In brackets, at the head of a note, or after a label: `(8 weeks)`, `4 weeks:`, `Time frame: 6 weeks`. */
function standsAlone(cursor: Cursor, at: number, to: number): boolean {
  const before = cursor.low(at - 1)
  const after = cursor.low(to + 1)
  const closes = after === '' || /^[).;:,\-–—]$/.test(after)
  if (before === ',' && closes && after !== ',') return true
  if (before === '')
    return after === ':' || after === '-' || after === '–' || after === '—' || after === ','
  if (before === '(' || before === ':' || before === '-' || before === '–' || before === '—')
    return closes && !isMeasureLabel(cursor, at)
  return after === 'from' || cursor.low(to) === 'time' || after === 'later' || after === 'post'
}
const isMeasureLabel = (cursor: Cursor, at: number): boolean =>
  /^(?:baseline|currently|now|was|duration|length)$/.test(cursor.low(at - 2))

function ordinalSpan(
  cursor: Cursor,
  at: number,
  unitAt: number,
  unit: TimeUnit,
): FrameAt | undefined {
  if (isNoEnd(cursor, at)) return undefined
  if (!spanWords.has(governor(cursor, at)) && governor(cursor, at) !== 'on') return undefined
  const span = spanOf(cursor, at, unit)
  return { from: at, to: unitAt, kind: 'span', ...(span && { span }) }
}

function spanOf(cursor: Cursor, at: number, unit: TimeUnit): TimeFrame['span'] | undefined {
  const { value = 0, upTo } = cursor.at(at) ?? {}
  if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year') return undefined
  const unitWord = cursor.low(unitAfter(cursor, at) ?? at)
  if (/^(?:semester|quarter|night|morning|evening|weekend|weekday)/.test(unitWord)) return undefined
  if (hours.has(unitWord))
    return value % 24 === 0 ? { kind: 'time', amount: value / 24, unit } : undefined
  if (!Number.isInteger(value) || value < 1) return undefined
  return { kind: 'time', amount: value, unit, ...(upTo !== undefined && { upTo }) }
}

/** `within 6 sessions`; not `for 3 sessions in a row`, `in 4 of 5 sessions`. */
function sessionCount(cursor: Cursor, at: number, unitAt: number): FrameAt | undefined {
  const token = cursor.at(at)
  for (let i = at + 1; i < unitAt; i += 1) if (consecutive.has(cursor.low(i))) return undefined
  const next = cursor.low(unitAt + 1)
  if (consecutive.has(next) || (next === 'in' && cursor.low(unitAt + 3) === 'row')) return undefined
  if (
    /^(?:per|a|each|every|\/|weekly|monthly)$/.test(next) ||
    (cursor.low(at - 1) === 'of' && !endsBefore(cursor, at))
  )
    return undefined
  const by = governor(cursor, at)
  const allowed =
    token?.form === 'ordinal'
      ? /^(?:by|at|before|until|within|in|during|through|on|after)$/
      : /^(?:by|within|in|after|over|before|through|w\/in|during)$/
  if (!allowed.test(by) || isNoEnd(cursor, at)) return undefined
  return {
    from: at,
    to: unitAt,
    kind: 'session',
    span: { kind: 'sessions', count: token?.value ?? 1 },
  }
}
const endsBefore = (cursor: Cursor, at: number): boolean =>
  cursor.low(at - 2) === 'end' || cursor.low(at - 2) === 'completion'

// ---- Names ------------------------------------------------------------------------------

/** Months, weekdays, `today`, `this week`, `next month`. */
function named(cursor: Cursor, at: number): FrameAt | undefined {
  const word = cursor.low(at)
  if (word.startsWith('today') && cursor.low(at - 1) === 'than') return undefined
  if (
    word === 'day' &&
    cursor.low(at - 1) === 'the' &&
    cursor.low(at - 2) === 'by' &&
    /^(?:i|he|she|they|we|client|pt)$/.test(cursor.low(at + 1))
  )
    return { from: at, to: at + 2, kind: 'event' }
  if (word === 'today' || word === 'tonight' || word === 'tomorrow' || word === "today's")
    return isNoEnd(cursor, at) || cursor.low(at - 1) === 'from'
      ? undefined
      : { from: at, to: at, kind: 'day' }
  if (word === 'this' || word === 'next' || word === 'coming' || word === 'upcoming')
    return thisOrNext(cursor, at)
  if (
    word === 'end' ||
    word === 'close' ||
    word === 'completion' ||
    word === 'conclusion' ||
    word === 'remainder' ||
    word === 'rest'
  )
    return ending(cursor, at)
  if (
    word === 'from' &&
    cursor.low(at + 1) === 'now' &&
    /^(?:to|until|till|through)$/.test(cursor.low(at + 2))
  )
    return { from: at, to: at + 3, kind: 'span' }
  if (
    /^(?:mid|early|late)-/.test(word) &&
    months.has(word.replace(/^\w+-/, '')) &&
    !isNoEnd(cursor, at)
  )
    return { from: at, to: at, kind: 'month' }
  if (word === 'between' && cursor.low(at + 1) === 'now' && cursor.low(at + 2) === 'and')
    return { from: at, to: at + 3, kind: 'span' }
  if (/^(?:duration|length|course|entirety)$/.test(word) && cursor.low(at + 1) === 'of')
    return ending(cursor, at)
  if (/^(?:start|beginning|middle|last|first)$/.test(word)) {
    const found = beginningOf(cursor, at)
    if (found) return found
  }
  if (word === 'all' && /^(?:week|month|summer|semester|weekend|year)$/.test(cursor.low(at + 1)))
    return { from: at, to: at + 1, kind: 'run' }
  if (
    cursor.low(at - 1) === 'come' &&
    (isMonth(cursor, at) || calendarEvents.has(word) || word === 'new')
  )
    return { from: at, to: word === 'new' ? at + 1 : at, kind: 'event' }
  if (isMonth(cursor, at)) return monthName(cursor, at)
  if (weekdays.has(word.replace(/'s$/, ''))) return weekday(cursor, at)
  if (/^q[1-4]$/.test(word) && deadlines.has(governor(cursor, at)))
    return { from: at, to: at, kind: 'month' }
  return yearEnd(cursor, at)
}

/** `by the start of the semester`, `by the last day of February`. */
function beginningOf(cursor: Cursor, at: number): FrameAt | undefined {
  const of = /^(?:last|first)$/.test(cursor.low(at)) ? at + 2 : at + 1
  if (cursor.low(of) !== 'of' || !/^(?:by|before|until|on)$/.test(governor(cursor, at)))
    return undefined
  for (let to = of + 1; to < of + 5; to += 1) {
    const word = cursor.low(to)
    if (recurring.has(word)) return undefined
    if (
      endingWords.has(word) ||
      isMonth(cursor, to) ||
      calendarEvents.has(word) ||
      careEvents.has(word)
    )
      return { from: at, to, kind: stretchKind(word) }
  }
  return undefined
}

function yearEnd(cursor: Cursor, at: number): FrameAt | undefined {
  const word = cursor.low(at)
  if (
    /^(?:month|year|week|quarter|summer|fall|winter|spring|semester|term)(?:-end|'s|s')$/.test(word)
  )
    return word.endsWith('end') || cursor.low(at + 1) === 'end'
      ? { from: at, to: at + 1, kind: 'span' }
      : undefined
  if (/^(?:year|month|week|quarter)$/.test(word) && cursor.low(at + 1) === 'end')
    return { from: at, to: at + 1, kind: 'span' }
  if (
    /^(?:year|month|week)$/.test(word) &&
    /^(?:is|ends|runs)$/.test(cursor.low(at + 1)) &&
    /^(?:the|this)$/.test(cursor.low(at - 1))
  )
    return governor(cursor, at) === 'before' || cursor.low(at - 2) === 'before'
      ? { from: at, to: at + 1, kind: 'span' }
      : undefined
  return /^eo[wmydq]$/.test(word) ? { from: at, to: at, kind: 'span' } : undefined
}

function thisOrNext(cursor: Cursor, at: number): FrameAt | undefined {
  if (isNoEnd(cursor, at)) return undefined
  const mondays = cursor.isNumber(at + 1) ? at + 2 : at + 1
  if (weekdays.has(cursor.low(mondays).replace(/s$/, '')) && cursor.isNumber(at + 1))
    return { from: at, to: mondays, kind: 'run' }
  let to = at + 1
  const isSoft =
    /^(?:coming|upcoming|next|school|academic|full|whole|weekly|individual|group|family|therapy|counseling|scheduled|clinic|quarterly|annual|monthly|follow-up|followup|treatment|plan|home|office|work|calendar|fiscal|doctor's|dental|medical|pt|ot|team|iep|marking|grading|reporting|regular|job|hospital|inpatient|current)$/
  while (isSoft.test(cursor.low(to)) && to < at + 5) to += 1
  const word = cursor.low(to).replace(/'s$/, '')
  const withPeriod = periods.has(cursor.low(to + 1)) ? to + 1 : to
  if (sessionWords.has(word))
    return word.endsWith('s')
      ? undefined
      : { from: at, to, kind: 'session', span: { kind: 'sessions', count: 1 } }
  if (weekdays.has(word.replace(/'s$/, '')) && !/[^']s$/.test(word))
    return { from: at, to, kind: 'day' }
  if (isMonth(cursor, to)) return { from: at, to, kind: 'month' }
  if (
    stretchWords.has(word) ||
    endingWords.has(word) ||
    calendarEvents.has(word) ||
    periods.has(word)
  )
    return unbounded.test(word) && cursor.low(at) === 'this'
      ? undefined
      : { from: at, to: withPeriod, kind: stretchKind(word) }
  if (nextSomething(cursor, at)) return { from: at, to, kind: 'event' }
  return careEvents.has(word) ||
    (/^next|upcoming|coming$/.test(cursor.low(at)) && eventAhead.test(word))
    ? { from: at, to, kind: 'event' }
    : undefined
}
/** `by our next dietitian visit`: whatever comes next, after a word that makes it a deadline. */
function nextSomething(cursor: Cursor, at: number): boolean {
  if (
    cursor.low(at) !== 'next' ||
    !/^(?:by|until|before|till|at|through)$/.test(governor(cursor, at))
  )
    return false
  const noun = cursor.low(at + 1)
  return cursor.isWord(at + 1) && !/^(?:time|to|person|step|level|door|one|meal|day)$/.test(noun)
}
const unbounded = /^(?:program|treatment|group|therapy|class|plan|grade|unit|lesson)$/
const eventAhead =
  /^(?:meeting|conference|test|game|match|race|visit|interview|presentation|exam|physical|checkup|check-up|assessment|evaluation|birthday)$/
const stretchKind = (word: string): TimeFrameKind =>
  /^(?:month|year)$/.test(word)
    ? 'month'
    : /^(?:session|visit|appointment|meeting)$/.test(word)
      ? 'session'
      : careEvents.has(word)
        ? 'event'
        : 'span'

/** `the end of the quarter`, `completion of the program`, `the rest of the year`. */
function ending(cursor: Cursor, at: number): FrameAt | undefined {
  if (cursor.low(at + 1) !== 'of') return undefined
  let to = at + 2
  for (; to < at + 8; to += 1) {
    const word = cursor.low(to)
    if (recurring.has(word)) return undefined
    const next = cursor.low(to + 1)
    if (cursor.isNumber(to)) return undefined
    if (cursor.at(to)?.kind === 'mark' && word !== '-') return undefined
    if (
      (endingWords.has(word) ||
        calendarEvents.has(word) ||
        careEvents.has(word) ||
        weekdays.has(word) ||
        sessionWords.has(word)) &&
      !endingWords.has(next) &&
      !periods.has(next) &&
      next !== '-'
    )
      return isNoEnd(cursor, at)
        ? undefined
        : {
            from: at,
            to: cursor.isNumber(to + 1) && cursor.at(to + 1)?.form === 'plain' ? to + 1 : to,
            kind: months.has(word) ? 'month' : stretchKind(word),
          }
    if (periods.has(word)) return { from: at, to, kind: 'span' }
  }
  const isOne =
    /^(?:by|before|until|at|through)$/.test(governor(cursor, at)) &&
    cursor.isWord(at + 2) &&
    !isNoEnd(cursor, at)
  return isOne ? { from: at, to: at + 2, kind: 'event' } : undefined
}

function monthName(cursor: Cursor, at: number): FrameAt | undefined {
  const day = cursor.at(at + 1)?.kind === 'mark' && cursor.low(at + 1) === '.' ? at + 2 : at + 1
  const token = cursor.at(day)
  const hasDay =
    token?.kind === 'number' &&
    (token.value ?? 99) <= 31 &&
    (token.form === 'plain' || token.form === 'ordinal')
  const isRangeStart = cursor.low(at - 1) === 'from'
  if (isNoEnd(cursor, at) && !isRangeStart) return undefined
  const frame = hasDay ? withYear(cursor, at, at, token?.value, day) : withYear(cursor, at, at)
  if (isRangeStart && !/^(?:to|through|until|-|–|thru)$/.test(cursor.low(frame.to + 1)))
    return undefined
  if (hasDay || frame.date) return frame
  if (cursor.low(at - 1) === 'of' && /^months?$/.test(cursor.low(at - 2))) return frame
  return deadlines.has(governor(cursor, at)) ||
    at === 0 ||
    /^[(:\-–—/]$/.test(cursor.low(at - 1)) ||
    /^(?:this|next|mid|early|late|to)$/.test(cursor.low(at - 1))
    ? frame
    : undefined
}

function weekday(cursor: Cursor, at: number): FrameAt | undefined {
  const token = cursor.at(at)
  const short = token && token.lower.length < 5
  if (!token || (short && !token.capital) || isNoEnd(cursor, at)) return undefined
  const next = cursor.low(at + 1)
  if (/^(?:nights|mornings|evenings|afternoons)$/.test(next)) return undefined
  if (
    (next === ',' || next === 'and' || next === '/' || next === '&' || next === 'or') &&
    weekdays.has(cursor.low(at + 2))
  )
    return undefined
  if (/^[,&/]$|^(?:and|or)$/.test(cursor.low(at - 1)) && weekdays.has(cursor.low(at - 2)))
    return undefined
  const by =
    /^(?:by|before|until|on|through|this|next|coming|due|:|\()$/.test(cursor.low(at - 1)) ||
    /^(?:by|before|until|through)$/.test(governor(cursor, at))
  const atEnd =
    cursor.low(at - 1) === ',' && (at + 1 === cursor.length || cursor.low(at + 1) === '.')
  return by || atEnd ? { from: at, to: at, kind: 'day' } : undefined
}

/** `week 4`, `session 6`, `day two`, `POD 2`. */
function numbered(cursor: Cursor, at: number): FrameAt | undefined {
  const word = cursor.low(at)
  if (ordinalWords.has(word)) return ordinalSession(cursor, at)
  const unit = longUnits.get(word)
  const isSession = /^(?:session|visit|appointment|meeting|sessions|visits)$/.test(word)
  const isPod = word === 'pod'
  if (!(unit && !/s$/.test(word)) && !isSession && !isPod) return undefined
  const number = cursor.low(at + 1) === '#' ? at + 2 : at + 1
  const token = cursor.at(number)
  if (
    token?.kind !== 'number' ||
    token.form !== 'plain' ||
    token.percent ||
    token.times ||
    isNoEnd(cursor, at)
  )
    return undefined
  const value = token.upTo ?? token.value ?? 0
  if (!Number.isInteger(value) || value < 1 || value > 120 || longUnits.has(cursor.low(number + 1)))
    return undefined
  if (isSession)
    return { from: at, to: number, kind: 'session', span: { kind: 'sessions', count: value } }
  if (word === 'd' || word === 'date' || word === 'm') return undefined
  const span =
    unit && unit !== 'day'
      ? { kind: 'time' as const, amount: value, unit: unit as 'week' }
      : undefined
  return { from: at, to: number, kind: 'span', ...(span && { span }) }
}

/** `by our fifth meeting`, `by the third week`. */
function ordinalSession(cursor: Cursor, at: number): FrameAt | undefined {
  const first = cursor.skip(at + 1, between)
  const unitAt = sessionWords.has(cursor.low(first + 1)) ? first + 1 : first
  const unit = cursor.low(unitAt)
  const count = ordinalWords.get(cursor.low(at)) ?? 0
  if (
    (!/^(?:by|at|before|until|on|in|within|during)$/.test(governor(cursor, at)) &&
      !noLater(cursor, at)) ||
    isNoEnd(cursor, at)
  )
    return undefined
  if ((sessionWords.has(unit) || /^(?:group|class|lesson)$/.test(unit)) && !unit.endsWith('s'))
    return { from: at, to: unitAt, kind: 'session', span: { kind: 'sessions', count } }
  if (!/^(?:week|month|year|quarter|semester)$/.test(unit)) return undefined
  const isPlain = unit === 'week' || unit === 'month' || unit === 'year'
  return {
    from: at,
    to: unitAt,
    kind: 'span',
    ...(isPlain && { span: { kind: 'time' as const, amount: count, unit } }),
  }
}

/** `in a month`, `over the week`, `within the year`, `for a couple of weeks`. */
function article(cursor: Cursor, at: number): FrameAt | undefined {
  const word = cursor.low(at)
  const isUnit = /^(?:week|month|year|fortnight|semester|quarter|decade)$/.test(word)
  if (!isUnit && !(word === 'weekend')) return undefined
  const before = cursor.low(at - 1)
  if (
    !/^(?:a|an|the|full|whole|one|next|coming|first|entire|half|school|calendar|solid)$/.test(
      before,
    )
  )
    return undefined
  const lead = cursor.skipBack(at - 1, articleSoft)
  const by = cursor.low(lead)
  if (
    /^(?:go|goes|going|last|complete|spend|make|string)$/.test(by) &&
    /^(?:without|with|free|of|clean|sober)$/.test(cursor.low(at + 1))
  )
    return { from: at - 1, to: at, kind: 'run' }
  if (!/^(?:in|within|over|for|during|throughout|through|by|after|inside|w\/in)$/.test(by))
    return undefined
  const next = cursor.low(at + 1)
  if (isPast(cursor, at) || isLatency(cursor, at)) return undefined
  if (by === 'in' && /^(?:once|twice|times|time|days|x|nights)$/.test(cursor.low(lead - 1)))
    return undefined
  if (by === 'through' && before === 'the') return undefined
  if (by === 'during' && next === '') return undefined
  if (by === 'for' && next === 'at') return undefined
  const amount = { kind: 'time' as const, amount: 1, unit: word as 'week' }
  const isPlainUnit = word === 'week' || word === 'month' || word === 'year'
  return {
    from: at,
    to: spanEnd(cursor, at),
    kind: by === 'for' ? 'run' : 'span',
    ...(isPlainUnit && { span: amount }),
  }
}
const articleSoft = words(
  'a an the full whole one next coming first entire half school calendar about another solid',
)

// ---- Events -----------------------------------------------------------------------------

const eventLeads = words(
  'ahead by at upon before prior until til till during throughout on through for to pre',
)

/** `by discharge`, `before surgery`, `during the hospital stay`, `by Christmas`. */
function event(cursor: Cursor, at: number): FrameAt | undefined {
  const word = cursor.low(at)
  const isCare = careEvents.has(word) || /^(?:meeting|visit|appointment|session|draw)$/.test(word)
  if (!isCare && !calendarEvents.has(word)) return holiday(cursor, at) ?? endingClause(cursor, at)
  const lead = leadOf(cursor, at)
  if (lead === undefined) return undefined
  const by = cursor.low(lead)
  if (isCare ? careLead(cursor, at, by) : calendarLead(word, by))
    return { from: lead, to: at, kind: 'event' }
  return undefined
}

/** `by Labor Day`, `until the Fourth of July`, `before New Year`. */
function holiday(cursor: Cursor, at: number): FrameAt | undefined {
  const word = cursor.low(at)
  const isDay =
    word === 'day' && cursor.at(at)?.capital === true && cursor.at(at - 1)?.capital === true
  const isByDay =
    /(?:^|-)day$/.test(word) &&
    cursor.low(at - (word === 'day' ? 2 : 1)) === 'by' &&
    !/^(?:the|each|every|end)$/.test(cursor.low(at - 1))
  const isTaxDay =
    word === 'day' && /^(?:tax|election|opening|moving|field|picture)$/.test(cursor.low(at - 1))
  const isNewYear = /^year(?:'s)?$/.test(word) && cursor.low(at - 1) === 'new'
  const isFourth = word === 'july' && cursor.low(at - 1) === 'of'
  if (!isByDay && !isDay && !isTaxDay && !isNewYear && !isFourth) return undefined
  const lead = leadOf(cursor, at)
  return lead !== undefined &&
    /^(?:by|before|until|till|til|on|through|prior)$/.test(cursor.low(lead))
    ? { from: lead, to: at, kind: 'event' }
    : undefined
}

function calendarLead(word: string, by: string): boolean {
  if (/^(?:by|before|until|till|til|through|prior|this|next|over)$/.test(by)) return true
  if (by === 'ahead') return true
  if (by === 'on')
    return !/^(?:holidays|holiday|spring|summer|fall|autumn|winter|finals|exams)$/.test(word)
  return (
    (by === 'in' || by === 'during') && /^(?:spring|summer|fall|autumn|winter|holidays)$/.test(word)
  )
}

function careLead(cursor: Cursor, at: number, by: string): boolean {
  const word = cursor.low(at)
  if (by === 'ahead') return true
  if (ordinalWords.has(by) || cursor.isNumber(cursor.skipBack(at - 1, soft)) || by === '')
    return true
  if (word === 'date' || word === 'card') return /^(?:by|before|until)$/.test(by)
  if (/^(?:by|before|until|till|til|prior|upon)$/.test(by)) return word !== 'admission'
  if (by === 'at' || by === 'on')
    return /^(?:discharge|d\/c|dc|graduation|termination|release|delivery|follow-up|followup|review|reassessment|re-evaluation|reevaluation|completion|transfer|surgery|recertification|check|checkup|check-up|weigh-in|recert|recheck|conference|physical|eval|evaluation)$/.test(
      word,
    )
  if (by === 'during' || by === 'throughout' || by === 'through')
    return /^(?:graduation|stay|admission|hospitalization|hospitalisation|los|discharge|review|pregnancy|delivery|completion|placement)$/.test(
      word,
    )
  return (
    by === 'day' &&
    /^(?:surgery|discharge|delivery|admission|birth|operation)$/.test(word) &&
    cursor.isWord(at)
  )
}

/** The word that leads to the event, over a few describing words; none when it recurs or begins. */
function leadOf(cursor: Cursor, at: number): number | undefined {
  for (let back = at - 1; back >= 0 && back >= at - 10; back -= 1) {
    const token = cursor.at(back)
    if (!token || (token.kind === 'mark' && token.lower !== '-' && token.lower !== "'"))
      return undefined
    const word = token.lower
    if (recurring.has(word)) return undefined
    if (word === 'after' && /^(?:until|till|before)$/.test(cursor.low(back - 1))) return back - 1
    if (word === 'after' || word === 'following' || word === 'post') {
      const day = cursor.low(back - 1)
      return /^(?:day|days|week|weeks|month|months)$/.test(day) &&
        (cursor.isNumber(back - 2) || /first|second|third/.test(cursor.low(back - 2)))
        ? back - 2
        : undefined
    }
    if (startWords.has(word)) return undefined
    if (
      eventLeads.has(word) ||
      word === 'in' ||
      word === 'over' ||
      word === 'this' ||
      word === 'next'
    ) {
      if (word === 'to' && cursor.low(back - 1) === 'prior') return back - 1
      if (word === 'to' || word === 'for') return undefined
      return back
    }
    if (
      word === 'of' &&
      /^(?:time|day|date|point|moment|end|completion)$/.test(cursor.low(back - 1))
    )
      continue
  }
  return undefined
}

/** `before school starts`, `by the time the baby comes`, `before going home`. */
function endingClause(cursor: Cursor, at: number): FrameAt | undefined {
  return namedEnd(cursor, at) ?? turningPoint(cursor, at)
}

/** `before the season opener`, `by the annual ARD`: one thing that comes once. */
function namedEnd(cursor: Cursor, at: number): FrameAt | undefined {
  const word = cursor.low(at)
  const lead = word === 'prior' && cursor.low(at + 1) === 'to' ? at + 1 : at
  if (
    !/^(?:before|until|till|prior|by)$/.test(word) ||
    !/^(?:the|her|his|my|our|their)$/.test(cursor.low(lead + 1))
  )
    return undefined
  let to = lead + 2
  while (to < lead + 6 && cursor.isWord(to + 1) && !nounEnds.has(cursor.low(to + 1))) to += 1
  const noun = cursor.low(to).replace(/'s$/, '')
  if (
    !cursor.isWord(to) ||
    habitualTimes.has(noun) ||
    recurring.has(cursor.low(lead + 2)) ||
    (noun.endsWith('s') && !noun.endsWith('ss'))
  )
    return undefined
  const comesRound =
    /^(?:annual|quarterly|final|upcoming|spring|fall|holiday|semi-annual|yearly)$/.test(
      cursor.low(lead + 2),
    )
  if (word === 'by' ? !comesRound : to === lead + 2 && !comesRound) return undefined
  return { from: at, to, kind: 'event' }
}
const nounEnds = words(
  'of on in at with for to and or is are was will starts begins who that which by from he she they i we gets comes goes leaves has',
)
const habitualTimes = words(
  'meal meals bed bedtime lunch dinner breakfast shower class school work group day morning evening night urge feeling argument conversation trigger situation behavior drink activity task game bell bus alarm stove store gym door bathroom table room house car mother father staff teacher nurse therapist parent',
)

function turningPoint(cursor: Cursor, at: number): FrameAt | undefined {
  const word = cursor.low(at)
  const byTheTime = word === 'by' && cursor.low(at + 1) === 'the' && cursor.low(at + 2) === 'time'
  if (word !== 'before' && word !== 'until' && word !== 'prior' && !byTheTime) return undefined
  for (let to = at + (byTheTime ? 3 : 1); to < at + 9 && to < cursor.length; to += 1) {
    const seen = cursor.low(to)
    if (cursor.at(to)?.kind === 'mark' || recurring.has(seen) || habitual.has(seen))
      return undefined
    if (leaves.has(seen) && places.has(cursor.low(to + 1)) && !byTheTime)
      return { from: at, to: to + 1, kind: 'event' }
    if (turns.has(seen) || (byTheTime && leaves.has(seen))) return { from: at, to, kind: 'event' }
    if (
      /^(?:stepping|being|discharging)$/.test(seen) &&
      /^(?:down|discharged|released|transferred)$/.test(cursor.low(to + 1))
    )
      return { from: at, to: to + 1, kind: 'event' }
    if (
      /^(?:going|returning|moving|leaving|transferring|transitioning|starting|entering)$/.test(seen)
    )
      return places.has(cursor.low(to + 1)) ||
        places.has(cursor.low(to + 2)) ||
        places.has(cursor.low(to + 3))
        ? { from: at, to, kind: 'event' }
        : undefined
    if (/^(?:baby|wedding)$/.test(seen)) return { from: at, to, kind: 'event' }
    if (/^(?:school|work|college)$/.test(seen) && cursor.low(to - 2) === 'back')
      return { from: at, to, kind: 'event' }
  }
  return undefined
}
const turns = words('starts begins ends finishes opens arrives graduates deploys')
const leaves = words('leaves goes comes turns returns moves finishes completes enters')
const habitual = words('bell class bus alarm meal meals bed bedtime')
const places = words(
  'ed er icu floor building home hospital ward unit facility treatment rehab program school college work job out kindergarten shelter apartment residence',
)

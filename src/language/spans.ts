// Reads a span of time or of sessions written in words ('8 weeks', 'by week 4', 'next session') and
// resolves it against a day. A phrase is understood whole or not at all: nothing is guessed.

import { addDays, addMonths, isRealDate } from './dates.ts'
import { foldPhrase } from './fold.ts'
import { remembered } from './remembered.ts'

export type SpanUnit = 'day' | 'week' | 'month' | 'year'

/** For a range ('6-8 weeks') `amount` is its lower and `upTo` its upper end. */
export interface TimeSpan {
  kind: 'time'
  amount: number
  unit: SpanUnit
  upTo?: number
  /** Written with 'about', 'approximately' or '~'. */
  approximate?: true
}

/** A number of sessions from now on; the next session is a count of 1. */
export interface SessionSpan {
  kind: 'sessions'
  count: number
  upTo?: number
  approximate?: true
}

export type Span = TimeSpan | SessionSpan

const LARGEST = 9999
const HOURS_OF_A_DAY = 24

const NUMBER = String.raw`\d+(?:\.\d+)?`
const RANGE = `(${NUMBER})(?: ?(?:-|to) ?(${NUMBER}))?`
const UNIT =
  '(?:calendar )?(hours?|hrs?|h|days?|d|weeks?|wks?|w|fortnights?|months?|mos?|mths?|years?|yrs?|y)'
const ABOUT = '(about |around |approximately |approx |roughly |~ ?|est |estimated )?'
const LEAD = '(?:(?:by|within|in|over|for|at|through|during) )?'
const AHEAD = '(?:the )?(?:next |coming |following |1st )?'
const AT_MOST = '(?:up to |no more than |at most |a maximum of )?'
const SESSION = '(?:sessions?|visits?|appointments?)'
const SESSION_KIND =
  '(?:(?:weekly|individual|group|family|couples?|therapy|counseling|treatment|scheduled|more|additional) )*'

const COUNTED = whole(
  `${LEAD}(?:the end of )?${AHEAD}${AT_MOST}${ABOUT}${RANGE}[ -]?${UNIT}(?:'? time| from (?:now|today))?`,
)
const BETWEEN = whole(`between (${NUMBER}) and (${NUMBER}) ?${UNIT}`)
// 'By next month' may mean its first day or its last; only a run of time from now is read.
const SINGLE = whole(
  `(?:(?:(?:within|in|over) )?an? |(?:within|in|over|for|during) the (?:next|coming) )${UNIT}(?:'s time| from (?:now|today))?`,
)
// Days are left out here: whether 'day 1' is the first day or the one after it differs by house.
const NUMBERED = whole(String.raw`${LEAD}(?:the )?(?:end of )?(week|wk|month|year) ?#?(\d{1,3})`)
const ORDINAL = whole(
  String.raw`${LEAD}(?:the )?(?:end of )?(?:the )?(\d{1,3})(?:st|nd|rd|th) (week|month|year)`,
)
const YEAR_AND_HALF = whole(`${LEAD}(?:a |1 )?(?:year and a half|and a half years)`)
const HALF_YEAR = whole(`${LEAD}(?:half a year|a half year)`)
const TWO_UNITS = whole(String.raw`${LEAD}(\d+) ?${UNIT},?(?: and)? (\d+) ?${UNIT}`)
const ISO_UNITS = ['year', 'month', 'week', 'day']
const ISO_DURATION = /^p(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?$/

const SESSION_COUNT = whole(`${LEAD}${AHEAD}${AT_MOST}${ABOUT}${RANGE} ${SESSION_KIND}${SESSION}`)
const NEXT_SESSION = whole(
  `(?:(?:by|at|before|in|within|until) )?(?:the |our )?next ${SESSION_KIND}${SESSION}`,
)
const NUMBERED_SESSION = whole(
  String.raw`(?:(?:by|at|before|in|within) )?(?:the )?(?:(?:session|visit) #?(\d+)|(\d+)(?:st|nd|rd|th) (?:session|visit))`,
)

/** Reads a span; undefined when any part of the text is not understood ('discharge', 'ongoing'). */
export const parseSpan = remembered((text) => plainSpan(text) ?? readSpan(text))

/** `8 weeks`, as most spans are written, without the patterns for all the others. */
function plainSpan(text: string): Span | undefined {
  const match = /^([1-9]\d{0,2}) (day|week|month|year)s?$/.exec(text)
  if (!match) return undefined
  return { kind: 'time', amount: Number(match[1]), unit: match[2] as SpanUnit }
}

function readSpan(text: string): Span | undefined {
  const phrase = foldPhrase(text)
  return parseSessions(phrase) ?? parseTime(phrase) ?? parseDuration(phrase)
}

/**
 * The last day that still lies within the span, counted from `anchor`: for a range, its far end.
 * Undefined for sessions, which have no date, and when the day is not a real one.
 */
export function resolveSpan(span: Span, anchor: string): string | undefined {
  if (span.kind === 'sessions' || !isRealDate(anchor)) return undefined
  const date = step(anchor, span.upTo ?? span.amount, span.unit)
  return date !== undefined && isRealDate(date) ? date : undefined
}

/** A deadline written as an ISO date or as a span from `anchor`; undefined when it is neither. */
export function resolveDateOrSpan(
  text: string,
  anchor: string,
): { date: string; from: 'date' | 'span' } | undefined {
  const written = text.trim()
  if (isRealDate(written)) return { date: written, from: 'date' }
  const span = parseSpan(written)
  const date = span && resolveSpan(span, anchor)
  return date === undefined ? undefined : { date, from: 'span' }
}

/** '8 weeks', '6 to 8 weeks', 'about 3 months', '12 sessions'. */
export function describeSpan(span: Span): string {
  const lower = span.kind === 'time' ? span.amount : span.count
  const noun = span.kind === 'time' ? span.unit : 'session'
  const amount = span.upTo === undefined ? `${lower}` : `${lower} to ${span.upTo}`
  const plural = amount === '1' ? '' : 's'
  return `${span.approximate ? 'about ' : ''}${amount} ${noun}${plural}`
}

function parseSessions(phrase: string): SessionSpan | undefined {
  if (NEXT_SESSION.test(phrase)) return { kind: 'sessions', count: 1 }
  const numbered = NUMBERED_SESSION.exec(phrase)
  if (numbered) return sessions(numbered[1] ?? numbered[2])
  const counted = SESSION_COUNT.exec(phrase)
  return counted ? sessions(counted[2], counted[3], counted[1]) : undefined
}

function parseTime(phrase: string): TimeSpan | undefined {
  const counted = COUNTED.exec(phrase)
  if (counted) return time(counted[2], counted[4], counted[3], counted[1])
  const between = BETWEEN.exec(phrase)
  if (between) return time(between[1], between[3], between[2])
  const single = SINGLE.exec(phrase)
  if (single) return time('1', single[1])
  const ordinal = ORDINAL.exec(phrase)
  if (ordinal) return time(ordinal[1], ordinal[2])
  const numbered = NUMBERED.exec(phrase)
  return numbered ? time(numbered[2], numbered[1]) : undefined
}

function parseDuration(phrase: string): TimeSpan | undefined {
  if (YEAR_AND_HALF.test(phrase)) return { kind: 'time', amount: 18, unit: 'month' }
  if (HALF_YEAR.test(phrase)) return { kind: 'time', amount: 6, unit: 'month' }
  const pair = TWO_UNITS.exec(phrase)
  if (pair) return sum(time(pair[1], pair[2]), time(pair[3], pair[4]))
  const [, ...amounts] = ISO_DURATION.exec(phrase) ?? []
  const units = amounts.flatMap((amount, i) => (amount ? [time(amount, ISO_UNITS[i])] : []))
  if (units.length > 2) return undefined
  return units.length === 2 ? sum(units[0], units[1]) : units[0]
}

function sessions(lower?: string, upper?: string, about?: string): SessionSpan | undefined {
  const range = inOrder(Number(lower), upper === undefined ? undefined : Number(upper))
  if (!range) return undefined
  return { kind: 'sessions', count: range.lower, ...rest(range.upper, about) }
}

function time(lower?: string, word = '', upper?: string, about?: string): TimeSpan | undefined {
  const { unit, factor } = readUnit(word, /\./.test(`${lower}${upper ?? ''}`))
  const hours = word.startsWith('h') ? HOURS_OF_A_DAY : 1
  const inUnit = (amount: string) => (Number(amount) * factor) / hours
  const range = inOrder(inUnit(lower ?? ''), upper === undefined ? undefined : inUnit(upper))
  return range && { kind: 'time', amount: range.lower, unit, ...rest(range.upper, about) }
}

/**
 * Half years are told in months; other fractions, and hours that make no whole days, have no whole
 * number of days and are not read.
 */
function readUnit(word: string, fraction: boolean): { unit: SpanUnit; factor: number } {
  if (word.startsWith('fortnight')) return { unit: 'week', factor: 2 }
  if (word.startsWith('d') || word.startsWith('h')) return { unit: 'day', factor: 1 }
  if (word.startsWith('w')) return { unit: 'week', factor: 1 }
  if (word.startsWith('m')) return { unit: 'month', factor: 1 }
  return fraction ? { unit: 'month', factor: 12 } : { unit: 'year', factor: 1 }
}

function inOrder(lower: number, upper?: number): { lower: number; upper?: number } | undefined {
  const fits = (n: number) => Number.isInteger(n) && n >= 1 && n <= LARGEST
  if (!fits(lower)) return undefined
  if (upper === undefined) return { lower }
  return fits(upper) && upper > lower ? { lower, upper } : undefined
}

function rest(upTo: number | undefined, about: string | undefined) {
  return { ...(upTo !== undefined && { upTo }), ...(about && { approximate: true as const }) }
}

/** '1 year and 6 months' is 18 months, '2 weeks and 3 days' 17 days; a month has no fixed days. */
function sum(a: TimeSpan | undefined, b: TimeSpan | undefined): TimeSpan | undefined {
  if (!a || !b) return undefined
  const units = `${a.unit} ${b.unit}`
  if (units === 'year month')
    return { kind: 'time', amount: a.amount * 12 + b.amount, unit: 'month' }
  if (units === 'week day') return { kind: 'time', amount: a.amount * 7 + b.amount, unit: 'day' }
  return undefined
}

function step(anchor: string, amount: number, unit: SpanUnit): string | undefined {
  // The year 9999 is as far as a date can be written.
  if (amount > 400 && unit === 'year') return undefined
  if (unit === 'day') return addDays(anchor, amount)
  if (unit === 'week') return addDays(anchor, amount * 7)
  return addMonths(anchor, unit === 'month' ? amount : amount * 12)
}

function whole(...sources: string[]): RegExp {
  return new RegExp(`^${sources.join('')}$`)
}

// One step of a frequency: a rate with its session length and how long it goes on, in whatever
// order they were written ('45 min 2x/week x 8 weeks', '12 sessions, weekly').

import { type Rate, readRate } from './cadence.ts'
import { type Length, takeLength } from './lengths.ts'
import { parseSpan, type Span } from './spans.ts'

export interface Once extends Partial<Length> {
  kind: 'once'
}

/** As needed; `rate` where one was stated beside it ('weekly or as needed'). */
export interface AsNeeded extends Partial<Length> {
  kind: 'as-needed'
  rate?: Rate
}

/** At each session, or at every `every`th. */
export interface EverySession extends Partial<Length> {
  kind: 'every-session'
  every?: number
}

export interface Step {
  frequency: Rate | Once | AsNeeded | EverySession
  lasts?: Span
}

const OPENER = /^(?:initially|at 1st|to start|starting)\b ?|(?:,| )(?:initially|at 1st|to start)$/

const LASTING =
  /(?:^| )(?:for|x|over) ((?:the )?(?:next |1st )?(?:up to )?(?:about |approximately )?(?:\d+(?: ?(?:-|to) ?\d+)?|an?)[ -]?[a-z]+)(?= |$)/
const LASTING_ALONE =
  /^(?:for |x |over )?(?:the )?(?:next |1st )?(?:up to )?(?:about |approximately )?\d/
const WEEKLY_TIMES = /^(.*(?:ly|week|month)) x ?(\d+)$/

const AS_NEEDED =
  /(?:^|[ /+]+)(?:(?:or|and) )?(?:more (?:often |frequently )?)?(?:on an? )?(?:as[- ](?:needed|required|necessary|indicated|clinically (?:indicated|necessary))|prn|when needed|if needed|on request)(?: basis)?$/
const ONCE = /^(?:once|1 time|1-time|1x|x1|x 1|single session|1 session|1 visit)(?: only)?$/
const EVERY_SESSION =
  /^(?:(?:at|in|during|for|with) )?(?:every|each|per|all) (?:(other )|(\d+)(?:st|nd|rd|th)? )?(?:(?:individual|group|family|therapy|counseling) )*(?:session|visit|appointment|meeting)s?$/

const SERVICE =
  '(?:individual|group|family|couples?|outpatient|therapy|psychotherapy|counseling|counselling|treatment|therapeutic|telehealth|video|in-person|office|clinic|home|scheduled|regular|case management|pt|ot|slp|sn)'
const OCCASION = '(?:sessions?|visits?|appointments?|meetings?|contacts?|check-ins?)'
const COUNTED_OCCASIONS = new RegExp(
  String.raw`(\d(?: or more|\+)?) ?x? (?:${SERVICE} )*${OCCASION}\b`,
  'g',
)
const FILLER = new RegExp(String.raw`(?<![\w-])(?:${SERVICE}|${OCCASION})(?![\w-])`, 'g')

/** Longest that one visit a week is taken to last; '9 hours weekly' is a total over several. */
const LONGEST_SINGLE_VISIT = 120

/** What the comma-separated parts of one step turned out to be. */
interface Parts {
  cores: string[]
  lasts?: Span
  length?: Length
  perSession?: boolean
  asNeeded?: boolean
}

/** Reads one step of a folded phrase; undefined when any part is not understood. */
export function readStep(phrase: string): Step | undefined {
  const parts: Parts = { cores: [] }
  for (const part of splitParts(phrase)) if (!sortPart(part, parts)) return undefined
  const frequency = combine(parts)
  return frequency && { frequency, ...(parts.lasts && { lasts: parts.lasts }) }
}

function splitParts(phrase: string): string[] {
  return phrase
    .replace(OPENER, '')
    .replace(/(?<!(?:^|every|each|other|alternate|2nd|on)) (?:on )?(?=@)/g, ', ')
    .split(/ ?[,;()] ?/)
    .filter((part) => part !== '')
}

/** Files a part under what it says; false when it repeats what was already said. */
function sortPart(part: string, parts: Parts): boolean {
  const alone = LASTING_ALONE.test(part)
    ? parseSpan(part.replace(/^(?:for|x|over) /, ''))
    : undefined
  if (alone && !(alone.kind === 'sessions' && alone.count === 1)) return setLasts(parts, alone)
  const lasting = takeLasting(part)
  if (lasting && !setLasts(parts, lasting.span)) return false
  const length = takeLength(lasting?.rest ?? part)
  if (length && !setLength(parts, length)) return false
  const rest = length?.rest ?? lasting?.rest ?? part
  const core = rest.replace(AS_NEEDED, '')
  if (core !== rest) parts.asNeeded = true
  const trimmed = EVERY_SESSION.test(core) || ONCE.test(core) ? core : dropFillers(core)
  if (trimmed !== '') parts.cores.push(trimmed)
  return true
}

function setLasts(parts: Parts, span: Span): boolean {
  if (parts.lasts) return false
  parts.lasts = span
  return true
}

function setLength(parts: Parts, taken: { length: Length; perSession: boolean }): boolean {
  if (parts.length) return false
  parts.length = taken.length
  parts.perSession = taken.perSession
  return true
}

/** Takes 'for 8 weeks', 'x 12 wks', 'over 3 months' or the 'x 4' of 'weekly x 4' out of a part. */
function takeLasting(part: string): { span: Span; rest: string } | undefined {
  const match = LASTING.exec(part)
  const span = parseSpan(match?.[1] ?? '') ?? parseSpan(`for ${match?.[1] ?? ''}`)
  if (match && span) return { span, rest: part.replace(match[0], '').trim() }
  const times = WEEKLY_TIMES.exec(part)
  if (!times?.[1] || !Number(times[2])) return undefined
  return { span: { kind: 'sessions', count: Number(times[2]) }, rest: times[1] }
}

function dropFillers(core: string): string {
  return core
    .replace(COUNTED_OCCASIONS, '$1 times')
    .replace(FILLER, '')
    .replace(/ basis$/, '')
    .replace(/^ ?(?:of|meets?|seen)\b/, '')
    .replace(/ of(?= |$)/, '')
    .replace(/ +/g, ' ')
    .trim()
}

function combine({ cores, length, perSession, asNeeded }: Parts): Step['frequency'] | undefined {
  const [core] = cores
  if (core === undefined) {
    if (asNeeded) return { kind: 'as-needed', ...length }
    return perSession ? { kind: 'every-session', ...length } : undefined
  }
  const simple = cores.length === 1 && !asNeeded ? readSimple(core, length) : undefined
  if (simple) return simple
  const rate = cores.map((text) => readCore(text, length)).reduce(agree)
  if (!rate || !asNeeded) return rate && { ...rate, ...length }
  return { kind: 'as-needed', rate: { ...rate, ...length } }
}

function readSimple(core: string, length?: Length): Once | EverySession | undefined {
  if (ONCE.test(core)) return { kind: 'once', ...length }
  const [match, other, nth] = EVERY_SESSION.exec(core) ?? []
  if (match === undefined || nth === '0') return undefined
  const every = other ? 2 : Number(nth ?? 1)
  return { kind: 'every-session', ...(every > 1 && { every }), ...length }
}

/** '1 hour per week' has no number of times beside the length, and is one visit of an hour. */
function readCore(core: string, length?: Length): Rate | undefined {
  const rate = readRate(core)
  if (!length) return rate
  if (/\d|once|twice|thrice|@/.test(core)) return rate
  const single = rate ?? readRate(`1 ${core}`)
  return length.minutes <= LONGEST_SINGLE_VISIT || single?.per === 'day' ? single : undefined
}

/** Two ways of saying one rate ('biweekly (every 2 weeks)') are one rate; a contradiction is none. */
function agree(a: Rate | undefined, b: Rate | undefined): Rate | undefined {
  if (!a || !b) return undefined
  if (b.days) return onDays(a, b)
  if (a.ambiguous && !b.ambiguous) return b
  return sameRate(a, b) ? a : undefined
}

function onDays(rate: Rate, days: Rate): Rate | undefined {
  const daily = rate.per === 'day' && rate.times === 1 && !rate.every
  const twiceWeekly = rate.ambiguous && rate.per === 'week' && days.times === 2
  if (daily || twiceWeekly) return days
  const fits = rate.per === 'week' && rate.times === days.times && !rate.timesUpTo && !days.every
  return fits ? { ...rate, days: days.days } : undefined
}

function sameRate(a: Rate, b: Rate): boolean {
  const keys = ['times', 'timesUpTo', 'per', 'every', 'everyUpTo', 'bound'] as const
  return keys.every((key) => a[key] === b[key])
}

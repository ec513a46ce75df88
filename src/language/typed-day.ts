// Reads the day that a clinician types at a prompt: '8 weeks', 'next Friday', 'mid-December', '12/15'.
// A plan's own dates are read more strictly, see `dates.ts`. Here a likely reading will do, since the
// prompt shows the day that was understood; where two readings are as likely, it asks instead.

import { addDays, addMonths, formatLong, isRealDate, parseIsoMonth, toDayNumber } from './dates.ts'
import { foldPhrase, readNumber } from './fold.ts'
import { nearest } from './similar.ts'
import { parseSpan, resolveSpan, type TimeSpan } from './spans.ts'
import { describeWeekdays, type Weekday } from './weekdays.ts'

interface Asked {
  today: string
  /** The day that spans are counted from. */
  from: string
  past: boolean
}

interface Found {
  day: string
}

/** Two parts of one sentence: what was found; and what is wanted, unless that is simply a day. */
interface Refused {
  found: string
  wanted?: string
}

type Reading = Found | Refused | undefined
type Reader = (text: string, asked: Asked) => Reading
type MonthDay = number | 'last'

const LONGEST = 160
const LONGEST_ECHO = 40
const FIRST_YEAR = 1900
const LAST_YEAR = 2100
const IN_REACH = `a day of the years ${FIRST_YEAR} to ${LAST_YEAR}`

const MONTH_NAMES = Array.from({ length: 12 }, (_, i) => monthName(i + 1))
const WEEKDAY_NAMES = ([1, 2, 3, 4, 5, 6, 7] as const).map(weekdayName)
const NAMES = [...MONTH_NAMES, ...WEEKDAY_NAMES, 'tomorrow', 'yesterday']
const MONTHS = MONTH_NAMES.map((name) => name.toLowerCase())
const WEEKDAYS = WEEKDAY_NAMES.map((name) => name.toLowerCase())

/**
 * The ISO day that was typed, or a sentence that says what was found and what is wanted. Spans count
 * from `from`, all else from `today`. `past` asks for a day gone by: 'Friday' and 'March 3' are then
 * the last ones, and '3 weeks' are 3 weeks ago unless `from` lies before today.
 */
export function readTypedDay(
  typed: string,
  today: string,
  options: { from?: string; past?: boolean } = {},
): { day: string } | { problem: string } {
  const { from = today, past = false } = options
  const asked = { today, from, past }
  const unfit = [today, from].find((day) => !isRealDate(day) || !isYearInReach(yearOf(day)))
  if (unfit !== undefined)
    return problem('The day to count from', { found: `is ${quote(unfit)}`, wanted: IN_REACH }, past)
  const written = typed.trim()
  if (written === '') return problem('Nothing', { found: 'was typed' }, past)
  const reading = readAll(written, asked)
  return 'day' in reading ? { day: reading.day } : problem(quote(written), reading, past)
}

function problem(subject: string, { found, wanted }: Refused, past: boolean): { problem: string } {
  const example = past ? 'March 3 or 3 weeks ago' : 'December 15 or 8 weeks'
  return { problem: `${subject} ${found}; wanted ${wanted ?? `a day such as ${example}`}.` }
}

function readAll(written: string, asked: Asked): Found | Refused {
  if (written.length > LONGEST) return { found: 'is too long for a day' }
  const text = tidy(written)
  const reading = readDay(text, asked)
  if (!reading) return refusal(text)
  if (!('day' in reading)) return reading
  if (!isYearInReach(yearOf(reading.day))) return yearRefused(yearOf(reading.day))
  return !asked.past && LOOKS_BACK.test(text)
    ? { found: 'looks back', wanted: 'a day to come such as December 15 or 8 weeks' }
    : reading
}

const LOOKS_BACK = /\bago\b|\bback$|\byesterday\b|\b(?:last|past) (?!day\b)/

/** Less is changed than in `foldPhrase`, which would make a half of the second of January, '1/2'. */
function tidy(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .replace(/^[ .,;:]+|[ .,;:!?]+$/g, '')
}

const LEADS =
  /^(?:(?:(?:on or )?(?:before|about)|(?:no|not) later than|by|on|until|till?|around|approximately|roughly|due|sometime) |(?:approx|c(?:irc)?a)\.? |~ ?)+/

/** 'Before December 15' is that day too: what a deadline names is what a plan holds. */
function readDay(text: string, asked: Asked): Reading {
  const led = text.replace(LEADS, '')
  const bare = led.replace(/^(?:in|at) /, '')
  const words = foldOrdinals(foldPhrase(bare))
  return (
    spanDay(led, asked) ??
    first(IN_FIGURES, bare, asked) ??
    first(IN_WORDS, ALIASES.get(words) ?? words, asked) ??
    dayOfWeekday(bare, asked)
  )
}

function first(readers: readonly Reader[], text: string, asked: Asked): Reading {
  for (const reader of readers) {
    const reading = reader(text, asked)
    if (reading) return reading
  }
  return undefined
}

/** 'Twenty-first', which `foldPhrase` leaves at '20-1st', and 'fifteenth', which it leaves alone. */
function foldOrdinals(phrase: string): string {
  return phrase
    .replace(/\b([23])0[- ]([1-9](?:st|nd|rd|th))\b/g, '$1$2')
    .replace(/\b((?:thir|four|fif|six|seven|eigh|nine)teen)th\b/g, (_, n) => `${readNumber(n)}th`)
    .replace(/\btwentieth\b/g, '20th')
    .replace(/\bthirtieth\b/g, '30th')
}

// Spans

const AGO = /^(.+) (?:ago|back)$/
const FROM_NOW = / (?:from (?:now|today)|time)$/
const COUNTED_FROM = /^(.+?) (?:from|after) (.+)$/
/** Nothing in it points ahead, as the 'in' of 'in 3 weeks' does. */
const LENGTH_ALONE = /^(?:an? |half |\d)/

function spanDay(text: string, asked: Asked): Reading {
  const ago = AGO.exec(text)?.[1]
  if (ago !== undefined) return counted(timeSpan(ago), asked.today, -1)
  const span = timeSpan(text)
  if (!span) return countedFromDay(text, asked)
  if (FROM_NOW.test(text)) return counted(span, asked.today, 1)
  const isBack = asked.past && asked.from >= asked.today && LENGTH_ALONE.test(foldPhrase(text))
  return counted(span, isBack ? asked.today : asked.from, isBack ? -1 : 1)
}

/** 'A week from Friday', '3 months after December 1'. */
function countedFromDay(text: string, asked: Asked): Reading {
  const [, length = '', start = ''] = COUNTED_FROM.exec(text) ?? []
  const span = timeSpan(length)
  const from = span && readDay(start, asked)
  return from && 'day' in from ? counted(span, from.day, 1) : from
}

function timeSpan(text: string): TimeSpan | undefined {
  const span = parseSpan(text)
  return span?.kind === 'time' ? span : undefined
}

function counted(span: TimeSpan | undefined, anchor: string, direction: 1 | -1): Reading {
  if (!span) return undefined
  const amount = span.upTo ?? span.amount
  // `resolveSpan` minds only the years ahead; so many back would be before the calendar begins.
  const isTooFar = span.unit === 'year' && amount > LAST_YEAR - FIRST_YEAR
  const day = isTooFar
    ? undefined
    : resolveSpan({ kind: 'time', unit: span.unit, amount: amount * direction }, anchor)
  return day === undefined ? { found: 'is too far away', wanted: IN_REACH } : { day }
}

// Figures

const YEAR_FIRST = /^(\d{4,6}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/
const YEAR_LAST = /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?('?\d{1,6})$/
const MONTH_AND_DAY = /^(\d{1,2}) ?([-/]) ?(\d{1,2})$/
const EIGHT_FIGURES = /^(?:(19|20|21)(\d\d)(\d\d)(\d\d)|([01]\d)([0-3]\d)(\d{4}))$/
const YEAR_AND_MONTH = /^(\d{4})[-/](\d{1,2})$/
const MONTH_AND_YEAR = /^(\d{1,2})[-/](\d{4})$/

const IN_FIGURES: readonly Reader[] = [
  (text, asked) => {
    const [, year, , month, day] = YEAR_FIRST.exec(text) ?? []
    return year === undefined ? undefined : inMonth(asked, Number(month), Number(day), year)
  },
  (text, asked) => {
    const [, month, , day, year] = YEAR_LAST.exec(text) ?? []
    return year === undefined ? undefined : monthFirst(asked, Number(month), Number(day), year)
  },
  (text, asked) => {
    const [, month, mark, day] = MONTH_AND_DAY.exec(text) ?? []
    // '6-8' is rather a range whose unit was forgotten.
    if (mark === undefined || (mark === '-' && Number(day) <= 12 && Number(month) <= 12))
      return undefined
    return monthFirst(asked, Number(month), Number(day))
  },
  (text, asked) => {
    const [, century, years, month, day, month2, day2, year2] = EIGHT_FIGURES.exec(text) ?? []
    if (century !== undefined)
      return inMonth(asked, Number(month), Number(day), `${century}${years}`)
    return year2 === undefined ? undefined : monthFirst(asked, Number(month2), Number(day2), year2)
  },
  (text, asked) => {
    const [, year, month] = YEAR_AND_MONTH.exec(text) ?? []
    return year === undefined ? undefined : monthAlone(asked, Number(month), year)
  },
  (text, asked) => {
    const [, month, year] = MONTH_AND_YEAR.exec(text) ?? []
    return year === undefined ? undefined : monthAlone(asked, Number(month), year)
  },
]

/** As Americans write it. Where that gives no month, the day was put first; it is not turned round. */
function monthFirst(asked: Asked, month: number, day: number, year?: string): Reading {
  const turned = month > 12 ? inMonth(asked, day, month, year) : undefined
  if (!turned || !('day' in turned)) return inMonth(asked, month, day, year)
  return {
    found: 'has the day before the month',
    wanted: `${formatLong(turned.day)}, written as ${turned.day}`,
  }
}

// Words

const YEAR = String.raw`(?:(?:,? | of |,|-(?=\d{4}))('?\d{1,6}|(?:this|next|last) year))?`
const MONTH_THEN_DAY = new RegExp(
  String.raw`^([a-z]{3,9})[- ]?(?:the )?(\d{1,2})(?:st|nd|rd|th)?${YEAR}$`,
)
const DAY_THEN_MONTH = new RegExp(
  String.raw`^(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of |[- ]?)([a-z]{3,9})(?:-(\d\d)|${YEAR})$`,
)
const DAY_OF_MONTH =
  /^(?:the )?(\d{1,2})(?:st|nd|rd|th)(?: (?:of )?(?:(?:the|(this|next|last)) )?month)?$/
const PART = /^(?:the )?(?:very )?(1st day|last day|[a-z]+)(?: of | in |[- ])(?:the )?(.+)$/
const NAMED_MONTH = new RegExp(`^(?:(this|next|last) )?([a-z]{3,9})${YEAR}$`)
const STRETCH = /^(?:(this|next|last) )?(week|month|year)$/
const STEP = /^(?:this time )?(next|last) (week|month|year)$/
const WEEKDAY = /^(?:((?:the |this )?(?:coming|past)|this|next|last) )?([a-z]{3,9})$/
const WEEKDAY_OF_WEEK = /^([a-z]{3,9}),? (?:of )?(?:the )?(this|next|last) week$/
const WEEKDAY_THEN_DAY = /^([a-z]{3,9})\.?,? (.+)$/

const ALIASES = new Map([
  ['eow', 'end of week'],
  ...['eom', 'month-end', 'month end', "month's end"].map(
    (text) => [text, 'end of month'] as const,
  ),
  ...['eoy', 'year-end', 'year end', "year's end"].map((text) => [text, 'end of year'] as const),
])

const DAYS_AWAY = new Map([
  ['now', 0],
  ['today', 0],
  ['tomorrow', 1],
  ['day after tomorrow', 2],
  ['yesterday', -1],
  ['day before yesterday', -2],
])

/**
 * 'Early', 'mid' and 'late' name a third of a month (days 1 to 10, 11 to 20, 21 to the end, as in the
 * date reader Duckling); the day taken is the middle of it. Beginning and end are taken at their word.
 */
const PARTS = new Map<string, MonthDay>([
  ['beginning', 1],
  ['start', 1],
  ['1st day', 1],
  ['early', 5],
  ['mid', 15],
  ['middle', 15],
  ['late', 25],
  ['end', 'last'],
  ['last day', 'last'],
])

const IN_WORDS: readonly Reader[] = [
  (text, { today }) => {
    const days = DAYS_AWAY.get(text.replace(/^the /, ''))
    return days === undefined ? undefined : { day: addDays(today, days) }
  },
  (text, { today }) => {
    const [, which, unit] = STEP.exec(text) ?? []
    const by = which === 'next' ? 1 : -1
    if (which === undefined) return undefined
    if (unit === 'week') return { day: addDays(today, by * 7) }
    return { day: addMonths(today, by * (unit === 'year' ? 12 : 1)) }
  },
  (text, asked) => {
    const [, name, day, year] = MONTH_THEN_DAY.exec(text) ?? []
    const month = placeOf(name, MONTHS)
    return month === 0 ? undefined : inMonth(asked, month, Number(day), year)
  },
  (text, asked) => {
    const [, day, name, shortYear, year] = DAY_THEN_MONTH.exec(text) ?? []
    const month = placeOf(name, MONTHS)
    return month === 0 ? undefined : inMonth(asked, month, Number(day), shortYear ?? year)
  },
  (text, asked) => {
    const [, day, which] = DAY_OF_MONTH.exec(text) ?? []
    return day === undefined ? undefined : ofMonths(asked, Number(day), which)
  },
  (text, asked) => {
    const [, word, rest = ''] = PART.exec(text) ?? []
    const part = PARTS.get(word ?? '')
    return part === undefined ? undefined : partOf(rest, part, asked)
  },
  // A month, or 'this year', is meant by its end: it is a deadline that one thinks of like that.
  (text, asked) => {
    const [, which, name] = NAMED_MONTH.exec(text) ?? []
    const isStretch = which === 'this' && STRETCH.test(text)
    if (!isStretch && placeOf(name, MONTHS) === 0) return undefined
    return asked.past ? wholeRefused(isStretch ? `${name}` : 'month') : partOf(text, 'last', asked)
  },
  weekday,
]

/** A part of a month, a week or a year: of 'December 2026', 'next month', '2027', 'this week'. */
function partOf(whole: string, part: MonthDay, asked: Asked): Reading {
  if (/^\d{4}$/.test(whole)) return ofYears(asked, part, whole)
  const [, whichOne, unit] = STRETCH.exec(whole) ?? []
  if (unit === 'month') return ofMonths(asked, part, whichOne)
  if (unit === 'year') return ofYears(asked, part, whichOne && `${whichOne} year`)
  if (unit === 'week') return ofWeeks(asked, part, whichOne)
  const [, which, name, year] = NAMED_MONTH.exec(whole) ?? []
  const month = placeOf(name, MONTHS)
  if (month === 0 || (which !== undefined && year !== undefined)) return undefined
  // 'Last March' is the nearest one gone by, in whichever year that was.
  if (which === 'last') return inMonth({ ...asked, past: true }, month, part)
  return inMonth(asked, month, part, which === undefined ? year : `${which} year`)
}

function monthAlone(asked: Asked, month: number, year: string): Reading {
  return asked.past ? wholeRefused('month') : inMonth(asked, month, 'last', year)
}

const wholeRefused = (what: string): Refused => ({
  found: `names a whole ${what}`,
  wanted: 'the day, such as March 3 or 3 weeks ago',
})

/** A day of a month, of the year that is written; without one, the nearest such day. */
function inMonth(asked: Asked, month: number, day: MonthDay, written?: string): Reading {
  if (month < 1 || month > 12) return { found: `names month ${month}, which does not exist` }
  const year = written === undefined ? undefined : writtenYear(written, asked, month, day)
  if (year !== undefined && !isYearInReach(year)) return yearRefused(year)
  const found =
    year === undefined
      ? firstFit(asked, (years) => dateIn(isoMonth(yearOf(asked.today) + years, month), day))
      : dateIn(isoMonth(year, month), day)
  return found === undefined ? noSuchDay(month, year) : { day: found }
}

function noSuchDay(month: number, year: number | undefined): Refused {
  const length = dateIn(isoMonth(year ?? LEAP_YEAR, month), 'last')?.slice(8)
  const name = year === undefined ? monthName(month) : `${monthName(month)} ${year}`
  return { found: `names a day that does not exist (${name} has ${length} days)` }
}

const LEAP_YEAR = 2024

function writtenYear(written: string, asked: Asked, month: number, day: MonthDay): number {
  const step = STEP_OF.get(written.replace(' year', ''))
  if (step !== undefined) return yearOf(asked.today) + step
  const figures = written.replace("'", '')
  if (figures.length !== 2) return Number(figures)
  const year = 2000 + Number(figures)
  const isAhead = (dateIn(isoMonth(year, month), day) ?? '') > asked.today
  return asked.past && isAhead ? year - 100 : year
}

const STEP_OF = new Map([
  ['this', 0],
  ['next', 1],
  ['last', -1],
])

function ofMonths(asked: Asked, day: MonthDay, which?: string): Reading {
  const monthAfter = (steps: number) => addMonths(asked.today, steps).slice(0, 7)
  const step = STEP_OF.get(which ?? '')
  if (step !== undefined) {
    const [year, month] = monthAfter(step).split('-')
    return inMonth(asked, Number(month), day, year)
  }
  const found = firstFit(asked, (steps) => dateIn(monthAfter(steps), day))
  return found === undefined
    ? { found: 'names a day that does not exist (a month has 31 days at most)' }
    : { day: found }
}

/** Only the first and the last day: what 'mid-2027' is by, nobody can say to the day. */
function ofYears(asked: Asked, part: MonthDay, written?: string): Reading {
  if (part === 1) return inMonth(asked, 1, 1, written)
  return part === 'last' ? inMonth(asked, 12, 'last', written) : undefined
}

/** The work week: it begins on Monday and ends on Friday. At a weekend, that of the coming week. */
function ofWeeks(asked: Asked, part: MonthDay, which?: string): Reading {
  if (part !== 1 && part !== 'last') return undefined
  const start = addDays(mondayOf(asked.today), part === 1 ? 0 : 4)
  const at = (weeks: number) => addDays(start, weeks * 7)
  const step = which === 'this' ? undefined : STEP_OF.get(which ?? '')
  const day = step === undefined ? firstFit(asked, at) : at(step)
  return day === undefined ? undefined : { day }
}

// Weekdays

/**
 * 'Friday' and 'this Friday' are the nearest one ahead, and not today, which is typed as 'today'.
 * 'Next Friday' is that of the next week, Monday to Sunday: said on a Wednesday most people mean
 * nine days on, and said on a Saturday six. 'Last Friday' is the nearest one gone by.
 */
function weekday(text: string, asked: Asked): Reading {
  const ofWeek = WEEKDAY_OF_WEEK.exec(text)
  if (ofWeek) return weekdayOfWeek(asked, ofWeek[1], ofWeek[2])
  const [, which = '', name] = WEEKDAY.exec(text) ?? []
  const place = placeOf(name, WEEKDAYS)
  if (place === 0) return undefined
  if (which === 'next') return weekdayOfWeek(asked, name, which)
  const isBack = /last|past/.test(which) || (asked.past && !which.endsWith('coming'))
  const ahead = (place - weekdayOf(asked.today) + 7) % 7
  return { day: addDays(asked.today, isBack ? ahead - 7 : ahead || 7) }
}

function weekdayOfWeek(asked: Asked, name?: string, which = ''): Reading {
  const place = placeOf(name, WEEKDAYS)
  if (place === 0) return undefined
  const weeks = STEP_OF.get(which) ?? 0
  return { day: addDays(mondayOf(asked.today), weeks * 7 + place - 1) }
}

/** 'Tuesday, December 15': the two have to agree, for one of them may be the slip. */
function dayOfWeekday(text: string, asked: Asked): Reading {
  const [, name, rest = ''] = WEEKDAY_THEN_DAY.exec(text) ?? []
  const place = placeOf(name, WEEKDAYS)
  const reading = place === 0 ? undefined : readDay(rest.replace(/^the /, ''), asked)
  if (!reading || !('day' in reading) || weekdayOf(reading.day) === place) return reading
  const real = weekdayName(weekdayOf(reading.day))
  return { found: `names the wrong weekday (${formatLong(reading.day)} is a ${real})` }
}

// The calendar

/** Leap days are at most eight years apart. */
const MOST_STEPS = 8

function firstFit(
  { today, past }: Asked,
  at: (step: number) => string | undefined,
): string | undefined {
  for (let steps = 0; steps <= MOST_STEPS; steps += 1) {
    const day = at(past ? -steps : steps)
    if (day !== undefined && (past ? day <= today : day >= today)) return day
  }
  return undefined
}

/** A day of an ISO month, where that month has it. */
function dateIn(month: string, day: MonthDay): string | undefined {
  const whole = parseIsoMonth(month)
  if (!whole || day === 'last') return whole?.last
  const date = `${month}-${twoDigits(day)}`
  return isRealDate(date) ? date : undefined
}

function isoMonth(year: number, month: number): string {
  return `${year}-${twoDigits(month)}`
}

/** From 1, the place of the name that the word is or shortens; 0 when there is none. */
function placeOf(word = '', names: readonly string[]): number {
  return word.length < 3 ? 0 : names.findIndex((name) => name.startsWith(word)) + 1
}

function weekdayOf(day: string): Weekday {
  return (((((toDayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday
}

function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day))
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

function isYearInReach(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

function yearRefused(year: number): Refused {
  return { found: `is in the year ${year}`, wanted: IN_REACH }
}

function monthName(month: number): string {
  return formatLong(isoMonth(2000, month)).replace(' 2000', '')
}

function weekdayName(day: Weekday): string {
  return describeWeekdays([day])
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

// What is no day

const NO_DAYS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:sessions?|visits?|appointments?)\b/, 'speaks of sessions, which have no fixed day'],
  [
    /\b(?:ongoing|indefinite(?:ly)?|continuous(?:ly)?|as needed|prn|tbd|never|discharge|admission|intake|graduation|completion|termination)\b/,
    'has no fixed day',
  ],
  [/^\d+$/, 'is a number alone'],
]

function refusal(text: string): Refused {
  const known = NO_DAYS.find(([pattern]) => pattern.test(text))
  if (known) return { found: known[1] }
  const meant = text
    .match(/[a-z]{5,}/g)
    ?.map(slip)
    .find(Boolean)
  const hint = meant === undefined ? '' : ` (did you mean “${meant}”?)`
  return { found: `was not understood as a day${hint}` }
}

/** The name of a day or month that the word is a slip of the pen for. */
function slip(word: string): string | undefined {
  const isName = placeOf(word, MONTHS) + placeOf(word, WEEKDAYS) > 0
  return isName ? undefined : nearest(word, NAMES)
}

/** What was typed, fit for a line of a terminal. */
function quote(typed: string): string {
  const letters = [
    ...typed
      .slice(0, LONGEST)
      .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
      .trim(),
  ]
  const isLong = letters.length > LONGEST_ECHO
  return `“${letters.slice(0, LONGEST_ECHO).join('')}${isLong ? '…' : ''}”`
}

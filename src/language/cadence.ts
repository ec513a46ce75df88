// The core of a frequency: how many times in which period ('2x/week', 'every other week', 'BID',
// 'Mon/Wed/Fri'), without session length, duration or the services named around it.

import { describeLength } from './lengths.ts'
import { describeWeekdays, readMark, type Weekday } from './weekdays.ts'

export type Period = 'day' | 'week' | 'month' | 'year'

/** `times` in every `every` (1 unless stated) of `per`. */
export interface Rate {
  kind: 'rate'
  times: number
  /** The upper end of a range, as in '1-2x/week'. */
  timesUpTo?: number
  per: Period
  every?: number
  /** The upper end of a range, as in 'every 1-2 weeks'. */
  everyUpTo?: number
  /** Named days of the week, in order. */
  days?: Weekday[]
  bound?: 'at-least' | 'at-most'
  minutes?: number
  minutesUpTo?: number
  /** The word has two common meanings ('biweekly'); the rate is the likelier one. */
  ambiguous?: true
}

type Cadence = Pick<Rate, 'per' | 'every' | 'everyUpTo' | 'days' | 'ambiguous'> & {
  times?: number
  /** 'Per week' and the like say nothing without a number of times or a length before them. */
  needsTimes?: true
}

const WORDS: Record<string, Cadence> = {
  daily: { per: 'day' },
  qd: { per: 'day' },
  nightly: { per: 'day' },
  qhs: { per: 'day' },
  qam: { per: 'day' },
  qpm: { per: 'day' },
  mornings: { per: 'day' },
  evenings: { per: 'day' },
  nights: { per: 'day' },
  'at bedtime': { per: 'day' },
  'every morning and evening': { per: 'day', times: 2 },
  'every morning and night': { per: 'day', times: 2 },
  bid: { per: 'day', times: 2 },
  tid: { per: 'day', times: 3 },
  qid: { per: 'day', times: 4 },
  qod: { per: 'day', every: 2 },
  weekly: { per: 'week' },
  wkly: { per: 'week' },
  semiweekly: { per: 'week', times: 2 },
  biweekly: { per: 'week', every: 2, ambiguous: true },
  fortnightly: { per: 'week', every: 2 },
  'every fortnight': { per: 'week', every: 2 },
  monthly: { per: 'month' },
  semimonthly: { per: 'month', times: 2 },
  bimonthly: { per: 'month', every: 2, ambiguous: true },
  quarterly: { per: 'month', every: 3 },
  'every quarter': { per: 'month', every: 3 },
  yearly: { per: 'year' },
  annually: { per: 'year' },
  semiannually: { per: 'year', times: 2 },
  biannually: { per: 'year', times: 2, ambiguous: true },
}

const UNIT = '(days?|d|weeks?|wks?|w|months?|mos?|mths?|years?|yrs?|y|annum)'
const PER_UNIT = new RegExp(`^(?:(?:per|an?|in an?) |/ ?)${UNIT}$`)
const EACH_UNIT = new RegExp(`^(?:every |each |q ?)(?:single )?${UNIT}$`)
const EVERY_OTHER = new RegExp(`^(?:every |each |q ?)(?:other|alternate) ${UNIT}$`)
const ALTERNATE = new RegExp(`^(?:on )?alternat(?:e|ing) ${UNIT}$`)
const EVERY_N = new RegExp(
  String.raw`^(?:every |each |q ?|/ ?|per )(\d+)(?: ?(?:-|to) ?(\d+))?(?:st|nd|rd|th)?[ -]?${UNIT}$`,
)
const EACH_PART_OF_DAY = /^(?:each|every) (?:morning|afternoon|evening|night)$/
const ON_DAYS = /^(?:on |every |each )*(other |alternate |2nd )?(@[1-7]+)$/

// The unit word tells '2 visits weekly' from '2 weekly', which may be a total of two.
const TIMES =
  /^(?:x ?(\d+)|(\d+) ?x?(?: ?(?:-|to|or) ?(\d+))?)( ?x| ?times?| days?| nights?| mornings?| evenings?|(?=[ /]))(?: on)? ?(.*)$/
const BOUND =
  /^(?:(at least|a minimum of|minimum of|minimum|min|no less than)|up to|at most|no more than|a maximum of|maximum of|maximum|max) /
const TIME_OF_DAY = / (?:at bedtime|at night|in the (?:morning|afternoon|evening))$/

/** Reads a folded phrase; undefined when any part of it is not understood. */
export function readRate(phrase: string): Rate | undefined {
  const plain = spellTimes(phrase)
  const bound = BOUND.exec(plain)
  const rate = readTimes(plain.slice(bound?.[0].length ?? 0))
  if (!rate || !bound) return rate
  return { ...rate, bound: bound[1] ? 'at-least' : 'at-most' }
}

/** Average visits in a week: a month is 30.4375 days, a range counts as its middle. */
export function ratePerWeek(rate: Rate): number {
  const times = (rate.times + (rate.timesUpTo ?? rate.times)) / 2
  const every = rate.every ?? 1
  const often = (1 / every + 1 / (rate.everyUpTo ?? every)) / 2
  return times * often * PERIODS_IN_WEEK[rate.per]
}

const PERIODS_IN_WEEK: Record<Period, number> = {
  day: 7,
  week: 1,
  month: 7 / 30.4375,
  year: 7 / 365.25,
}

/** '2 times a week, 45 minutes', 'every 2 weeks', 'at least once a month'. */
export function describeRate(rate: Rate): string {
  const bound = rate.bound ? `${rate.bound.replace('-', ' ')} ` : ''
  const { minutes, minutesUpTo } = rate
  const length = minutes === undefined ? '' : `, ${describeLength({ minutes, minutesUpTo })}`
  return `${bound}${describeDays(rate) ?? describeTimes(rate)}${length}`
}

function describeDays({ days, every = 1, times, ...rate }: Rate): string | undefined {
  if (!days) return undefined
  const names = describeWeekdays(days)
  if (every === 1) return `every ${names}`
  if (every === 2) return `every other ${names}`
  return `${describeTimes({ ...rate, times, every })} on ${names}`
}

function describeTimes({ times, timesUpTo, per, every, everyUpTo }: Rate): string {
  const once = times === 1 && timesUpTo === undefined
  const count = timesUpTo === undefined ? `${times} times` : `${times} to ${timesUpTo} times`
  if (every === undefined) return `${once ? 'once' : count} a ${per}`
  const cycle = `every ${everyUpTo === undefined ? every : `${every} to ${everyUpTo}`} ${per}s`
  return once ? cycle : `${count} ${cycle}`
}

function spellTimes(phrase: string): string {
  return phrase
    .replace(/\bonce (?:or|to) twice\b/, '1-2 times')
    .replace(/\bonce\b/, '1 time')
    .replace(/\btwice\b/, '2 times')
    .replace(/\bthrice\b/, '3 times')
    .replace(/^(\d+)(?: or more|\+)/, 'at least $1')
    .replace(/(\d ?x|times?) ?(?=(?:day|week|wk|month|mo|year|yr)$)/, '$1 per ')
    .replace(/\b(semi|bi)-(?=weekly|monthly|annual)/, '$1')
    .replace(/\bannual\b/, 'annually')
    .replace(/\beach (?=morning and )/, 'every ')
}

function readTimes(phrase: string): Rate | undefined {
  const alone = readCadence(phrase)
  if (alone) return alone.needsTimes ? undefined : build(alone)
  const [, xTimes, lower, upper, counted, after = ''] = TIMES.exec(phrase) ?? []
  const cadence = readCadence(after)
  const count = Number(xTimes ?? lower)
  if (!cadence || !isCount(count)) return undefined
  if (!xTimes && !counted && !cadence.needsTimes && count > 1) return undefined
  if (upper !== undefined && !(isCount(Number(upper)) && Number(upper) > count)) return undefined
  if (cadence.ambiguous || (cadence.times ?? count) !== count) return undefined
  return build(cadence, count, upper === undefined ? undefined : Number(upper))
}

function build(cadence: Cadence, count?: number, timesUpTo?: number): Rate {
  const { needsTimes, times = 1, per, ...more } = cadence
  const upTo = timesUpTo === undefined ? {} : { timesUpTo }
  return { kind: 'rate', times: count ?? times, ...upTo, per, ...more }
}

function readCadence(phrase: string): Cadence | undefined {
  const text = phrase.replace(/^(?:on )?an? (?=[a-z]+ly$)/, '')
  const known = Object.hasOwn(WORDS, text) ? WORDS[text] : undefined
  return known ?? readPeriod(text) ?? readInterval(text) ?? readDays(text) ?? readTimeOfDay(text)
}

function readPeriod(text: string): Cadence | undefined {
  const per = readUnit(PER_UNIT.exec(text)?.[1])
  if (per) return { per, needsTimes: true }
  const each = readUnit(EACH_UNIT.exec(text)?.[1])
  if (each) return { per: each }
  return EACH_PART_OF_DAY.test(text) ? { per: 'day' } : undefined
}

function readInterval(text: string): Cadence | undefined {
  const other = readUnit(EVERY_OTHER.exec(text)?.[1] ?? ALTERNATE.exec(text)?.[1])
  if (other) return { per: other, every: 2 }
  const [, lower, upper, unit] = EVERY_N.exec(text) ?? []
  const per = readUnit(unit)
  const every = Number(lower)
  if (!per || !isCount(every)) return undefined
  if (upper === undefined) return every === 1 ? { per } : { per, every }
  const everyUpTo = Number(upper)
  return isCount(everyUpTo) && everyUpTo > every ? { per, every, everyUpTo } : undefined
}

function readDays(text: string): Cadence | undefined {
  const match = ON_DAYS.exec(text)
  const days = readMark(match?.[2] ?? '')
  if (!days) return undefined
  return { per: 'week', times: days.length, ...(match?.[1] && { every: 2 }), days }
}

function readTimeOfDay(text: string): Cadence | undefined {
  const shorter = text.replace(TIME_OF_DAY, '')
  return shorter === text || shorter === '' ? undefined : readCadence(shorter)
}

function readUnit(word: string | undefined): Period | undefined {
  if (word === undefined) return undefined
  if (word.startsWith('d')) return 'day'
  if (word.startsWith('w')) return 'week'
  return word.startsWith('m') ? 'month' : 'year'
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 366
}

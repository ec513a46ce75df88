/** Where each length of time of a deadline ends, and which of several counts. */
import { addDays, addMonths } from '../language/dates.ts'
import type { Deadline } from '../plan/types.generated.ts'
import { addBusinessDays } from './calendar.ts'
import { type HeldSession, sessionDays } from './held.ts'
import { type SessionUnit, type Step, step, type TimeUnit, type Waiting } from './steps.ts'

/** From where a length counts. */
export interface Start {
  /** `undefined` where the deadline names no anchor: sessions then count from the first. */
  day: string | undefined
  /**
   * Is the day itself left out? `within 30 days of admission` ends 30 days after it either way; only
   * where a profile says `false` in so many words is the day itself day 1, and the end a day sooner.
   * A session on the day itself counts, unless this is true.
   */
  excluded: boolean | undefined
}

/** Where something ends, as far as it is known, and how it came about. */
export interface End {
  day?: string
  /** Still to come. Beside a day: the end may come sooner. */
  waitingFor?: Waiting
  /** The end cannot come before this. */
  notBefore?: string
  steps: readonly Step[]
}

const timeUnits: readonly TimeUnit[] = ['hours', 'days', 'business_days', 'weeks', 'months']
const sessionUnits: readonly SessionUnit[] = ['sessions', 'session_days', 'service_days']

/** True where the deadline holds a length that needs a day to count from. */
export const needsDay = (deadline: Deadline): boolean =>
  timeUnits.some((unit) => usable(deadline[unit], 0))

/** True where it counts something in the record. */
export const countsSessions = (deadline: Deadline): boolean =>
  sessionUnits.some((unit) => usable(deadline[unit], 1))

/**
 * The end of each length. A number that no calendar can count (a fraction, a negative, more than a
 * century) is left out: the profile's own check reports it.
 */
export function lengthEnds(
  deadline: Deadline,
  start: Start,
  held: readonly HeldSession[],
): readonly End[] {
  const { day } = start
  const ends: End[] = []
  for (const unit of timeUnits) {
    const amount = deadline[unit]
    if (day !== undefined && usable(amount, 0))
      ends.push(timeEnd(unit, amount, day, start.excluded))
  }
  for (const unit of sessionUnits) {
    const amount = deadline[unit]
    if (usable(amount, 1)) ends.push(sessionEnd(unit, amount, start, held))
  }
  return ends
}

const mostDays = 36_525

/** True for a whole number from `least` to a century of days. */
export const usable = (amount: number | undefined, least: number): amount is number =>
  amount !== undefined && Number.isInteger(amount) && amount >= least && amount <= mostDays

/** The end of one length of time from a day; `undefined` as in `Start` for what is left out. */
export function timeEnd(
  unit: TimeUnit,
  amount: number,
  from: string,
  excluded: boolean | undefined,
): End & { day: string } {
  const withAnchor = excluded === false && unit !== 'hours' && amount > 0
  const base = { kind: 'count', unit, amount, from, ...(withAnchor && { withAnchor }) } as const
  if (unit === 'business_days') {
    const { day, skipped } = addBusinessDays(withAnchor ? addDays(from, -1) : from, amount)
    const passed = skipped.length > 0 ? [step({ kind: 'skipped', days: skipped })] : []
    return { day, steps: [step({ ...base, day }), ...passed] }
  }
  const end = unit === 'months' ? addMonths(from, amount) : addDays(from, inDays(unit, amount))
  const day = withAnchor ? addDays(end, -1) : end
  return { day, steps: [step({ ...base, day })] }
}

/**
 * Days that a length spans. A plan has a date and no clock, and nobody knows the hour of admission:
 * 24 hours from some time of one day end on the next, so the next day is the last that can be in time.
 */
function inDays(unit: 'hours' | 'days' | 'weeks', amount: number): number {
  if (unit === 'hours') return Math.ceil(amount / 24)
  return unit === 'weeks' ? amount * 7 : amount
}

/** The day of the nth session, or of the nth day with one; until then, how many are left. */
function sessionEnd(
  unit: SessionUnit,
  amount: number,
  { day: from, excluded }: Start,
  held: readonly HeldSession[],
): End {
  const counted = unit === 'sessions' ? held : sessionDays(held)
  const since = counted.filter(
    ({ day }) => from === undefined || (excluded ? day > from : day >= from),
  )
  const firstDay = from !== undefined && excluded ? addDays(from, 1) : from
  const reached = since[amount - 1]
  if (reached) {
    const { day, index } = reached
    const read = { path: ['sessions', index, 'date'], in: 'record' } as const
    return { day, steps: [step({ kind: 'reached', unit, amount, from: firstDay, day, ...read })] }
  }
  const [had, left] = [since.length, amount - since.length]
  const waitingFor: Waiting = { kind: 'count', unit, wanted: amount, held: had, left }
  return { waitingFor, steps: [step({ kind: 'waiting', for: waitingFor, from: firstDay })] }
}

/**
 * The end that counts. Of the first, a day that is known holds while sessions are waited for; of the
 * later, nothing is due until all are known. Several lengths without a word on it: the first.
 */
export function whichever(rule: 'first' | 'later', ends: readonly End[]): End {
  const [only, ...more] = ends
  if (only === undefined || more.length === 0) return only ?? { steps: [] }
  const steps = ends.flatMap((end) => end.steps)
  const days = ends.flatMap(({ day }) => day ?? []).sort()
  const waitingFor = ends.find((end) => end.waitingFor)?.waitingFor
  const day = rule === 'first' ? days[0] : waitingFor ? undefined : days.at(-1)
  if (day !== undefined) {
    const atLatest = waitingFor && { atLatest: true as const }
    return {
      day,
      waitingFor,
      steps: [...steps, step({ kind: 'whichever', rule, day, ...atLatest })],
    }
  }
  if (rule === 'first') return { waitingFor, steps }
  const notBefore = days.at(-1)
  return { waitingFor, notBefore, steps: [...steps, step({ kind: 'whichever', rule, notBefore })] }
}

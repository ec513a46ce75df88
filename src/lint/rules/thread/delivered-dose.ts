/** What was planned and what was held in a fair stretch of time, for the two rules on the dose. */
import { addDays, compareDates, daysBetween } from '../../../language/dates.ts'
import { isDay, planDay } from '../../../plan/plan-day.ts'
import type { Context } from '../../context.ts'
import { dayOf } from '../dates/every-date.ts'
import { isRunning } from './answers.ts'
import { attended, missedDays, presentSince, type SessionAt } from './attended.ts'
import {
  type Dose,
  dosesOf,
  lastDay,
  type Visits,
  visitsBetween,
  windowStart,
} from './planned-dose.ts'

export interface Comparison {
  dose: Dose
  planned: Visits
  held: number
  /** Cancelled or missed; of any kind, since nobody codes those. */
  missed: number
  from: string
  to: string
}

/**
 * The last twelve weeks or, where sessions are rare, as long as four of them take. Shorter than four
 * weeks or four sessions is no fair measure: a holiday would fill it.
 */
const usualWindow = 84
const shortestWindow = 28
const fewestPlanned = 4
const longestWindow = 366

export const comparedDoses = (context: Context): readonly Comparison[] => context.once(compare)

function compare(context: Context): Comparison[] {
  const since = presentSince(context)
  if (since === undefined || !isRunning(context) || attended(context).length === 0) return []
  return dosesOf(context.plan).flatMap((dose) => compareDose(dose, since, context) ?? [])
}

function compareDose(dose: Dose, since: string, context: Context): Comparison | undefined {
  const starts = startsOf(dose, since, context)
  const to = endOf(dose, starts[0] ?? since, context)
  // What ended longer ago is history.
  if (daysBetween(to, context.asOf) > shortestWindow) return undefined
  for (const days of [usualWindow, longestWindow]) {
    const from = laterOf(
      windowStart(to, days),
      isDay(dose.start) ? laterOf(dose.start, since) : since,
    )
    const until = beforeHospital(from, to, context)
    if (from > until || daysBetween(from, until) + 1 < shortestWindow) return undefined
    const planned = plannedFrom(starts, dose, from, until)
    if (planned === undefined) return undefined
    if (planned.least >= fewestPlanned) return count(dose, planned, from, until, context)
  }
  return undefined
}

/** A revision may go on with a tapering that began with the plan, or begin it anew. */
function startsOf({ start }: Dose, since: string, { plan }: Context): string[] {
  if (isDay(start)) return [start]
  return [...new Set([planDay(plan)?.day ?? since, since])]
}

function plannedFrom(
  starts: readonly string[],
  dose: Dose,
  from: string,
  to: string,
): Visits | undefined {
  const all = starts.flatMap((start) => visitsBetween(dose.frequency, start, from, to) ?? [])
  if (all.length < starts.length) return undefined
  return {
    least: Math.min(...all.map(({ least }) => least)),
    most: Math.max(...all.map(({ most }) => most)),
  }
}

const laterOf = (a: string, b: string): string => (compareDates(a, b) > 0 ? a : b)

/** Today, or the day on which plan or dose ended before it. */
function endOf(dose: Dose, start: string, context: Context): string {
  const ends = [context.asOf, dayOf(context, context.plan, 'expires'), lastDay(dose, start)]
  return ends.filter(isDay).sort()[0] ?? context.asOf
}

/** In a hospital nobody keeps appointments elsewhere, and how long a stay was is not written down. */
function beforeHospital(from: string, to: string, { record }: Context): string {
  const stays = (record?.events ?? []).flatMap(({ kind, date }) =>
    kind === 'hospital' && isDay(date) && date >= from && date <= to ? date : [],
  )
  const [first] = stays.sort()
  return first === undefined ? to : addDays(first, -1)
}

function count(
  dose: Dose,
  planned: Visits,
  from: string,
  to: string,
  context: Context,
): Comparison | undefined {
  const within = attended(context).filter(
    ({ day, kind }) => day >= from && day <= to && kind !== 'intake' && kind !== 'crisis',
  )
  const doses = dosesOf(context.plan)
  const unclear = within.some(({ kind }) => kind === undefined) && doses.length > 1
  const held = within.filter((one) => isOfDose(one, dose, doses)).length
  if (unclear || held === 0) return undefined
  const missed = missedDays(context).filter((day) => day >= from && day <= to).length
  return { dose, planned, held, missed, from, to }
}

function isOfDose({ kind, session }: SessionAt, dose: Dose, doses: readonly Dose[]): boolean {
  if (kind === 'other') return false
  if (kind === 'medical') return dose.kind === 'medical'
  if (dose.kind === undefined || kind === undefined || kind === dose.kind) return true
  // A couple’s session under the code of an individual one; the code has a finding of its own.
  const isAlone = doses.every((one) => one.kind !== 'individual')
  return (
    kind === 'individual' &&
    dose.kind === 'family' &&
    isAlone &&
    (session.participants ?? []).length > 0
  )
}

/** `about 12`, or `about 12 to 24`. */
export function plannedText({ least, most }: Visits): string {
  const [low, high] = [Math.round(least), Math.round(most)]
  if (!Number.isFinite(most)) return `at least ${low}`
  return low === high ? `about ${low}` : `about ${low} to ${high}`
}

/**
 * How many sessions a plan promises in a stretch of time, where it says so without a doubt: one
 * service, or one intervention, for each kind of session.
 */

import { ratePerWeek } from '../../../language/cadence.ts'
import { addDays, toDayNumber } from '../../../language/dates.ts'
import { parseFrequency, type Rate, type Tapering } from '../../../language/frequency.ts'
import { parseSpan, resolveSpan } from '../../../language/spans.ts'
import { isDay } from '../../../plan/plan-day.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import { kindOfService, type SessionKind } from './attended.ts'

export interface Dose {
  /** Undefined where the plan gives one kind of session only and does not name it. */
  kind: SessionKind | undefined
  frequency: string
  path: Path
  start: string | undefined
  duration: string | undefined
  end: string | undefined
}

/** The doses that can be counted, one for each kind of session. */
export function dosesOf(plan: Plan): Dose[] {
  const services = (plan.services ?? []).flatMap(serviceDose)
  const doses = services.length > 0 ? services : (plan.interventions ?? []).flatMap(treatmentDose)
  const kinds = new Set(doses.map(({ kind }) => kind))
  // A kind that is not named may be any of the others.
  if (kinds.has(undefined) && (kinds.size > 1 || hasSeveralKinds(plan))) return []
  return doses.filter((dose) => isOnly(dose, doses))
}

type Service = NonNullable<Plan['services']>[number]

function serviceDose(one: Service, at: number): Dose[] {
  if (one.frequency === undefined) return []
  const kind = kindOfService(one.code, `${one.modality ?? ''} | ${one.service ?? ''}`)
  const { frequency, start, duration } = one
  return [{ kind, frequency, path: ['services', at, 'frequency'], start, duration, end: undefined }]
}

/** What is no session of therapy with the client. */
const aside =
  /\b(?:medic\w*|pharm\w*|case management|coordination|referral|monitoring|peer|collateral|home program|homework|education|dietit\w*|dietic\w*|nutrition\w*)\b/i

function treatmentDose(one: NonNullable<Plan['interventions']>[number], at: number): Dose[] {
  const { frequency, format, start, duration, end, kind, status, modality } = one
  if (frequency === undefined || status === 'completed' || status === 'discontinued') return []
  if (format === 'collateral' || aside.test(`${kind ?? ''} ${modality ?? ''}`)) return []
  if (format === undefined && isPractice(frequency)) return []
  const of = format === 'couple' ? 'family' : format
  return [{ kind: of, frequency, path: ['interventions', at, 'frequency'], start, duration, end }]
}

/** As often as nobody comes: it is done at home. */
function isPractice(text: string): boolean {
  const frequency = parseFrequency(text)
  return frequency?.kind === 'rate' && ratePerWeek(frequency) >= 5
}

const hasSeveralKinds = ({ setting, services }: Plan): boolean =>
  (setting?.modality ?? []).length > 1 || (services ?? []).length > 1

/** The only one of its kind, or the first of several that all say the same. */
function isOnly(dose: Dose, all: readonly Dose[]): boolean {
  const alike = all.filter(({ kind }) => kind === dose.kind)
  if (alike.length === 1) return true
  const isService = dose.path[0] === 'services'
  return (
    !isService && alike[0] === dose && alike.every(({ frequency }) => frequency === dose.frequency)
  )
}

/** The last day on which the dose is given; undefined where it goes on. */
export function lastDay({ start, duration, end }: Dose, planStart: string): string | undefined {
  if (isDay(end)) return end
  const span = duration === undefined ? undefined : parseSpan(duration)
  return span && resolveSpan(span, isDay(start) ? start : planStart)
}

export interface Visits {
  least: number
  /** Infinite where the plan sets no upper bound. */
  most: number
}

/** Visits on the days from `from` to `to`, both included, of a frequency that began on `start`. */
export function visitsBetween(
  text: string,
  start: string,
  from: string,
  to: string,
): Visits | undefined {
  const frequency = parseFrequency(text)
  const [first, last] = [
    toDayNumber(from) - toDayNumber(start),
    toDayNumber(to) - toDayNumber(start) + 1,
  ]
  if (frequency?.kind === 'rate') return rated(frequency, last - first)
  return frequency?.kind === 'tapering' ? tapered(frequency, first, last) : undefined
}

const daysIn = { day: 1, week: 7, month: 30.4375, year: 365.25 }

function rated(rate: Rate, days: number): Visits | undefined {
  const { times, timesUpTo = times, per, every = 1, everyUpTo = every, bound, ambiguous } = rate
  if (ambiguous || bound === 'at-most') return undefined
  const most = bound === 'at-least' ? Number.POSITIVE_INFINITY : timesUpTo / every
  return {
    least: (days * times) / (daysIn[per] * everyUpTo),
    most: (days * most) / daysIn[per],
  }
}

/** Each step as far as it lies between the two days, counted from the start of the frequency. */
function tapered({ steps }: Tapering, first: number, last: number): Visits | undefined {
  const sum: Visits = { least: 0, most: 0 }
  let begun = 0
  for (const { rate, lasts } of steps) {
    if (rate.kind !== 'rate' || lasts?.kind === 'sessions') return undefined
    const length = lasts
      ? (lasts.upTo ?? lasts.amount) * daysIn[lasts.unit]
      : Number.POSITIVE_INFINITY
    const days = Math.min(last, begun + length) - Math.max(first, begun)
    const visits = rated(rate, Math.max(0, days))
    if (visits === undefined) return undefined
    sum.least += visits.least
    sum.most += visits.most
    begun += length
  }
  return sum
}

/** The day from which a window of so many days, ending on `to`, is counted. */
export const windowStart = (to: string, days: number): string => addDays(to, 1 - days)

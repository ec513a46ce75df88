/** An objective or goal with what it is measured by: its baseline, what is enough, by when, and how often. */
import { addDays, isRealDate } from '../language/dates.ts'
import { resolveDateOrSpan } from '../language/spans.ts'
import { findInstrument } from '../measures/find.ts'
import type { Instrument } from '../measures/instrument.ts'
import type { Unknown } from '../measures/trajectory/asked.ts'
import type { Enough } from '../measures/trajectory/reading.ts'
import type { Goal, Measure, Objective } from '../plan/types.generated.ts'
import { type Aim, aimedAt, aimOf, readValue } from '../plan/values.ts'
import { habitOf } from '../profiles/habit.ts'
import type { Path } from '../source/document.ts'
import type { Care } from './care.ts'
import { isOpenAim } from './open-aims.ts'
import { isOfOtherEdition } from './series.ts'

export interface AimAt {
  kind: 'goal' | 'objective'
  of: Goal | Objective
  path: Path
}

/** Every objective; and the goals that are measured themselves. */
export const aimsOf = (care: Care): AimAt[] => [
  ...care.goals
    .filter(({ goal }) => goal.measure !== undefined || percentsOf(goal).length > 0)
    .map(({ goal, path }): AimAt => ({ kind: 'goal', of: goal, path })),
  ...care.objectives.map(
    ({ objective, path }): AimAt => ({ kind: 'objective', of: objective, path }),
  ),
]

const percentsOf = ({ progress = [] }: Goal) =>
  progress.filter(({ percent }) => percent !== undefined)

/** What is known of a measure in figures. */
export interface Measured {
  instrument: Instrument | undefined
  baseline: { value: number; day: string | undefined } | undefined
  enough: Enough | undefined
  every: number | undefined
  /** It is there, and no figure. */
  unknown: Unknown | undefined
}

export function measuredOf({ instrument: name, baseline, target, every }: Measure): Measured {
  const instrument = name === undefined ? undefined : findInstrument(name)
  const value = readValue(baseline?.value)
  const aim = aimOf(target)
  const day = baseline?.date !== undefined && isRealDate(baseline.date) ? baseline.date : undefined
  const isOther = value !== undefined && isOfOtherEdition(value, instrument)
  const isInWords =
    (baseline?.value !== undefined && value === undefined) ||
    (target?.equals !== undefined && aim === undefined)
  return {
    instrument,
    baseline: value && { value: value.value, day },
    enough: aim && enoughOf(aim, value?.value),
    every: every === undefined ? undefined : daysOf(every),
    unknown: isOther ? 'other-edition' : isInWords ? 'words' : undefined,
  }
}

/** The values that reach an aim; `undefined` where that takes a baseline that is not there. */
export function enoughOf(aim: Aim, baseline: number | undefined): Enough | undefined {
  const [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  switch (aim.kind) {
    case 'at_most':
      return { from: least, to: aim.value }
    case 'at_least':
      return { from: aim.value, to: most }
    case 'equals':
      return { from: aim.value, to: aim.value }
    case 'between':
      return { from: aim.from, to: aim.to }
    case 'change_by': {
      const end = aimedAt(aim, baseline)
      if (end === undefined) return undefined
      return aim.by < 0 ? { from: least, to: end } : { from: end, to: most }
    }
  }
}

const aMonth = 30

/** An interval in days; sessions have none. */
function daysOf(every: string): number | undefined {
  const { days, weeks, months } = habitOf(every) ?? {}
  return (
    days ??
    (weeks === undefined ? undefined : weeks * 7) ??
    (months === undefined ? undefined : months * aMonth)
  )
}

/** By when; a span counts from the day on which the plan takes effect. */
export function dueDay(text: string | undefined, { effective }: Care): string | undefined {
  if (text === undefined) return undefined
  const day = resolveDateOrSpan(text, effective ?? '')?.date
  return day !== undefined && isRealDate(addDays(day, 0)) ? day : undefined
}

/** From when an aim is worked on, where its baseline has no day. */
export function beginOf({ of }: AimAt, { effective }: Care): string | undefined {
  const own = 'start' in of ? of.start : 'initiated' in of ? of.initiated : undefined
  return [own, effective].find((day) => day !== undefined && isRealDate(day))
}

/** What was met or given up is not measured any more. */
export const isClosed = ({ of }: AimAt, { plan }: Care): boolean =>
  !isOpenAim(of) || plan.status === 'discharged'

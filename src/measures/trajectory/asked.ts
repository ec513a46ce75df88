/** What is asked about one measure, and what follows from that alone: its line, its tolerance, what is amiss. */
import { daysBetween } from '../../language/dates.ts'
import type { Instrument } from '../instrument.ts'
import type { Line } from './expected.ts'
import { type Enough, gained, nearestEnough, type Reading } from './reading.ts'
import { toleranceOf } from './tolerance.ts'

/** Why nothing can be told about the way to the target. The last four leave nothing to judge at all. */
export type Unknown =
  | 'no-target'
  | 'no-target-date'
  | 'no-baseline-date'
  | 'target-before-baseline'
  | 'target-other-way'
  | 'words'
  | 'screener'
  | 'other-edition'
  | 'two-informants'

export interface Asked {
  instrument?: Instrument | undefined
  baseline?: { value: number; day?: string | undefined } | undefined
  /** What is enough, and by when. */
  enough?: Enough | undefined
  by?: string | undefined
  /** By day, the oldest first, none after the day of judging. */
  readings: readonly Reading[]
  asOf: string
  /** How often it is meant to be measured, in days. */
  every?: number | undefined
  /** What has been met or given up need not be measured any more. */
  isClosed?: boolean | undefined
  /** What was found out before, and leaves nothing to judge. */
  unknown?: Unknown | undefined
}

/** Where the plan names no interval, this many days without a reading are long; ours. */
const longSilence = 56

export function unknownOf(asked: Asked): Unknown | undefined {
  if (!asked.enough) return 'no-target'
  return isOtherWay(asked) ? 'target-other-way' : undefined
}

/** A target that is reached by getting worse: somebody has mixed up which way is better. */
export function isOtherWay({ instrument, enough, baseline }: Asked): boolean {
  const better = instrument?.better
  if (!better || !enough) return false
  if (better === 'lower' && enough.to === Number.POSITIVE_INFINITY) return true
  if (better === 'higher' && enough.from === Number.NEGATIVE_INFINITY) return true
  if (!baseline) return false
  return gained(better, baseline.value, nearestEnough(enough, baseline.value)) < 0
}

/** What was taken on the day of the baseline is the baseline. */
export const sinceBaseline = ({ baseline, readings }: Asked): readonly Reading[] =>
  baseline?.day === undefined ? readings : readings.filter(({ day }) => day > (baseline.day ?? ''))

/** Where it was enough from the beginning, the line is level: what is wanted is that it stays so. */
export function lineOf({ baseline, enough, by }: Asked): Line | undefined {
  const { value, day } = baseline ?? {}
  if (value === undefined || day === undefined || by === undefined || !enough || by <= day)
    return undefined
  return { from: { day, value }, to: { day: by, value: nearestEnough(enough, value) } }
}

export function whyNoLine({ baseline, by }: Asked): Unknown | undefined {
  if (by === undefined) return 'no-target-date'
  return baseline?.day === undefined ? 'no-baseline-date' : 'target-before-baseline'
}

export function toleranceFor(
  { instrument, baseline, enough }: Asked,
  readings: readonly Reading[],
) {
  const from = baseline?.value ?? 0
  const to = enough ? nearestEnough(enough, from) : from
  const isCount = [from, to, ...readings.map(({ value }) => value)].every(Number.isInteger)
  return toleranceOf(instrument, { from, to }, instrument === undefined && isCount)
}

/** Twice the interval that the plan names has passed without a reading. */
export function isSilent({ asOf, every, isClosed }: Asked, latest: Reading): boolean {
  return (
    !isClosed && daysBetween(latest.day, asOf) > (every === undefined ? longSilence : 2 * every)
  )
}

export const isOver = ({ by, asOf }: Asked): boolean => by !== undefined && by < asOf

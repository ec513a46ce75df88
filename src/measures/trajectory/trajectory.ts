/**
 * Is it working: one measure against its target. From a baseline, a target with its day, and the readings
 * since, to a verdict, with what it rests on. Pure; what the plan calls these things is read in `care`.
 *
 * What goes first decides: nothing was measured lately; worse than at the baseline beyond the error; the
 * target is reached; its day is over; and only then the distance from the expected line.
 */
import {
  type Asked,
  isOtherWay,
  isOver,
  isSilent,
  lineOf,
  sinceBaseline,
  toleranceFor,
  type Unknown,
  unknownOf,
  whyNoLine,
} from './asked.ts'
import { expectedOn, type Line } from './expected.ts'
import { type Plateau, plateauOf } from './plateau.ts'
import {
  betterOf,
  type Direction,
  type Enough,
  gained,
  isEnough,
  nearestEnough,
  type Reading,
  wholeWeeks,
} from './reading.ts'
import type { Tolerance } from './tolerance.ts'
import { type Projection, projectionOf } from './trend.ts'
import { type Warning, warningsOf, worseThanBaseline } from './warnings.ts'

export const verdicts = [
  'reached',
  'ahead',
  'on-track',
  'behind',
  'deteriorating',
  'no-data',
  'no-baseline',
  'cannot-tell',
] as const

export type TrajectoryVerdict = (typeof verdicts)[number]

export interface Trajectory {
  verdict: TrajectoryVerdict
  /** With `cannot-tell`. */
  unknown?: Unknown
  better?: Direction
  latest?: Reading
  /** Since the last reading, or else the baseline. */
  weeks?: number
  line?: Line
  /** On the day of the last reading. */
  expected?: number
  tolerance?: Tolerance
  /** The last reading against the line; positive is better. */
  ahead?: number
  /** The day of the target is over, and it is not reached. */
  isOver?: true
  /** With the first of the last readings that are all enough, and how many those are. */
  reached?: { since: string; readings: number }
  projection?: Projection
  plateau?: Plateau
  warnings: readonly Warning[]
}

export function trajectoryOf(asked: Asked): Trajectory {
  const { instrument, baseline, enough } = asked
  const readings = sinceBaseline(asked)
  const latest = readings.at(-1)
  const unknown = asked.unknown ?? (instrument?.screenerOnly ? 'screener' : undefined)
  if (unknown) return { verdict: 'cannot-tell', unknown, ...some({ latest }), warnings: [] }
  const better = betterOf(instrument, enough, [baseline?.value, latest?.value])
  const tolerance = baseline && enough && toleranceFor(asked, readings)
  const known = some({
    better,
    latest,
    line: lineOf(asked),
    tolerance,
    weeks: weeksSince(latest?.day ?? baseline?.day, asked.asOf),
    reached: enough && !isOtherWay(asked) ? reachedBy(readings, enough) : undefined,
  })
  const seen = better && { instrument, baseline, readings, enough, better, tolerance }
  const warnings = seen ? warningsOf(seen) : []
  const isWorse = seen !== undefined && worseThanBaseline(seen) === 'worse'
  return {
    ...known,
    ...judged(asked, known, isWorse),
    ...alongside(asked, readings, known),
    warnings,
  }
}

type Known = Pick<Trajectory, 'better' | 'latest' | 'weeks' | 'line' | 'tolerance' | 'reached'>
type Verdict = Pick<Trajectory, 'verdict' | 'unknown' | 'expected' | 'ahead' | 'isOver'>

function judged(asked: Asked, known: Known, isWorse: boolean): Verdict {
  const { baseline } = asked
  const { latest, line, better, reached } = known
  if (!latest) return withoutReading(asked)
  const off = line && better && offLine(latest, line, better, asked.enough)
  if (isSilent(asked, latest)) return { verdict: 'no-data', ...off }
  if (isWorse) return { verdict: 'deteriorating', ...off }
  if (reached) return { verdict: 'reached', ...off }
  const unknown = unknownOf(asked)
  if (unknown) return { verdict: 'cannot-tell', unknown }
  if (!baseline) return { verdict: 'no-baseline' }
  if (isOver(asked)) return { verdict: 'behind', isOver: true, ...off }
  if (!off) return { verdict: 'cannot-tell', ...some({ unknown: whyNoLine(asked) }) }
  return { verdict: byDistance(off.ahead, known.tolerance?.points ?? 0), ...off }
}

/** An aim with nothing in figures lacks its target before all. */
function withoutReading({ baseline, enough }: Asked): Verdict {
  if (baseline) return { verdict: 'no-data' }
  return enough ? { verdict: 'no-baseline' } : { verdict: 'cannot-tell', unknown: 'no-target' }
}

function byDistance(ahead: number, tolerance: number): TrajectoryVerdict {
  if (ahead > tolerance) return 'ahead'
  return ahead < -tolerance ? 'behind' : 'on-track'
}

/** Who has gone past what is enough, as nine hours of sleep become eleven, is as far from it again. */
function offLine(latest: Reading, line: Line, better: Direction, enough: Enough | undefined) {
  const expected = expectedOn(line, latest.day)
  const past = enough ? gained(better, nearestEnough(enough, latest.value), latest.value) : 0
  return { expected, ahead: past > 0 ? -past : gained(better, expected, latest.value) }
}

/** How long the last readings, one after the other, have been enough. */
function reachedBy(readings: readonly Reading[], enough: Enough): Trajectory['reached'] {
  const before = readings.findLastIndex(({ value }) => !isEnough(enough, value))
  const first = readings[before + 1]
  return first && { since: first.day, readings: readings.length - before - 1 }
}

/** Where it goes, and whether it goes anywhere; of no use once it is reached. */
function alongside({ baseline, enough }: Asked, readings: readonly Reading[], known: Known) {
  if (!enough || known.reached || readings.length === 0) return {}
  const start = baseline?.day === undefined ? [] : [{ day: baseline.day, value: baseline.value }]
  const all = [...start, ...readings]
  return some({
    projection: projectionOf(all, enough),
    plateau: known.tolerance && plateauOf(readings, known.tolerance),
  })
}

const weeksSince = (day: string | undefined, asOf: string): number | undefined =>
  day === undefined ? undefined : Math.max(0, wholeWeeks(day, asOf))

/** Without what is not known. */
function some<T extends object>(of: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as never
}

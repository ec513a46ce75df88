/** No movement for a while: the last readings differ by no more than the error of a score, and lead nowhere. */
import { daysBetween } from '../../language/dates.ts'
import { plain, type Reading } from './reading.ts'
import type { Tolerance } from './tolerance.ts'
import { trendOf } from './trend.ts'

export interface Plateau {
  from: string
  readings: number
  weeks: number
  /** Lowest and highest of them. */
  low: number
  high: number
}

/** Fewer, or sooner, is no plateau; ours. */
const fewest = 4
const shortest = 28

/** The longest run of readings up to the last that is one. */
export function plateauOf(readings: readonly Reading[], tolerance: Tolerance): Plateau | undefined {
  for (let at = 0; at <= readings.length - fewest; at++) {
    const run = readings.slice(at)
    if (isFlat(run, tolerance.points)) return described(run)
  }
  return undefined
}

/** A slow, steady way is none: its line moves more than a quarter of the error. */
function isFlat(run: readonly Reading[], error: number): boolean {
  const [first, last] = [run[0] as Reading, run.at(-1) as Reading]
  const days = daysBetween(first.day, last.day)
  const values = run.map(({ value }) => value)
  const reach = plain(Math.max(...values) - Math.min(...values))
  const moved = Math.abs((trendOf(run)?.perDay ?? 0) * days)
  return days >= shortest && reach <= error && moved <= error / 4
}

function described(run: readonly Reading[]): Plateau {
  const [first, last] = [run[0] as Reading, run.at(-1) as Reading]
  const values = run.map(({ value }) => value)
  return {
    from: first.day,
    readings: run.length,
    weeks: Math.floor(daysBetween(first.day, last.day) / 7),
    low: Math.min(...values),
    high: Math.max(...values),
  }
}

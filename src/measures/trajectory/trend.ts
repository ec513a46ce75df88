/**
 * The way the readings go, by a robust line: the median of all slopes between two of them (Theil 1950,
 * Sen 1968), which one odd score does not turn. And the day on which that line would arrive.
 */
import { addDays, daysBetween } from '../../language/dates.ts'
import { type Enough, isEnough, median, plain, type Reading } from './reading.ts'

/** `start` is the value of the line on the day of the first reading. */
export interface Trend {
  perDay: number
  start: number
  first: string
}

/** `undefined` where there are not two days to draw a line between. */
export function trendOf(readings: readonly Reading[]): Trend | undefined {
  const [begin] = readings
  if (!begin) return undefined
  const points = readings.map(({ day, value }) => ({ x: daysBetween(begin.day, day), y: value }))
  const slopes = points.flatMap((a, i) =>
    points.slice(i + 1).flatMap((b) => (b.x === a.x ? [] : [(b.y - a.y) / (b.x - a.x)])),
  )
  if (slopes.length === 0) return undefined
  const perDay = median(slopes)
  return { perDay, start: median(points.map(({ x, y }) => y - perDay * x)), first: begin.day }
}

/**
 * `too-few`: three readings on different days are the least. `not-toward`: it goes another way, or none.
 * `too-far`: it would arrive later than anybody can say. `any-day`: by the line it is there already.
 */
export type Projection =
  | { kind: 'day'; day: string }
  | { kind: 'too-few' | 'not-toward' | 'any-day' }
  | { kind: 'too-far'; after: string }

const fewest = 3
/** A line says nothing about more than a year ahead. */
const horizon = 365

export function projectionOf(readings: readonly Reading[], enough: Enough): Projection {
  const last = readings.at(-1)
  const trend = trendOf(readings)
  const days = new Set(readings.map(({ day }) => day)).size
  if (!last || !trend || days < fewest) return { kind: 'too-few' }
  const now = plain(trend.start + trend.perDay * daysBetween(trend.first, last.day))
  if (isEnough(enough, now)) return { kind: 'any-day' }
  const goal = now > enough.to ? enough.to : enough.from
  const left = (goal - now) / trend.perDay
  if (!(left > 0) || !Number.isFinite(left)) return { kind: 'not-toward' }
  if (left > horizon) return { kind: 'too-far', after: addDays(last.day, horizon) }
  return { kind: 'day', day: addDays(last.day, Math.ceil(plain(left))) }
}

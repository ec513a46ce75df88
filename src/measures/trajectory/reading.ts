/** One value on one day, and a few of them in the order of their days: what every judgement here starts from. */
import { daysBetween } from '../../language/dates.ts'

export interface Reading {
  /** `YYYY-MM-DD`, a day that exists. */
  day: string
  value: number
}

/** The values that are enough, both ends included; an open end is infinite. */
export interface Enough {
  from: number
  to: number
}

export type Direction = 'lower' | 'higher'

const hair = 1e-9

export const isEnough = ({ from, to }: Enough, value: number): boolean =>
  value >= from - hair && value <= to + hair

/** Where one arrives first who comes from `value`. */
export const nearestEnough = ({ from, to }: Enough, value: number): number =>
  Math.min(Math.max(value, from), to)

/**
 * Which way is better: as the instrument says or, without one, from the first of the values that is not
 * enough toward where it would be; `undefined` where all of them are enough.
 */
export function betterOf(
  instrument: { better?: Direction } | undefined,
  enough: Enough | undefined,
  values: readonly (number | undefined)[],
): Direction | undefined {
  if (instrument?.better) return instrument.better
  if (!enough) return undefined
  if (enough.from === Number.NEGATIVE_INFINITY) return 'lower'
  if (enough.to === Number.POSITIVE_INFINITY) return 'higher'
  const off = values.find((value) => value !== undefined && !isEnough(enough, value))
  if (off === undefined) return undefined
  return off > enough.to ? 'lower' : 'higher'
}

/** Positive is better. */
export const gained = (better: Direction, from: number, to: number): number =>
  plain(better === 'higher' ? to - from : from - to)

/** Without the noise of fractions in a computer. */
export const plain = (value: number): number => Number(value.toFixed(6)) + 0

export const wholeWeeks = (from: string, to: string): number =>
  Math.floor(daysBetween(from, to) / 7)

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/**
 * How far a score may lie from the expected line and still be on it. For an instrument it comes from the
 * published reliable change; for a count, and where no error is published, it is a plain rule of ours.
 */
import type { Amount, Instrument } from '../instrument.ts'
import { plain } from './reading.ts'

export interface Tolerance {
  points: number
  /** The figure it was worked out from; without one, it is the plain rule. */
  fact?: Amount
}

/** A quarter of the way from baseline to target. */
const plainShare = 0.25
/** Of what is counted in whole numbers, the smallest difference there is. */
const leastOfCount = 1

/**
 * The reliable change is the error of the difference of two scores. That of one score is smaller by the
 * square root of two, since the errors of both add up in a difference. Of two published figures, the larger.
 */
export function toleranceOf(
  instrument: Instrument | undefined,
  way: { from: number; to: number },
  isCount: boolean,
): Tolerance {
  const fact = instrument?.reliableChange
  if (fact) return { points: plain((fact.upTo ?? fact.value) / Math.SQRT2), fact }
  const share = Math.abs(way.to - way.from) * plainShare
  return { points: plain(isCount ? Math.max(share, leastOfCount) : share) }
}

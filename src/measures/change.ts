/**
 * What two scores of the same instrument say about change. Four ideas are kept apart: a change
 * beyond measurement error, a difference people notice, response, and remission. Each answer
 * carries the fact it rests on; where no fact is known there is no answer. Screeners have none.
 */
import type { Amount, Fact, Instrument } from './instrument.ts'

const hair = 1e-9

/** `uncertain`: published figures differ, and the change lies between them. */
export type Verdict = 'improved' | 'worsened' | 'unchanged' | 'uncertain'

export interface Judged<F extends Fact<number> = Amount> {
  verdict: Verdict
  fact: F
}

export interface Reached {
  met: boolean
  fact: Fact<number>
}

/** The answers that the known facts allow. */
export interface Change {
  /** In points; positive is better. */
  gain: number
  /** In percent of the baseline; positive is better. Absent for a baseline of nought. */
  percent?: number
  reliable?: Judged
  /** By the smallest difference that people notice, in points or in percent. */
  noticeable?: Judged
  response?: Reached
  remission?: Reached
  /** Reliable improvement that crosses below caseness. */
  recovery?: Reached
  /** Reliable improvement that ends at or below the score published for it. */
  significant?: Reached
}

/** Undefined for screeners and where it is not known which way is better. */
export function changeOf(
  instrument: Instrument,
  baseline: number,
  later: number,
): Change | undefined {
  const gain = gainOf(instrument, baseline, later)
  if (gain === undefined) return undefined
  const percent = baseline === 0 ? undefined : (gain / Math.abs(baseline)) * 100
  return {
    gain,
    percent,
    reliable: reliableChangeOf(instrument, baseline, later),
    noticeable: noticeableChangeOf(instrument, baseline, later),
    response: responseOf(instrument, baseline, later),
    remission: remissionOf(instrument, later),
    recovery: recoveryOf(instrument, baseline, later),
    significant: significantOf(instrument, baseline, later),
  }
}

function gainOf(instrument: Instrument, baseline: number, later: number): number | undefined {
  if (instrument.screenerOnly || instrument.better === undefined) return undefined
  const rise = Number((later - baseline).toFixed(6))
  return instrument.better === 'higher' ? rise : 0 - rise
}

function judged(amount: Amount, gain: number): Judged {
  const size = Math.abs(gain)
  if (size < amount.value - hair) return { verdict: 'unchanged', fact: amount }
  if (size < (amount.upTo ?? amount.value) - hair) return { verdict: 'uncertain', fact: amount }
  return { verdict: gain > 0 ? 'improved' : 'worsened', fact: amount }
}

/** Whether the change is beyond measurement error. */
export function reliableChangeOf(
  instrument: Instrument,
  baseline: number,
  later: number,
): Judged | undefined {
  const gain = gainOf(instrument, baseline, later)
  const fact = instrument.reliableChange
  return fact && gain !== undefined ? judged(fact, gain) : undefined
}

/** Whether people notice a change of this size. */
export function noticeableChangeOf(
  instrument: Instrument,
  baseline: number,
  later: number,
): Judged | undefined {
  const gain = gainOf(instrument, baseline, later)
  if (gain === undefined) return undefined
  const { minimalDifference, minimalDifferencePercent } = instrument
  if (minimalDifference) return judged(minimalDifference, gain)
  if (!minimalDifferencePercent || baseline === 0) return undefined
  return judged(minimalDifferencePercent, (gain / Math.abs(baseline)) * 100)
}

/** Whether the score fell (or rose) as far from the baseline as counts as response. */
export function responseOf(
  instrument: Instrument,
  baseline: number,
  later: number,
): Reached | undefined {
  const gain = gainOf(instrument, baseline, later)
  if (gain === undefined) return undefined
  const { response, responsePoints } = instrument
  if (responsePoints) return { met: gain >= responsePoints.value - hair, fact: responsePoints }
  if (!response || baseline <= 0) return undefined
  return { met: (gain / baseline) * 100 >= response.value - hair, fact: response }
}

/** Whether the score is as good as counts as remission. */
export function remissionOf(instrument: Instrument, score: number): Reached | undefined {
  const fact = instrument.remission
  if (!fact || instrument.screenerOnly) return undefined
  const isHigher = instrument.better === 'higher'
  return { met: isHigher ? score >= fact.value - hair : score <= fact.value + hair, fact }
}

function recoveryOf(instrument: Instrument, baseline: number, later: number): Reached | undefined {
  const fact = instrument.caseness
  const reliable = reliableChangeOf(instrument, baseline, later)
  if (!fact || !reliable) return undefined
  const crosses = baseline >= fact.value && later < fact.value
  return weakest({ met: crosses && reliable.verdict === 'improved', fact }, reliable.fact)
}

function significantOf(
  instrument: Instrument,
  baseline: number,
  later: number,
): Reached | undefined {
  const fact = instrument.significantAtMost
  const reliable = reliableChangeOf(instrument, baseline, later)
  if (!fact || !reliable || reliable.verdict === 'uncertain') return undefined
  const met = reliable.verdict === 'improved' && later <= fact.value + hair
  return weakest({ met, fact }, reliable.fact)
}

/** An answer that rests on two facts is only as sure as the less sure one. */
const weakest = (reached: Reached, other: Fact<number>): Reached => ({
  ...reached,
  fact: { ...reached.fact, confirmed: reached.fact.confirmed && other.confirmed },
})

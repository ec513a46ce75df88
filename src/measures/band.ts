/** Reading one score: whether it can be, and what its source calls it. */
import type { Band, CutOff, Instrument } from './instrument.ts'
import { figure, type Given } from './variant.ts'

/** Differences below this are those of decimal fractions in a computer. */
const hair = 1e-9

export interface BandFound extends Band {
  confirmed: boolean
  source: string
}

/**
 * The band of a score, under its source's name. Undefined where the source gives none. Where bands
 * are printed to one decimal, a score between two of them (59.95) belongs to the better one.
 */
export function bandOf(
  instrument: Instrument,
  score: number,
  given: Given = {},
): BandFound | undefined {
  const fact = figure(instrument, 'bands', given)
  if (!fact || scoreFault(instrument, score, given)?.kind === 'above') return undefined
  const at = score + (instrument.better === 'higher' ? -hair : hair)
  const band =
    instrument.better === 'higher'
      ? fact.value.find(({ to }) => at <= to)
      : fact.value.findLast(({ from }) => at >= from)
  const isInside = band && score >= fact.value[0]!.from && score <= fact.value.at(-1)!.to
  return isInside ? { ...band, confirmed: fact.confirmed, source: fact.source } : undefined
}

export type ScoreFault =
  | { kind: 'below' | 'above'; limit: number; confirmed: boolean; source: string }
  | { kind: 'step'; step: number; nearest: number; confirmed: boolean; source: string }

/**
 * Why the instrument cannot have this score: outside its range, or between two possible scores.
 * Undefined when it can, and when the range is not known. `confirmed` tells whether the range is.
 */
export function scoreFault(
  instrument: Instrument,
  value: number,
  given: Given = {},
): ScoreFault | undefined {
  const range = figure(instrument, 'range', given)
  if (!range) return undefined
  const { confirmed, source } = range
  const [least, most] = range.value
  if (value < least - hair) return { kind: 'below', limit: least, confirmed, source }
  if (value > most + hair) return { kind: 'above', limit: most, confirmed, source }
  const step = figure(instrument, 'step', given)
  if (step === undefined || Number.isInteger(value / step)) return undefined
  const nearest = nearestStep(value, step)
  if (Math.abs(nearest - value) < hair) return undefined
  return { kind: 'step', step, nearest, confirmed, source }
}

/** Without the noise of fractions: 0.1 × 3 is 0.3. */
export const nearestStep = (value: number, step: number): number =>
  Number((Math.round(value / step) * step).toFixed(4))

/** Whom a cut-off is looked up for. */
export interface Person {
  age?: number
  sex?: 'male' | 'female'
}

/** The screening threshold that holds for this person: the main one, else the first of theirs. */
export function cutOffFor(instrument: Instrument, person: Person = {}): CutOff | undefined {
  const { cutOff, otherCutOffs = [] } = instrument
  if (cutOff) return { means: 'positive', ...cutOff }
  return otherCutOffs.find((one) => (one.sex || one.ages) && isFor(one, person))
}

function isFor({ sex, ages }: CutOff, person: Person): boolean {
  if (sex && sex !== person.sex) return false
  if (!ages) return true
  const { age } = person
  return age !== undefined && age >= ages.from && age <= (ages.to ?? Number.POSITIVE_INFINITY)
}

/** On the screening side of the threshold, the threshold included. */
export const reaches = (instrument: Instrument, score: number, threshold: number): boolean =>
  instrument.better === 'higher' ? score <= threshold + hair : score >= threshold - hair

/** How often something is, as plans say it in fields and in sentences: visits in a week. */

import { ratePerWeek } from '../../../language/cadence.ts'
import { type Frequency, parseFrequency, type Rate } from '../../../language/frequency.ts'
import { remembered } from '../../../language/remembered.ts'

const unit = '(?:day|week|wk|month|mo)'
const number = '(?:\\d+|one|two|three|four|five|six)'

/** Source of an expression for a frequency within a sentence; narrower than the field allows. */
export const often = [
  `\\d+(?: ?[-–] ?\\d+)? ?x ?(?:\\/ ?|per |an? )?${unit}`,
  `(?:once|twice|${number} times) (?:an?|per|each|every) ${unit}`,
  `(?:once|twice)[- ](?:daily|weekly|monthly)`,
  `(?:every other|every|each) ${unit}`,
  `every ${number} (?:days|weeks|months)`,
  'daily|weekly|fortnightly|monthly',
]
  .map((one) => `(?:${one})\\b`)
  .join('|')

/** Visits in a week; `undefined` for what is not a plain rate, or may mean two. */
export const rateOf = remembered((text: string): number | undefined => {
  const read = parseFrequency(text.replace(/-(?=daily|weekly|monthly)/i, ' '))
  return read && rateIn(read)
})

const rateIn = (read: Frequency): number | undefined =>
  read.kind === 'rate' && isExact(read) ? ratePerWeek(read) : undefined

const isExact = ({ ambiguous, bound, timesUpTo, everyUpTo }: Rate): boolean =>
  !ambiguous && bound === undefined && timesUpTo === undefined && everyUpTo === undefined

function readRates(field: string): readonly number[] | undefined {
  const read = parseFrequency(field)
  if (read === undefined) return undefined
  if (read.kind !== 'tapering') {
    const rate = rateIn(read)
    return rate === undefined ? undefined : [rate]
  }
  const steps = read.steps.map(({ rate }) => rateIn(rate))
  return steps.every((one) => one !== undefined) ? steps : undefined
}

/**
 * The rates that a field of frequency sets: one, or those of each step of a tapering. `undefined`
 * where it is there and cannot be read, so that nothing can be held against it.
 */
export const ratesIn = remembered(readRates)

/** Equal for a person: five in a hundred apart at most. */
export const isSameRate = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 0.05 * Math.max(a, b)

/** A rate that parts given so often may add up to: none of them alone, and not all together. */
export function fitsInto(rate: number, parts: readonly number[]): boolean {
  const most = parts.reduce((sum, one) => sum + one, 0)
  return rate >= Math.min(...parts) * 0.95 && rate <= most * 1.05
}

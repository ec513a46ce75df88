/** Reads what is counted in words without a number: `nights a week asleep within 30 minutes`. */
import { tokensOf } from '../../../language/objective/tokens.ts'
import { isThing, low, perAt, periodAt, rates, singular, unitOf } from './figure-words.ts'

export interface Counted {
  unit?: string
  per?: string
  nouns: readonly string[]
}

/** Reads the unit of a measure, or what a behavior counts. */
export function countedIn(text: string): Counted {
  const tokens = tokensOf(text)
  const counted: { unit?: string; per?: string; nouns: string[] } = { nouns: [] }
  for (let at = 0; at < tokens.length; at += 1) {
    const word = low(tokens, at)
    const period = periodAt(tokens, at)
    if (period !== undefined) {
      counted.per ??= perAt(tokens, period)
      at = period
    } else if (tokens[at - 1]?.kind !== 'number') {
      const unit = word === '%' ? '%' : unitOf(word)
      if (unit) counted.unit ??= unit
      else counted.per ??= rates.get(word)
      if (isThing(tokens, at)) counted.nouns.push(singular(word))
    }
  }
  return counted
}

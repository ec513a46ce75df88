/** The words around a figure: what is counted, periods and rates, and where they end. */
import { timeUnits } from '../../../language/objective/lexicon/time.ts'
import { amountUnits } from '../../../language/objective/lexicon/units.ts'
import type { Token } from '../../../language/objective/tokens.ts'

const periodWords = new Set(['a', 'an', 'per', 'each', 'every', 'any', '/'])

/** The last token of a period: `a week`, `per day`, `in a month`, `/wk`. */
export function periodAt(tokens: readonly Token[], at: number): number | undefined {
  const word = low(tokens, at)
  if (periodWords.has(word)) return perAt(tokens, at + 1) === undefined ? undefined : at + 1
  return word === 'in' && periodWords.has(low(tokens, at + 1))
    ? periodAt(tokens, at + 1)
    : undefined
}

/** The period that a word names. */
export function perAt(tokens: readonly Token[], at: number): string | undefined {
  const word = low(tokens, at)
  return timeUnits.get(word) ?? (word === 'session' ? word : undefined)
}

/** How often, in one word. */
export const rates: ReadonlyMap<string, string> = new Map([
  ['daily', 'day'],
  ['nightly', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['hourly', 'hour'],
])

/** The unit that a word names. */
export function unitOf(word: string): string | undefined {
  if (word === 'time' || word === 'times') return 'time'
  const unit = timeUnits.get(word) ?? amountUnits.get(word)
  return unit === 'percent' ? '%' : unit
}

/** The word or mark at a place, in lower case; empty beyond the ends. */
export const low = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

/** Whether a word may be what is counted. */
export const isThing = (tokens: readonly Token[], at: number) =>
  tokens[at]?.kind === 'word' && !stops.has(low(tokens, at))

/** Words at which the thing counted ends. */
const stops = new Set(
  'a an the of in on at by for to from with without and or as per than when while if that which who is are was be will has have within during over under before after about around each every any his her their my our its this these those so but not no up down until through between into out off only also without least most more less fewer'.split(
    ' ',
  ),
)

/** `activities` and `activity’s` as `activity`. */
export function singular(word: string): string {
  const bare = word.endsWith("'s")
    ? word.slice(0, -2)
    : word.endsWith("'")
      ? word.slice(0, -1)
      : word
  if (!bare.endsWith('s') || bare.endsWith('ss')) return bare
  if (bare.endsWith('ies') && bare.length > 4) return `${bare.slice(0, -3)}y`
  return /(?:ch|sh|ss|x)es$/.test(bare) ? bare.slice(0, -2) : bare.slice(0, -1)
}

/** What a new frequency or a new duration, both written in words, means: more often, or longer. */
import { parseFrequency, perWeek } from '../language/frequency.ts'
import { resolveDateOrSpan } from '../language/spans.ts'

export type AmountMeaning = 'more often' | 'less often' | 'longer' | 'shorter'

/** `undefined` where one of them is not understood, and of a tapering, which is both. */
export function amountMeaning(
  kind: string,
  before: string,
  after: string,
): AmountMeaning | undefined {
  if (kind === 'frequency')
    return meaningOf(rateOf(before), rateOf(after), ['more often', 'less often'])
  return kind === 'span'
    ? meaningOf(lengthOf(before), lengthOf(after), ['longer', 'shorter'])
    : undefined
}

function meaningOf(
  from: number | undefined,
  to: number | undefined,
  [more, less]: readonly [AmountMeaning, AmountMeaning],
): AmountMeaning | undefined {
  if (from === undefined || to === undefined || Math.abs(to - from) < 1e-9) return undefined
  return to > from ? more : less
}

function rateOf(text: string): number | undefined {
  const frequency = parseFrequency(text)
  return frequency?.kind === 'rate' ? perWeek(frequency) : undefined
}

/** Any one day does to compare two lengths from. */
const someDay = '2026-01-01'

function lengthOf(text: string): number | undefined {
  const end = resolveDateOrSpan(text, someDay)
  return end?.from === 'span' ? Date.parse(end.date) : undefined
}

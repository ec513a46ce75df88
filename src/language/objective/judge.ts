/**
 * Judges one objective: specific, measurable, time-bound, each met or not, with the words that
 * decided it. The guideline stands in the README, “How an objective is read”.
 */
import { type Analysis, analyze } from './analysis.ts'
import { measurableLetter, specificLetter, timeLetter } from './letters/because.ts'
import { measurableIn } from './letters/measurable.ts'
import { onScale, specificIn } from './letters/specific.ts'
import { suggestionFor } from './letters/suggest.ts'
import type { LetterName, Verdict } from './reading.ts'

/** The verdict on one objective or goal. Any text has one: an empty text meets nothing. */
export const judge = (text: string): Verdict => verdictOf(analyze(text))

/** The verdict on a text that was read already. */
export function verdictOf(analysis: Analysis): Verdict {
  const scaled = onScale(analysis)
  const measure = measurableIn(analysis, scaled)
  const specific = specificLetter(analysis, specificIn(analysis, scaled))
  const measurable = measurableLetter(analysis, measure)
  const timeBound = timeLetter(analysis)
  const missing: LetterName[] = []
  if (!specific.met) missing.push('specific')
  if (!measurable.met) missing.push('measurable')
  if (!timeBound.met) missing.push('time-bound')
  const suggestion = missing.length === 0 ? undefined : suggestionFor(analysis, missing, measure)
  return { smart: missing.length === 0, specific, measurable, timeBound, missing, suggestion }
}

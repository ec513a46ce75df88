/**
 * Judges one objective: specific, measurable, time-bound, each met or not, with the words that
 * decided it. The guideline it follows stands in docs at `README.md`, “How an objective is read”.
 */
import { analyze } from './analysis.ts'
import { measurableLetter, specificLetter, timeLetter } from './because.ts'
import { measurableIn } from './measurable.ts'
import type { LetterName, Verdict } from './reading.ts'
import { specificIn } from './specific.ts'
import { suggestionFor } from './suggest.ts'

/** The verdict on one objective or goal. Any text has one: an empty text meets nothing. */
export function judge(text: string): Verdict {
  const analysis = analyze(text)
  const specificity = specificIn(analysis)
  const measure = measurableIn(analysis)
  const specific = specificLetter(analysis, specificity)
  const measurable = measurableLetter(analysis, measure)
  const timeBound = timeLetter(analysis)
  const missing: LetterName[] = []
  if (!specific.met) missing.push('specific')
  if (!measurable.met) missing.push('measurable')
  if (!timeBound.met) missing.push('time-bound')
  const suggestion = missing.length === 0 ? undefined : suggestionFor(analysis, missing, measure)
  return { smart: missing.length === 0, specific, measurable, timeBound, missing, suggestion }
}

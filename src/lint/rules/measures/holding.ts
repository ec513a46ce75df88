/** Objectives that hold on to what is good already: their target may equal the baseline. */
import type { MeasureAt } from './every-measure.ts'

const holds =
  /\b(?:maintain(?:s|ed|ing)?|keep(?:s|ing)?|remain(?:s|ing)?|hold(?:s|ing)?|stay(?:s|ing)?|sustain(?:s|ed|ing)?|continu(?:e|es|ed|ing)|preserv(?:e|es|ing)|prevent(?:s|ing)?|abstain(?:s|ing)?|abstinen(?:t|ce)|sober|sobriety|no (?:more|further|worse|new|increase|decline|loss)|stable|stabili[sz]e[ds]?|not (?:exceed|fall|drop|rise|return))\b/i

/** “Keep a diary …, up from 2” is not about keeping. */
const moves =
  /\b(?:up|down|rise|fall|drop|increase|decrease|reduction) from\b|\bfrom \S+ to\b|\bwill (?:increase|decrease|reduce|improve|raise|lower|rise|fall|drop)\b/i

/** Whether its own words say that a level is to be held. */
export function isHolding({ of, measure }: MeasureAt): boolean {
  const { statement = '', plain = '' } = of as { statement?: string; plain?: string }
  const said = [statement, plain, measure.behavior, measure.how].join('\n')
  return holds.test(said) && !moves.test(said)
}

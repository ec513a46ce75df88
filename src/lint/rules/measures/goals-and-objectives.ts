/** Goals and objectives alike, with their measures, for the rules on what was reached. */
import type { Goal, Objective } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import { subjectOf } from '../../aims/words.ts'
import type { Context } from '../../context.ts'
import type { Arg } from '../../finding.ts'
import { everyMeasure, type MeasureAt, wordsOf } from './every-measure.ts'

export interface Aimed {
  kind: 'goal' | 'objective'
  of: Goal | Objective
  path: Path
  measure: MeasureAt | undefined
}

/** How a finding names it: its kind and id, then its first words. */
export const nameOf = ({ kind, of }: Aimed): { subject: Arg; words: Arg } => ({
  subject: subjectOf(kind, of.id),
  words: wordsOf(of, of.measure),
})

/** In the order of the plan. */
export const goalsAndObjectives = (context: Context): readonly Aimed[] => context.once(findAimed)

function findAimed(context: Context): Aimed[] {
  const measures = new Map<object, MeasureAt>()
  for (const one of everyMeasure(context)) measures.set(one.of, one)
  const found: Aimed[] = []
  for (const { goal: of, path } of context.goals)
    found.push({ kind: 'goal', of, path, measure: measures.get(of) })
  for (const { objective: of, path } of context.objectives)
    found.push({ kind: 'objective', of, path, measure: measures.get(of) })
  return found
}

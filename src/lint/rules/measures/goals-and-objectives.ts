/** Goals and objectives alike, with their measures, for the rules on what was reached. */
import type { Goal, Objective } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import type { Arg } from '../../finding.ts'
import { everyMeasure, type MeasureAt, subjectOf, wordsOf } from './every-measure.ts'

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
  const measures = new Map(everyMeasure(context).map((one) => [one.of as object, one]))
  const make = (kind: Aimed['kind'], of: Goal | Objective, path: Path): Aimed => ({
    kind,
    of,
    path,
    measure: measures.get(of),
  })
  return [
    ...context.goals.map(({ goal, path }) => make('goal', goal, path)),
    ...context.objectives.map(({ objective, path }) => make('objective', objective, path)),
  ]
}

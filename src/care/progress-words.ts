/** An objective's verdict as it is told: its label, and the sentences it rests on. */
import { type Saying, verdictLabel, verdictSentences } from '../measures/trajectory/words.ts'
import type { AimProgress } from './aim-progress.ts'

export const verdictOf = ({ trajectory }: AimProgress): string => verdictLabel(trajectory)

export const sentencesOf = (aim: AimProgress): string[] => [
  ...verdictSentences(aim.trajectory, sayingOf(aim)),
  ...(aim.isDayAssumed && aim.trajectory.line
    ? [
        'The baseline has no day of its own: it is counted from the day on which the objective or the plan begins.',
      ]
    : []),
]

export const sayingOf = ({ basis, measured, by }: AimProgress): Saying => ({
  instrument: basis === 'percent' ? undefined : measured.instrument,
  enough: basis === 'percent' ? { from: 100, to: Number.POSITIVE_INFINITY } : measured.enough,
  by,
  isPercent: basis === 'percent',
})

/**
 * Is it working: every measure of a client as a series, and every objective with its verdict. Review, lint,
 * documents and lists read from here, so that each tells the same of the same scores.
 */
import { type AimProgress, aimProgress } from './aim-progress.ts'
import { aimsOf } from './aims.ts'
import type { Care } from './care.ts'
import { type MeasureProgress, measuresOf } from './measure-progress.ts'
import { namedIn, otherNames } from './named-measures.ts'
import { seriesIn } from './series.ts'

export interface Progress {
  measures: readonly MeasureProgress[]
  aims: readonly AimProgress[]
}

export const progressOf = (care: Care): Progress => care.once(findProgress)

function findProgress(care: Care): Progress {
  const aims = aimsOf(care)
  const series = seriesIn(care.record, care.asOf, otherNames(namedIn(care, aims)))
  const measures = measuresOf(care, series, aims)
  return { measures, aims: aims.map((aim) => aimProgress(aim, { care, series, measures })) }
}

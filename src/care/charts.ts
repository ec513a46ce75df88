/** A client's progress as charts: of an objective with its own line, and of a measure by itself. */
import { type Chart, chartOf } from '../measures/trajectory/chart.ts'
import type { AimProgress } from './aim-progress.ts'
import type { MeasureProgress } from './measure-progress.ts'

/** Of the readings that an objective was judged by; `undefined` where there are not two of them. */
export function aimChart(
  aim: AimProgress,
  measure: MeasureProgress | undefined,
  title: string,
): Chart | undefined {
  if (aim.basis === 'percent') return percentChart(aim, title)
  return measure && measureChart(measure, title, aim)
}

/** `aim` is the objective whose line is drawn, where there is one. */
export function measureChart(
  measure: MeasureProgress,
  title: string,
  aim?: AimProgress,
): Chart | undefined {
  const { instrument, informant, readings, baseline, unit } = measure
  const { trajectory, measured } = aim ?? {}
  return chartOf({
    title,
    unit: instrument ? undefined : unit,
    instrument,
    ...(informant === undefined ? {} : { given: { informant } }),
    readings,
    baseline: trajectory?.line?.from ?? (baseline?.isStated ? baseline : undefined),
    line: trajectory?.line,
    tolerance: trajectory?.tolerance?.points,
    enough: measured?.enough,
    better: trajectory?.better ?? instrument?.better,
  })
}

function percentChart({ trajectory, readings }: AimProgress, title: string): Chart | undefined {
  return chartOf({
    title,
    isPercent: true,
    readings,
    line: trajectory.line,
    tolerance: trajectory.tolerance?.points,
    enough: { from: 100, to: Number.POSITIVE_INFINITY },
    better: 'higher',
  })
}

/** The objective whose line belongs into the chart of its measure: the first that has one. */
export const aimOfMeasure = (
  { key }: MeasureProgress,
  aims: readonly AimProgress[],
): AimProgress | undefined => {
  const own = aims.filter(({ measure, basis }) => measure === key && basis === 'scores')
  return own.find(({ trajectory }) => trajectory.line) ?? own[0]
}

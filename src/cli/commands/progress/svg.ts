/** All charts of a client as one SVG, one below the other, each with its title above it. */
import type { Chart } from '../../../measures/trajectory/chart.ts'
import { UserError } from '../../../practice/failure.ts'
import { chartsSvg } from '../../../render/chart/svg.ts'
import type { Told } from './told.ts'

/** @throws UserError where there are not two readings of anything */
export function svg({ measures, aims, plan }: Told): string {
  const charts = [...measures, ...aims]
    .map(({ chart }) => chart)
    .filter((chart): chart is Chart => chart !== undefined)
  if (charts.length === 0)
    throw new UserError(
      `There is nothing to draw in ${plan}: no measure has two readings.`,
      'Enter a score: txplan measure PLAN INSTRUMENT',
    )
  return chartsSvg(charts, { width: 640, height: 200 })
}

/** How scores went, drawn: beside the goal or objective that they belong to, and the others by themselves. */

import type { AimProgress } from '../../care/aim-progress.ts'
import { careOf } from '../../care/care.ts'
import { aimChart, aimOfMeasure, measureChart } from '../../care/charts.ts'
import type { MeasureProgress } from '../../care/measure-progress.ts'
import { progressOf } from '../../care/progress.ts'
import { verdictOf } from '../../care/progress-words.ts'
import { formatLong } from '../../language/dates.ts'
import type { Chart } from '../../measures/trajectory/chart.ts'
import { figure } from '../../measures/trajectory/words.ts'
import type { Goal, Objective } from '../../plan/types.generated.ts'
import type { RenderInput } from '../input.ts'
import type { Block } from '../view.ts'
import { capital } from './rich.ts'

export interface ProgressCharts {
  of(aim: Goal | Objective): Block[]
  /** Where an aim stands now, in one figure and one picture. */
  standing(aim: Goal | Objective): Standing
  /** Of measures that no goal or objective shows. */
  others: Block[]
}

interface Standing {
  /** The latest score since the baseline: `11`; or how much of the way is done: `50 %`. */
  latest?: string
  isPercent?: boolean
  chart?: Chart
}

export const noCharts: ProgressCharts = { of: () => [], standing: () => ({}), others: [] }

/** As of a day that is given: a document must not change by itself. */
export function progressCharts({
  plan,
  record,
  practice,
  identities,
  asOf,
}: RenderInput): ProgressCharts {
  if (asOf === undefined) return noCharts
  const care = careOf({ plan, record, practice, identities, asOf })
  const { measures, aims } = progressOf(care)
  const drawn = new Map<Goal | Objective, Block[]>()
  const standings = new Map<Goal | Objective, Standing>()
  const shown = new Set<string>()
  for (const aim of aims) {
    const measure = measures.find(({ key }) => key === aim.measure)
    const chart = aimChart(aim, measure, titleOf(measure))
    standings.set(aim.of, standingOf(aim, chart))
    if (!chart) continue
    drawn.set(aim.of, [block(`chart-${aim.kind}-${aim.name}`, captionOf(aim, chart, asOf), chart)])
    if (aim.basis === 'scores' && aim.measure) shown.add(aim.measure)
  }
  const others = measures.flatMap((one) => {
    const chart = shown.has(one.key) ? undefined : measureChart(one, titleOf(one))
    return chart ? [measureBlock(one, chart)] : []
  })
  return {
    of: (aim) => drawn.get(aim) ?? [],
    standing: (aim) => standings.get(aim) ?? {},
    others,
  }
}

function standingOf({ readings, basis }: AimProgress, chart: Chart | undefined): Standing {
  const isPercent = basis === 'percent'
  const latest = figure(readings.at(-1)?.value, { isPercent })
  return { isPercent, ...(latest ? { latest } : {}), ...(chart ? { chart } : {}) }
}

/** Of each measure one, with the line of the objective that it served: for a summary of the whole. */
export function measureCharts({ plan, record, practice, identities, asOf }: RenderInput): Block[] {
  if (asOf === undefined) return []
  const care = careOf({ plan, record, practice, identities, asOf })
  const { measures, aims } = progressOf(care)
  return measures.flatMap((one) => {
    const chart = measureChart(one, titleOf(one), aimOfMeasure(one, aims))
    return chart ? [measureBlock(one, chart)] : []
  })
}

const measureBlock = ({ key }: MeasureProgress, chart: Chart): Block =>
  block(`chart-measure-${key.replaceAll(' ', '-')}`, `${chart.title}.`, chart)

const block = (id: string, caption: string, chart: Chart): Block => ({
  kind: 'chart',
  id,
  caption,
  chart,
})

/** `SDQ (mother)`; a behavior in the plan's words. */
function titleOf(measure: MeasureProgress | undefined): string {
  if (!measure) return 'Progress'
  const name = measure.instrument?.name ?? capital(measure.words ?? 'Measure')
  return /\d$/.test(measure.key) && measure.key.includes(' ') && measure.informant
    ? `${name} (${measure.informant})`
    : name
}

/** `PHQ-A, as of November 21, 2026: on track.` A verdict that calls for a talk is left to that talk. */
function captionOf(aim: AimProgress, { title }: Chart, asOf: string): string {
  const told = tellable.has(aim.trajectory.verdict) ? `: ${verdictOf(aim).toLowerCase()}` : ''
  return `${title}, as of ${formatLong(asOf)}${told}.`
}

const tellable: ReadonlySet<string> = new Set(['reached', 'ahead', 'on-track', 'behind'])

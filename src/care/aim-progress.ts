/** An objective or goal with its verdict: which readings were judged, against which line. */
import type { Reading } from '../measures/trajectory/reading.ts'
import { type Trajectory, trajectoryOf } from '../measures/trajectory/trajectory.ts'
import { type AimAt, beginOf, dueDay, isClosed, type Measured, measuredOf } from './aims.ts'
import type { Care } from './care.ts'
import { seriesFor } from './chosen-series.ts'
import { isInUse } from './last-looked-at.ts'
import type { MeasureProgress } from './measure-progress.ts'
import { byPercent, percentagesOf } from './percentages.ts'
import type { Series } from './series.ts'

export interface AimProgress extends AimAt {
  /** Its id or, without one, its path. */
  name: string
  /** Key of the measure whose readings were judged. */
  measure: string | undefined
  /** What was judged: scores, or the percentages that the plan holds. */
  basis: 'scores' | 'percent'
  /** The baseline's day is not stated: it is that on which the aim, or else the plan, began. */
  isDayAssumed: boolean
  measured: Measured
  by: string | undefined
  isClosed: boolean
  /** Those judged, the baseline not among them. */
  readings: readonly Reading[]
  trajectory: Trajectory
}

export interface Around {
  care: Care
  series: readonly Series[]
  measures: readonly MeasureProgress[]
}

export function aimProgress(aim: AimAt, around: Around): AimProgress {
  const { care } = around
  const measured = withPlanBaseline(aim, around)
  const chosen = seriesFor(aim, measured, around)
  const percents = percentagesOf(aim, care)
  const day = measured.baseline?.day ?? (measured.baseline && beginOf(aim, care))
  const since = (chosen.readings ?? []).filter((one) => day === undefined || one.day > day)
  const common = {
    by: dueDay(aim.of.target_date, care),
    asOf: care.asOf,
    isClosed: isClosed(aim, care) || isPaused(care),
  }
  const isPercent = since.length === 0 && percents.length > 0
  const trajectory = isPercent
    ? trajectoryOf({ ...common, ...byPercent(aim, care), readings: percents })
    : trajectoryOf({
        ...common,
        ...measured,
        baseline: measured.baseline && { ...measured.baseline, day },
        readings: chosen.readings ?? [],
        unknown: measured.unknown ?? chosen.unknown,
      })
  return {
    ...aim,
    name: aim.of.id ?? aim.path.join('.'),
    measure: chosen.key,
    basis: isPercent ? 'percent' : 'scores',
    isDayAssumed: measured.baseline !== undefined && measured.baseline.day === undefined,
    measured,
    by: common.by,
    isClosed: isClosed(aim, care),
    readings: isPercent ? percents : since,
    trajectory,
  }
}

/** While a plan is no more than a draft, or rests, nobody measures. */
const isPaused = (care: Care): boolean => !isInUse(care) || care.plan.status === 'on-hold'

/** What stands with the same instrument elsewhere in the plan, an aim need not repeat. */
function withPlanBaseline({ of }: AimAt, { care, measures }: Around): Measured {
  const own = measuredOf(of.measure ?? {})
  const { instrument } = own
  if (!instrument || own.unknown) return own
  const beside = (care.plan.measures ?? []).map(measuredOf)
  const every = own.every ?? beside.find((one) => one.instrument?.id === instrument.id)?.every
  const known = measures.find((one) => one.instrument?.id === instrument.id)?.baseline
  if (own.baseline || !known?.isStated) return { ...own, every }
  const { value, day: date } = known
  const baseline = { value, ...(date ? { date } : {}) }
  return { ...measuredOf({ ...of.measure, baseline }), every }
}

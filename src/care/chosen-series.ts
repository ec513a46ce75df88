/** Which series of the record an aim is judged by: of its instrument, its edition and its informant. */
import { foldName } from '../measures/fold.ts'
import type { Instrument } from '../measures/instrument.ts'
import type { Unknown } from '../measures/trajectory/asked.ts'
import type { Reading } from '../measures/trajectory/reading.ts'
import type { Measure } from '../plan/types.generated.ts'
import type { AimAt, Measured } from './aims.ts'
import { type MeasureProgress, unmeasuredProgress } from './measure-progress.ts'
import { isOf, type Named } from './named-measures.ts'
import { areKin, type Series } from './series.ts'

export interface Chosen {
  key?: string
  readings?: readonly Reading[]
  unknown?: Unknown
}

/** By the informant of the baseline or, where nothing tells whose it is, by none of two. */
export function seriesFor(
  aim: AimAt,
  { instrument, baseline }: Measured,
  around: { series: readonly Series[]; measures: readonly MeasureProgress[] },
): Chosen {
  const { measure } = aim.of
  if (!measure) return {}
  const named: Named = { measure, path: [...aim.path, 'measure'], id: aim.of.id }
  const { series, measures } = around
  const own = series
    .map((one, at) => ({ one, key: measures[at]?.key }))
    .filter(({ one }) => isOf(one, named))
  const [first] = own
  if (!first) return { ...keyOf(named, measures), ...kinOf(instrument, series) }
  const chosen =
    own.length === 1 ? first : own.find(({ one }) => isInformant(one, measure, baseline))
  if (!chosen) return { unknown: 'two-informants' }
  return { ...(chosen.key ? { key: chosen.key } : {}), readings: chosen.one.readings }
}

const keyOf = (named: Named, measures: readonly MeasureProgress[]) => {
  const { key } = unmeasuredProgress(named)
  return measures.some((one) => one.key === key) ? { key } : {}
}

/** Only another edition of it was given. */
const kinOf = (instrument: Instrument | undefined, series: readonly Series[]): Chosen =>
  instrument && series.some((one) => one.instrument && areKin(one.instrument, instrument))
    ? { unknown: 'other-edition' }
    : {}

function isInformant(
  { informant, readings }: Series,
  { by }: Measure,
  baseline: Measured['baseline'],
) {
  if (by !== undefined && informant !== undefined && foldName(by) === foldName(informant))
    return true
  return readings.some(({ day, value }) => day === baseline?.day && value === baseline.value)
}

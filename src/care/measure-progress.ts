/** Every measure of a client as one series: those of the record, and those that the plan names and nobody entered. */
import { foldName } from '../measures/fold.ts'
import type { Instrument } from '../measures/instrument.ts'
import type { Reading } from '../measures/trajectory/reading.ts'
import type { Path } from '../source/document.ts'
import { type AimAt, measuredOf } from './aims.ts'
import type { Care } from './care.ts'
import { isOf, type Named, namedIn } from './named-measures.ts'
import type { Series } from './series.ts'

export interface MeasureProgress {
  /** Names it among the others: `phq-9`; with an informant who is not alone, `sdq 2`. */
  key: string
  instrument: Instrument | undefined
  /** What is counted, in the plan's own words, where it is no instrument. */
  words: string | undefined
  unit: string | undefined
  informant: string | undefined
  path: Path
  /** Of the plan; without one, of the first reading. */
  baseline: { value: number; day: string | undefined; isStated: boolean } | undefined
  /** All of them, also those before the baseline. */
  readings: readonly Reading[]
  /** Entries of the record that could not be used. */
  leftOut: Series['leftOut']
}

export function measuresOf(
  care: Care,
  series: readonly Series[],
  aims: readonly AimAt[],
): MeasureProgress[] {
  const named = namedIn(care, aims)
  const found = withOwnKeys(series.map((one) => measureProgress(one, series, named)))
  const unmeasured = named.filter((one) => !series.some((it) => isOf(it, one)))
  const seen = new Set<string>()
  const waiting = unmeasured.flatMap((one): MeasureProgress[] => {
    const made = unmeasuredProgress(one)
    if (seen.has(made.key) || found.some(({ key }) => key === made.key)) return []
    seen.add(made.key)
    return [made]
  })
  return [...found, ...waiting]
}

/** Two measures without a name of their own are told apart by number. */
const withOwnKeys = (measures: readonly MeasureProgress[]): MeasureProgress[] =>
  measures.map((one, at) => {
    const before = measures.slice(0, at).filter(({ key }) => key === one.key).length
    return before === 0 ? one : { ...one, key: `${one.key} ${before + 1}` }
  })

function measureProgress(
  one: Series,
  all: readonly Series[],
  named: readonly Named[],
): MeasureProgress {
  const own = named.filter((it) => isOf(one, it))
  const stated = own
    .map(({ measure }) => measuredOf(measure).baseline)
    .find((it) => it !== undefined)
  const [first] = one.readings
  const kin = all.filter(({ name }) => foldName(name) === foldName(one.name))
  const number = kin.length > 1 ? ` ${kin.indexOf(one) + 1}` : ''
  const [place] = own
  return {
    key: `${one.instrument?.id ?? place?.id ?? 'measure'}${number}`,
    instrument: one.instrument,
    words: one.instrument ? undefined : (place?.measure.behavior ?? one.name),
    unit: place?.measure.unit,
    informant: one.informant,
    path: place?.path ?? ['measures'],
    baseline: stated ? { ...stated, isStated: true } : first && { ...first, isStated: false },
    readings: one.readings,
    leftOut: one.leftOut,
  }
}

/** Named in the plan, and never entered. */
export function unmeasuredProgress({ measure, path, id }: Named): MeasureProgress {
  const { instrument, baseline } = measuredOf(measure)
  return {
    key: instrument?.id ?? id ?? path.join('.'),
    instrument,
    words: instrument ? undefined : (measure.behavior ?? measure.name ?? measure.instrument),
    unit: measure.unit,
    informant: undefined,
    path,
    baseline: baseline && { ...baseline, isStated: true },
    readings: [],
    leftOut: [],
  }
}

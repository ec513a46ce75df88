/**
 * Is it working: every measure of a client as a series, and every objective with its verdict. Review, lint,
 * documents and lists read from here, so that each tells the same of the same scores.
 */
import { isRealDate } from '../language/dates.ts'
import { foldName } from '../measures/fold.ts'
import type { Instrument } from '../measures/instrument.ts'
import type { Reading } from '../measures/trajectory/reading.ts'
import { type Trajectory, trajectoryOf, type Unknown } from '../measures/trajectory/trajectory.ts'
import type { Measure } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'
import { type AimAt, aimsOf, beginOf, dueDay, isClosed, type Measured, measuredOf } from './aims.ts'
import type { Care } from './care.ts'
import { isInUse } from './last-looked-at.ts'
import { areKin, type Series, seriesIn } from './series.ts'

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

interface Named {
  measure: Measure & { name?: string }
  path: Path
  /** Of the measure, or of the objective that it stands beside. */
  id: string | undefined
}

/** The measures of the plan as a whole come last: a baseline beside an aim goes first. */
function namedIn(care: Care, aims: readonly AimAt[]): Named[] {
  const ofAims = aims.flatMap(({ of, path }): Named[] =>
    of.measure ? [{ measure: of.measure, path: [...path, 'measure'], id: of.id }] : [],
  )
  const ofPlan = (care.plan.measures ?? []).map(
    (measure, at): Named => ({ measure, path: ['measures', at], id: measure.id }),
  )
  return [...ofAims, ...ofPlan]
}

/** A behavior may be entered by its words, or by the id of its objective: both are one. */
function otherNames(named: readonly Named[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { measure, id } of named) {
    const all = [measure.behavior, measure.name, id].flatMap((one) => (one ? [foldName(one)] : []))
    const [first] = all
    if (first && !measure.instrument)
      for (const one of all) if (!names.has(one)) names.set(one, first)
  }
  return names
}

function isOf({ name, instrument }: Series, { measure, id }: Named): boolean {
  const own = measure.instrument
  if (instrument) return own !== undefined && measuredOf(measure).instrument?.id === instrument.id
  return [own, measure.behavior, measure.name, id].some(
    (one) => one !== undefined && foldName(one) === foldName(name),
  )
}

function measuresOf(
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
function unmeasuredProgress({ measure, path, id }: Named): MeasureProgress {
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

interface Around {
  care: Care
  series: readonly Series[]
  measures: readonly MeasureProgress[]
}

function aimProgress(aim: AimAt, around: Around): AimProgress {
  const { care } = around
  const measured = withPlanBaseline(aim, around)
  const chosen = seriesFor(aim, measured, around)
  const percents = percentsOf(aim, care.asOf)
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

interface Chosen {
  key?: string
  readings?: readonly Reading[]
  unknown?: Unknown
}

/** By the informant of the baseline or, where nothing tells whose it is, by none of two. */
function seriesFor(aim: AimAt, { instrument, baseline }: Measured, around: Around): Chosen {
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

/** What progress and past reviews put in percent of the way. */
function percentsOf({ of }: AimAt, asOf: string): Reading[] {
  const found = (of.progress ?? []).flatMap(({ date, percent }) =>
    percent !== undefined && date !== undefined && isRealDate(date) && date <= asOf
      ? [{ day: date, value: percent }]
      : [],
  )
  const byDay = new Map(found.map((one) => [one.day, one]))
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

function byPercent(aim: AimAt, care: Care) {
  const own = aim.of.measure?.baseline?.date
  const day = own !== undefined && isRealDate(own) ? own : beginOf(aim, care)
  return {
    baseline: { value: 0, day },
    enough: { from: 100, to: Number.POSITIVE_INFINITY },
  }
}

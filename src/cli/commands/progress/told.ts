/** What may be told of a client's progress: scores, days and ids always, the plan's own words where they may be seen. */

import type { AimProgress } from '../../../care/aim-progress.ts'
import { aimChart, aimOfMeasure, measureChart } from '../../../care/charts.ts'
import type { MeasureProgress } from '../../../care/measure-progress.ts'
import type { Progress } from '../../../care/progress.ts'
import { sentencesOf, verdictOf } from '../../../care/progress-words.ts'
import { formatLong } from '../../../language/dates.ts'
import { bandOf } from '../../../measures/band.ts'
import { type Change, changeOf } from '../../../measures/change.ts'
import { scoreInWords } from '../../../measures/in-words.ts'
import type { Chart } from '../../../measures/trajectory/chart.ts'
import type { Reading } from '../../../measures/trajectory/reading.ts'
import { sourceWords } from '../../../measures/trajectory/words.ts'
import { type Given, variantsGiven } from '../../../measures/variant.ts'

export interface Told {
  plan: string
  asOf: string
  measures: readonly ToldMeasure[]
  aims: readonly ToldAim[]
}

export interface ToldMeasure {
  of: MeasureProgress
  title: string
  /** As it may be told. */
  informant: string | undefined
  given: Given
  latest: Reading | undefined
  change: Change | undefined
  band: string | undefined
  chart: Chart | undefined
  /** Where it began, where it is, and what that means by whose figures. */
  sentences: readonly string[]
}

export interface ToldAim {
  of: AimProgress
  title: string
  verdict: string
  sentences: readonly string[]
  /** Of one that is followed in percent; the others have that of their measure. */
  chart: Chart | undefined
}

export interface Place {
  plan: string
  asOf: string
  showValues: boolean
  /** Figures alone, without charts and sentences: for a list of many clients. */
  isBrief?: boolean
}

export function toldOf({ measures, aims }: Progress, place: Place): Told {
  return {
    plan: place.plan,
    asOf: place.asOf,
    measures: measures.map((one) => toldMeasure(one, aims, place)),
    aims: aims.map((one) => toldAim(one, place)),
  }
}

function toldMeasure(of: MeasureProgress, aims: readonly AimProgress[], place: Place): ToldMeasure {
  const { instrument, baseline } = of
  const latest = latestOf(of)
  const given: Given = of.informant === undefined ? {} : { informant: of.informant }
  const title = titleOf(of, place)
  const isChange = instrument && baseline && latest
  return {
    of,
    title,
    informant: informantOf(of, given, place),
    given,
    latest,
    change: isChange ? changeOf(instrument, baseline.value, latest.value) : undefined,
    band: instrument && latest && bandOf(instrument, latest.value, given)?.name,
    chart: place.isBrief
      ? undefined
      : measureChart(withUnit(of, place), title, aimOfMeasure(of, aims)),
    sentences: place.isBrief ? [] : sentencesIn(of, latest, given),
  }
}

function sentencesIn(of: MeasureProgress, latest: Reading | undefined, given: Given): string[] {
  const isMissing = of.readings.length === 0
  return [
    ...figures(of, latest, given),
    ...(isMissing ? ['Not in the record.'] : []),
    ...leftOut(of),
  ]
}

/** After the baseline; what came before it is shown and not counted. */
const latestOf = ({ readings, baseline }: MeasureProgress): Reading | undefined =>
  readings.findLast(({ day }) => baseline?.day === undefined || day > baseline.day)

const withUnit = (of: MeasureProgress, { showValues }: Place): MeasureProgress =>
  showValues ? of : { ...of, unit: undefined }

function titleOf(of: MeasureProgress, { showValues }: Place): string {
  const number = / \d+$/.exec(of.key)?.[0] ?? ''
  if (of.instrument) return `${of.instrument.name}${number}`
  return showValues && of.words ? `${of.key}: ${of.words}` : of.key
}

/** Mother, teacher, self: words of the instrument. A name is told where names may be. */
function informantOf({ instrument, informant }: MeasureProgress, given: Given, place: Place) {
  if (place.showValues || informant === undefined) return informant
  return (
    instrument && variantsGiven(instrument, given).find(({ kind }) => kind === 'informant')?.name
  )
}

function figures(
  { instrument, baseline }: MeasureProgress,
  latest: Reading | undefined,
  given: Given,
) {
  if (!instrument || !latest) return [counted(baseline, latest)]
  const earlier = baseline && { day: baseline.day, score: baseline.value }
  const before = earlier ? { [baseline.isStated ? 'baseline' : 'first']: earlier } : {}
  const change = baseline && changeOf(instrument, baseline.value, latest.value)
  return [...scoreInWords(instrument, latest.value, before, given), ...unmet(change)]
}

/** `From 2 on January 5, 2026 to 4 on February 2, 2026.` */
function counted(baseline: MeasureProgress['baseline'], latest: Reading | undefined): string {
  const on = (day: string | undefined) => (day === undefined ? '' : ` on ${formatLong(day)}`)
  const now = latest && `${latest.value}${on(latest.day)}`
  if (!baseline) return now ? `Last ${now}.` : 'No baseline.'
  const from = `${baseline.value}${on(baseline.day)}`
  return now ? `From ${from} to ${now}.` : `Baseline ${from}.`
}

/** What is reached stands in the words above; that it is not is an answer too. */
function unmet(change: Change | undefined): string[] {
  const not = (name: string, reached: Change['response']) =>
    reached && !reached.met ? [`${name}: no (${sourceWords(reached.fact)}).`] : []
  return [...not('Response', change?.response), ...not('Remission', change?.remission)]
}

const whyLeftOut = {
  'no-day': 'without a day',
  'no-score': 'without a score',
  'off-scale': 'outside the scale',
  'other-edition': 'of another edition',
} as const

function leftOut({ leftOut }: MeasureProgress): string[] {
  if (leftOut.length === 0) return []
  const each = leftOut.map(({ at, because }) => `measures[${at}] ${whyLeftOut[because]}`)
  return [`Not counted: ${each.join(', ')}.`]
}

function toldAim(of: AimProgress, place: Place): ToldAim {
  const statement = of.of.statement?.replace(/\s+/g, ' ').trim()
  const title = `${of.kind === 'goal' ? 'Goal' : 'Objective'} ${of.name}`
  return {
    of,
    title: place.showValues && statement ? `${title}: ${statement}` : title,
    verdict: verdictOf(of),
    sentences: place.isBrief ? [] : sentencesOf(of),
    chart: of.basis === 'percent' && !place.isBrief ? aimChart(of, undefined, title) : undefined,
  }
}

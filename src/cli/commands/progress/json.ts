/**
 * Progress for programs. The shape is documented in `schemas/progress-report.schema.json`; `version` changes
 * when a reader of it would have to.
 */

import { sayingOf } from '../../../care/progress-words.ts'
import type { Judged, Reached } from '../../../measures/change.ts'
import type { Amount, Fact } from '../../../measures/instrument.ts'
import type { Tolerance } from '../../../measures/trajectory/tolerance.ts'
import { warningSentence } from '../../../measures/trajectory/words.ts'
import { pathText } from '../../../source/path-text.ts'
import type { Told, ToldAim, ToldMeasure } from './told.ts'

const reportVersion = 1

export function json({ plan, asOf, measures, aims }: Told): string {
  const report = {
    version: reportVersion,
    plan,
    asOf,
    measures: measures.map(measureOf),
    objectives: aims.map(aimOf),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function measureOf({ of, title, informant, latest, change, band, sentences }: ToldMeasure) {
  return {
    id: of.key,
    title,
    instrument: of.instrument?.id,
    informant,
    path: pathText(of.path),
    baseline: of.baseline && {
      value: of.baseline.value,
      day: of.baseline.day,
      stated: of.baseline.isStated,
    },
    readings: of.readings,
    latest,
    band,
    change: change && {
      gain: change.gain,
      percent: change.percent,
      reliable: judgedOf(change.reliable),
      noticeable: judgedOf(change.noticeable),
      response: reachedOf(change.response),
      remission: reachedOf(change.remission),
      recovery: reachedOf(change.recovery),
      significant: reachedOf(change.significant),
    },
    notCounted: of.leftOut.map(({ at, because }) => ({ path: `measures[${at}]`, because })),
    words: sentences,
  }
}

const judgedOf = (judged: Judged | undefined) =>
  judged && { verdict: judged.verdict, ...factOf(judged.fact) }

const reachedOf = (reached: Reached | undefined) =>
  reached && { met: reached.met, ...factOf(reached.fact) }

const factOf = ({ value, upTo, source, confirmed }: Fact<number> & Pick<Amount, 'upTo'>) => ({
  value,
  upTo,
  source,
  confirmed,
})

function aimOf({ of, title, verdict, sentences }: ToldAim) {
  const { trajectory, measured, by } = of
  const { enough } = sayingOf(of)
  return {
    id: of.of.id,
    kind: of.kind,
    path: pathText(of.path),
    title,
    status: of.of.status,
    closed: of.isClosed,
    measure: of.measure,
    basis: of.basis,
    verdict: trajectory.verdict,
    label: verdict,
    because: trajectory.unknown,
    weeksWithoutData: trajectory.weeks,
    baseline: measured.baseline,
    baselineDayAssumed: of.isDayAssumed,
    target: enough && { from: finite(enough.from), to: finite(enough.to), by },
    better: trajectory.better,
    readings: of.readings,
    latest: trajectory.latest,
    expected: trajectory.expected,
    ahead: trajectory.ahead,
    tolerance: toleranceOf(trajectory.tolerance),
    dateOver: trajectory.isOver ?? false,
    reached: trajectory.reached,
    projection: trajectory.projection,
    plateau: trajectory.plateau,
    warnings: trajectory.warnings.map((one) => ({
      kind: one.kind,
      than: one.than,
      now: one.now,
      words: warningSentence(one, sayingOf(of)),
    })),
    words: sentences,
  }
}

/** An open end has no number. */
const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined)

const toleranceOf = (tolerance: Tolerance | undefined) =>
  tolerance && {
    points: tolerance.points,
    rule: tolerance.fact ? 'measurement-error' : 'quarter-of-the-way',
    ...(tolerance.fact ? factOf(tolerance.fact) : {}),
  }

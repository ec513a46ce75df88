/** What is known of how far an objective has come: scores, progress and reviews, by date. */

import { isDay } from '../../../plan/plan-day.ts'
import type { Goal, Objective, Plan, Progress } from '../../../plan/types.generated.ts'
import { reaches } from '../../../plan/values.ts'
import { everyRecorded, type RecordedScore } from '../../aims/every-recorded.ts'
import type { Context } from '../../context.ts'
import type { MeasureAt } from './every-measure.ts'

type DatedScore = RecordedScore & { day: string }

const datedScores = (context: Context): readonly DatedScore[] => context.once(findDated)

/** Those of the record that name a day, oldest first. */
const findDated = (context: Context): DatedScore[] =>
  everyRecorded(context)
    .filter((one): one is DatedScore => one.in === 'record' && isDay(one.day))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))

/** Scores of its instrument after the baseline, up to the day it was completed or the day of judging. */
export function scoresSince(
  { instrument, measure, of }: MeasureAt,
  context: Context,
): DatedScore[] {
  const scores = instrument === undefined ? [] : datedScores(context)
  if (instrument === undefined || scores.length === 0) return []
  const start = measure.baseline?.date ?? ''
  const { completed } = of as Objective
  const end = isDay(completed) ? completed : context.asOf
  return scores.filter(
    (score) => score.instrument.id === instrument.id && score.day > start && score.day <= end,
  )
}

/** Whether a score meets the aim of the measure; `undefined` when that cannot be said. */
export const meets = ({ aim, baseline }: MeasureAt, value: number): boolean | undefined =>
  aim && reaches(aim, value, baseline?.value)

/** The last of the progress entries, by date where they have one. */
export function lastProgress({ progress = [] }: Objective | Goal): Progress | undefined {
  return progress.reduce<Progress | undefined>(
    (last, one) => ((one.date ?? '9999') >= (last?.date ?? '') ? one : last),
    undefined,
  )
}

type Reviewed = NonNullable<
  NonNullable<NonNullable<NonNullable<Plan['review']>['history']>[number]['objectives']>[number]
>

export interface ReviewedOn extends Pick<Reviewed, 'status' | 'percent'> {
  date: string
}

/** What reviews said of an objective or goal, in the order of the plan. */
export const reviewsOf = (id: string | undefined, context: Context): readonly ReviewedOn[] =>
  (id === undefined ? undefined : context.once(findReviews).get(id)) ?? none

const none: readonly ReviewedOn[] = []

function findReviews({ plan }: Context): ReadonlyMap<string, ReviewedOn[]> {
  const found = new Map<string, ReviewedOn[]>()
  for (const { date = '', objectives = [] } of plan.review?.history ?? [])
    for (const { id, status, percent } of objectives) {
      if (id === undefined) continue
      const known = found.get(id)
      if (known) known.push({ status, percent, date })
      else found.set(id, [{ status, percent, date }])
    }
  return found
}

/** The latest review that spoke of it. */
export const lastReview = (id: string | undefined, context: Context): ReviewedOn | undefined =>
  reviewsOf(id, context).reduce<ReviewedOn | undefined>(
    (last, one) => (last === undefined || one.date >= last.date ? one : last),
    undefined,
  )

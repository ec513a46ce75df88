/** What is known of how far an objective has come: scores, progress and reviews, by date. */
import type { Goal, Objective, Plan, Progress } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { isDay } from '../dates/plan-day.ts'
import type { MeasureAt } from './every-measure.ts'
import { type DatedScore, datedScores } from './every-recorded.ts'
import { reaches } from './values.ts'

/** Scores of its instrument after the baseline, up to the day it was completed or the day of judging. */
export function scoresSince(
  { instrument, measure, of }: MeasureAt,
  context: Context,
): DatedScore[] {
  if (instrument === undefined) return []
  const start = measure.baseline?.date ?? ''
  const { completed } = of as Objective
  const end = isDay(completed) ? completed : context.asOf
  return datedScores(context).filter(
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

export type Reviewed = NonNullable<
  NonNullable<NonNullable<NonNullable<Plan['review']>['history']>[number]['objectives']>[number]
>

export interface ReviewedAt extends Reviewed {
  date: string
  path: readonly (string | number)[]
}

/** What reviews said of an objective or goal, in the order of the plan. */
export function reviewsOf(id: string | undefined, { plan }: Context): ReviewedAt[] {
  if (id === undefined) return []
  return (plan.review?.history ?? []).flatMap(({ date = '', objectives = [] }, at) =>
    objectives.flatMap((one, index) =>
      one.id === id ? [{ ...one, date, path: ['review', 'history', at, 'objectives', index] }] : [],
    ),
  )
}

/** The latest review that spoke of it. */
export const lastReview = (id: string | undefined, context: Context): ReviewedAt | undefined =>
  reviewsOf(id, context).reduce<ReviewedAt | undefined>(
    (last, one) => (last === undefined || one.date >= last.date ? one : last),
    undefined,
  )

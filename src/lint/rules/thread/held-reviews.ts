/** The reviews that were held, with everything that each says in words. */

import { isDay } from '../../../plan/plan-day.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'

export type Review = NonNullable<NonNullable<Plan['review']>['history']>[number]

export interface ReviewAt {
  review: Review
  day: string | undefined
  path: Path
}

/** The oldest first. Neither the first making of the plan nor an empty row of a form is one. */
export const heldReviews = (context: Context): readonly ReviewAt[] => context.once(findReviews)

const findReviews = ({ plan, asOf }: Context): ReviewAt[] =>
  (plan.review?.history ?? [])
    .flatMap((review, at): ReviewAt[] =>
      review.decision === 'initial' || !isHeld(review, asOf)
        ? []
        : [
            {
              review,
              day: isDay(review.date) ? review.date : undefined,
              path: ['review', 'history', at],
            },
          ],
    )
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : 0))

const isHeld = ({ date, summary, decision, objectives }: Review, asOf: string): boolean =>
  (date !== undefined && date <= asOf) ||
  (date === undefined &&
    Boolean(summary?.trim() || decision || objectives?.some(({ status }) => status)))

/** Everything it says, as one text. */
export const wordsOf = ({ review }: ReviewAt): string =>
  [
    review.summary,
    review.decision_note,
    ...(review.changes ?? []),
    ...(review.objectives ?? []).flatMap(({ status, evidence }) => [status, evidence]),
  ]
    .filter((text) => text !== undefined)
    .join('\n')

/** Days within which an entry of progress belongs to a review. */
const nearby = 7 * 24 * 3600 * 1000

/** Whether something dated so was written for this review. */
export const isOfReview = ({ day }: ReviewAt, date: string | undefined): boolean =>
  day !== undefined && isDay(date) && Math.abs(Date.parse(day) - Date.parse(date)) <= nearby

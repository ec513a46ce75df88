/** A question of a review by itself, and what every part of it is given. */
import type { ReviewAnswers } from '../../plan/review-answers.ts'
import type { Step } from '../interview.ts'
import type { Life } from '../life/life.ts'
import { makeStep } from '../step.ts'

export { maybe, said, saidOr } from '../step.ts'

export type ReviewStep = Step<ReviewAnswers>

/** What a part asks, given what was said. */
export type ReviewPart = (answers: ReviewAnswers, life: Life) => ReviewStep[]

export const step = makeStep<ReviewAnswers>

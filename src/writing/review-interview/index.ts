/** The conversation about a review: why now, how each aim stands, what comes of it, when again. */
import type { ReviewAnswers } from '../../plan/review-answers.ts'
import type { Interview } from '../interview.ts'
import { type Life, lifeOnDays } from '../life/life.ts'
import { aimsPart } from './aims.ts'
import { closingPart } from './closing.ts'
import { interventionsPart } from './interventions.ts'
import type { MoreObjectives } from './next-steps.ts'
import { occasionPart } from './occasion.ts'

export const sections = ['the occasion', 'objectives', 'interventions', 'what comes of it'] as const

export type Section = (typeof sections)[number]

/** @param more the questions about a further objective of a goal, as in a new plan */
export function reviewInterview(life: Life, more: MoreObjectives): Interview<ReviewAnswers> {
  const lifeOn = lifeOnDays(life)
  return {
    sections,
    ...(more.rest ? { rest: more.rest } : {}),
    steps: (answers) => {
      const then = lifeOn(answers.date)
      return [
        ...occasionPart(answers, life),
        ...aimsPart(answers, then, more),
        ...interventionsPart(answers, then),
        ...closingPart(answers, then),
      ]
    },
  }
}

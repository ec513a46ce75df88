/**
 * Answers of a review: what was found for each objective and what was decided, by its id; from them come
 * the new revision and the entry of the review.
 */
import { answersShape, type ObjectiveAnswers } from './answers.ts'
import { type Decision, decisions } from './decisions.ts'
import type { Shape } from './shape.ts'
import { planShape } from './shapes.generated.ts'
import type { Goal, Intervention, Plan, Progress, Target } from './types.generated.ts'

export type PastReview = NonNullable<NonNullable<Plan['review']>['history']>[number]

/** What a review found for one objective, or for a goal that has none. */
export interface AimReviewed {
  status?: NonNullable<Progress['status']>
  percent?: number
  evidence?: string
  decision?: Decision
  reason?: string
  /** Where it was revised: how it reads now. */
  statement?: string
  target?: Target
  target_date?: string
}

/** What becomes of a goal whose objectives are all settled, and what else is aimed for under it. */
export interface GoalReviewed {
  status?: NonNullable<Goal['status']>
  reason?: string
  objectives?: ObjectiveAnswers[]
}

export interface InterventionReviewed {
  status?: NonNullable<Intervention['status']>
  reason?: string
}

export interface ReviewAnswers {
  kind?: PastReview['kind']
  /** What brought the review forward. */
  event?: string
  date?: string
  by?: string
  objectives?: Record<string, AimReviewed>
  goals?: Record<string, GoalReviewed>
  interventions?: Record<string, InterventionReviewed>
  summary?: string
  /** How far the client is from the criteria for discharge. */
  criteria?: string
  participation?: string
  decision?: PastReview['decision']
  next?: string
}

/** The shape of something within the plan, by its address; `0` stands for every item of a list. */
export function planPart(...path: readonly (string | 0)[]): Shape {
  return path.reduce<Shape>(inner, planShape)
}

function inner(shape: Shape, part: string | 0): Shape {
  const next =
    part === 0 && 'items' in shape
      ? shape.items
      : 'fields' in shape
        ? shape.fields[part]
        : undefined
  if (!next) throw new Error(`The plan has no ${part}.`)
  return next
}

/** One of these words. */
export const wordOf = (words: readonly string[]): Shape => ({
  kind: 'word',
  forms: [{ type: 'string', words }],
})

const objective = (field: string) => planPart('goals', 0, 'objectives', 0, field)
const held = (field: string) => planPart('review', 'history', 0, field)
const reason = objective('reason')

const goals = 'fields' in answersShape ? answersShape.fields['goals'] : undefined
const goalFields = goals && 'items' in goals && 'fields' in goals.items ? goals.items.fields : {}

/** The shape of a file of such answers, for the structure check. */
export const reviewAnswersShape: Shape = {
  fields: {
    kind: held('kind'),
    event: held('summary'),
    date: held('date'),
    by: held('by'),
    objectives: {
      map: {
        fields: {
          status: planPart('goals', 0, 'objectives', 0, 'progress', 0, 'status'),
          percent: planPart('review', 'history', 0, 'objectives', 0, 'percent'),
          evidence: planPart('review', 'history', 0, 'objectives', 0, 'evidence'),
          decision: wordOf(decisions),
          reason,
          statement: objective('statement'),
          target: planPart('goals', 0, 'objectives', 0, 'measure', 'target'),
          target_date: objective('target_date'),
        },
      },
    },
    goals: {
      map: {
        fields: {
          status: planPart('goals', 0, 'status'),
          reason,
          ...(goalFields['objectives'] ? { objectives: goalFields['objectives'] } : {}),
        },
      },
    },
    interventions: {
      map: { fields: { status: planPart('interventions', 0, 'status'), reason } },
    },
    summary: held('summary'),
    criteria: held('summary'),
    participation: planPart('agreement', 'participation', 'statement'),
    decision: held('decision'),
    next: planPart('review', 'next'),
  },
}

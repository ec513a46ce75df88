/** Answers of a discharge: why and how treatment ended, how each aim stands, and what follows. */
import { planPart } from './review-answers.ts'
import type { Shape } from './shape.ts'
import type { Goal, Objective, Plan } from './types.generated.ts'

export type Referral = NonNullable<Plan['referrals']>[number]

export interface AimAtDischarge {
  status?: NonNullable<Objective['status']>
  /** Why it was given up. */
  reason?: string
  evidence?: string
}

export interface DischargeAnswers {
  date?: string
  by?: string
  reason?: string
  objectives?: Record<string, AimAtDischarge>
  goals?: Record<string, { status?: NonNullable<Goal['status']> }>
  /** Which of the plan’s criteria are met, by their place: 1 is the first. */
  criteria_met?: number[]
  outcome?: string
  aftercare?: string
  referrals?: Referral[]
  recommendations?: string[]
  summary?: string
}

const ended = (field: string) => planPart('discharge', field)

/** The shape of a file of such answers, for the structure check. */
export const dischargeAnswersShape: Shape = {
  fields: {
    date: ended('date'),
    by: planPart('revision', 'by'),
    reason: ended('reason'),
    objectives: {
      map: {
        fields: {
          status: planPart('goals', 0, 'objectives', 0, 'status'),
          reason: planPart('goals', 0, 'objectives', 0, 'reason'),
          evidence: planPart('review', 'history', 0, 'objectives', 0, 'evidence'),
        },
      },
    },
    goals: { map: { fields: { status: planPart('goals', 0, 'status') } } },
    criteria_met: { items: planPart('revision', 'number') },
    outcome: ended('outcome'),
    aftercare: ended('aftercare'),
    referrals: planPart('referrals'),
    recommendations: ended('recommendations'),
    summary: ended('summary'),
  },
}

import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { currentDiagnoses, isOfMentalHealth } from '../completeness/diagnoses.ts'
import { hasFamilyOrCulture } from '../completeness/family-culture-missing.ts'
import { isUnexplained } from '../completeness/intervention-unexplained.ts'
import { hasRationale } from '../completeness/rationale-missing.ts'
import { isRehabilitation } from '../completeness/rehabilitation.ts'
import { hasReviewSchedule } from '../completeness/review-schedule-missing.ts'
import { hasScreening } from '../completeness/screening-missing.ts'
import { isClosed } from './standing.ts'

/** Each mark alone is common; so many together read like a template. The number is ours. */
const fewest = 3

export const genericPlan = defineRule({
  id: 'generic-plan',
  group: 'flags',
  severity: 'info',
  what: 'Several marks of a plan that could be anybody’s stand together.',
  why: 'A surveyor or payer who sees no screening, no reason for the treatment, no review and nothing of the client’s life takes the plan for a template.',
  fix: 'Add what is particular: what else was asked about, why this treatment for this client, who belongs to the client’s life, and when the plan is looked at again.',
  source:
    'The Joint Commission, findings for CTS.03.01.03 (2022): plans that are not individualized; which marks count, and three of them together, are txplan’s own',
  messages: { found: 'This plan could be anybody’s: {marks}.' },
  bad: {
    plan: 'txplan: 1\ndiagnoses: [{ id: d, code: F41.1 }]\ngoals: [{ id: g, statement: Less worry }]\ninterventions: [{ id: i, modality: CBT }]\n',
  },
  good: {
    plan: 'txplan: 1\ndiagnoses: [{ id: d, code: F41.1 }]\ngoals: [{ id: g, statement: Less worry }]\ninterventions: [{ id: i, modality: CBT, rationale: Worked for her in 2019 }]\nassessment:\n  screenings: [{ for: substance use, instrument: audit-c, score: 1 }]\nreview: { every: 90 days }\n',
  },
  check(context) {
    const { goals = [], interventions = [] } = context.plan
    if (goals.length === 0 || interventions.length === 0 || isClosed(context.plan)) return
    if (!isForMentalHealth(context)) return
    const marks = marksOf(context)
    if (marks.length < fewest) return
    context.report({ at: ['goals'], message: 'found', args: { marks: marks.join(', ') } })
  },
})

const isForMentalHealth = (context: Context): boolean =>
  !isRehabilitation(context) &&
  currentDiagnoses(context).some(({ diagnosis }) => isOfMentalHealth(diagnosis))

function marksOf(context: Context): string[] {
  const { plan } = context
  const marks: [boolean, string][] = [
    [!hasScreening(context), 'no screening for co-occurring conditions'],
    [!hasRationale(context), 'no reason for the treatment'],
    [!hasReviewSchedule(plan), 'no time for a review'],
    [!hasFamilyOrCulture(context), 'nothing of family, friends or culture'],
    [(plan.interventions ?? []).every(isUnexplained), 'no intervention explained'],
  ]
  return marks.flatMap(([isThere, words]) => (isThere ? words : []))
}

/** A new plan from the last one of the same client: what lasts stays, what was for that time is asked anew. */
import type { Answers, GoalAnswers, ObjectiveAnswers } from '../plan/answers.ts'
import type { Plan } from '../plan/types.generated.ts'

/** Goals and objectives that are over are not carried on. */
const over = new Set(['met', 'discontinued', 'revised'])

/**
 * The answers that the last plan gives: without its dates, scores, signatures, reviews and whatever was
 * met. Ids stay, so that history can follow them.
 */
export function answersFrom(plan: Plan): Answers {
  const {
    txplan: _,
    status: __,
    revision,
    effective: ___,
    expires: ____,
    signatures: _____,
    appointments: ______,
    homework: _______,
    client_view: ________,
    review,
    discharge,
    assessment,
    agreement,
    necessity,
    measures,
    goals,
    problems,
    ...lasting
  } = plan
  const {
    risk: _risk,
    symptoms: _symptoms,
    date: _date,
    screenings: _s,
    observations: _o,
    ...found
  } = assessment ?? {}
  const { certification: _c, ...needed } = necessity ?? {}
  const { participation: _p, copy: _copy, ...agreed } = agreement ?? {}
  return {
    ...lasting,
    revision: { number: 1, kind: 'initial', ...supersedes(revision?.number) },
    ...part('assessment', found),
    ...part('necessity', needed),
    ...part('agreement', agreed),
    ...part('review', review?.every === undefined ? {} : { every: review.every }),
    ...part('discharge', discharge?.criteria ? { criteria: discharge.criteria } : {}),
    ...list(
      'measures',
      measures?.map(({ baseline: _b, ...one }) => one),
    ),
    ...list(
      'problems',
      problems?.filter(({ status }) => status !== 'resolved'),
    ),
    ...list('goals', goals?.filter(({ status = '' }) => !over.has(status)).map(goalAgain)),
  }
}

const supersedes = (number: number | undefined) =>
  number === undefined ? {} : { reason: `Follows a plan that ended at revision ${number}.` }

function goalAgain(goal: NonNullable<Plan['goals']>[number]): GoalAnswers {
  const {
    target_date: _,
    completed: __,
    progress: ___,
    initiated: ____,
    status: _____,
    reason: ______,
    objectives,
    ...rest
  } = goal
  const open = objectives?.filter(({ status = '' }) => !over.has(status)).map(objectiveAgain)
  return { ...rest, status: 'active', ...list('objectives', open) }
}

function objectiveAgain(objective: ObjectiveAnswers): ObjectiveAnswers {
  const {
    target_date: _,
    completed: __,
    progress: ___,
    start: ____,
    milestones: _____,
    status: ______,
    reason: _______,
    measure,
    ...rest
  } = objective
  if (!measure) return { ...rest, status: 'active' }
  const { baseline: ________, ...kept } = measure
  return { ...rest, measure: kept, status: 'active' }
}

const part = <K extends string, V extends object>(key: K, value: V): { [key in K]?: V } =>
  (Object.keys(value).length === 0 ? {} : { [key]: value }) as { [key in K]?: V }

const list = <K extends string, V>(key: K, value: V[] | undefined): { [key in K]?: V[] } =>
  (value === undefined || value.length === 0 ? {} : { [key]: value }) as { [key in K]?: V[] }

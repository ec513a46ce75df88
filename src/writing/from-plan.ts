/**
 * A new plan from the last one of the same client. What lasts is named here, field by field; whatever else
 * the last plan held was for its time: dates, scores, risk, reviews, signatures, whatever was met.
 */
import { readObjective } from '../language/objective/read.ts'
import type {
  Answers,
  GoalAnswers,
  InterventionAnswers,
  ObjectiveAnswers,
  ProblemAnswers,
} from '../plan/answers.ts'
import type { Goal, Intervention, Objective, Plan, Problem } from '../plan/types.generated.ts'

/** The answers that the last plan gives. Ids stay, so that history can follow them. */
export function answersFrom(plan: Plan): Answers {
  const problems = (plan.problems ?? []).filter(({ status }) => status !== 'resolved').map(problem)
  const kept = new Set(problems.flatMap(({ id }) => id ?? []))
  const interventions = (plan.interventions ?? []).filter(goesOn).map(intervention)
  const done = new Set(interventions.flatMap(({ id }) => id ?? []))
  return clean({
    title: plan.title,
    category: plan.category,
    language: plan.language,
    clinician: plan.clinician,
    client: client(plan),
    care_team: plan.care_team,
    outside_providers: plan.outside_providers,
    setting: pick(plan.setting, [
      'level_of_care',
      'program',
      'facility',
      'location',
      'place_of_service',
      'modality',
      'telehealth',
      'admission',
      'first_session',
    ]),
    assessment: pick(plan.assessment, [
      'history',
      'formulation',
      'emergency_procedures',
      'home_environment',
    ]),
    diagnoses: plan.diagnoses,
    medications: plan.medications?.filter(({ stopped }) => stopped === undefined),
    person: plan.person,
    problems,
    goals: (plan.goals ?? []).filter(goesOn).map((one) => goal(one, kept, done)),
    interventions,
    measures: plan.measures?.map(({ baseline: _, ...one }) => one),
    agreement: pick(plan.agreement, [
      'contract',
      'client_responsibilities',
      'provider_responsibilities',
      'confidentiality',
      'consents',
    ]),
    review: pick(plan.review, ['every', 'method', 'sooner_if']),
    discharge: pick(plan.discharge, ['criteria', 'relapse_prevention', 'mutual_help']),
  })
}

/** Words of a goal or an objective that are asked for again, to be read and brought up to date. */
export const oldWords = 'x-before'

const over: ReadonlySet<string> = new Set(['met', 'discontinued', 'revised', 'completed'])

const goesOn = ({ status = '' }: { status?: string }): boolean => !over.has(status)

/** Payers stay, their authorizations were for a time. */
function client({ client: before }: Plan): Plan['client'] {
  if (!before) return undefined
  const coverages = before.coverages?.map(({ authorization: _, ...one }) => one)
  return { ...before, ...(coverages ? { coverages } : {}) }
}

/** What was put off with a reason still is; all else is under way again. */
const standing = <S extends string>({ status, reason }: { status?: S; reason?: string }) =>
  status === 'deferred'
    ? { status: 'deferred' as const, ...(reason === undefined ? {} : { reason }) }
    : { status: 'active' as const }

/** Marks a library text whose blanks were filled before: it is not asked for again. */
const asItStands = ({ library }: { library?: string }) =>
  library === undefined ? {} : { blanks: {} }

const problem = (before: Problem): ProblemAnswers => ({
  ...pick(before, [
    'id',
    'statement',
    'plain',
    'client_words',
    'behavioral_definition',
    'evidence',
    'diagnoses',
    'priority',
    'library',
  ]),
  ...standing(before),
  ...asItStands(before),
})

function goal(before: Goal, problems: ReadonlySet<string>, done: ReadonlySet<string>): GoalAnswers {
  return {
    ...pick(before, [
      'id',
      'statement',
      'plain',
      'client_words',
      'why_it_matters',
      'area',
      'term',
      'priority',
      'library',
    ]),
    ...linked('problems', before.problems, problems),
    ...standing(before),
    ...asItStands(before),
    objectives: (before.objectives ?? []).filter(goesOn).map((one) => objective(one, done)),
  }
}

/** A sentence with a number or a day in it was about that time: it is shown and asked for again. */
function objective(before: Objective, done: ReadonlySet<string>): ObjectiveAnswers {
  const { statement = '', measure } = before
  const reading = readObjective(statement)
  const isDated =
    reading.timeFrames.length > 0 || reading.quantities.some(({ role }) => role !== 'none')
  const words = isDated
    ? { [oldWords]: statement }
    : { statement, library: before.library, ...asItStands(before) }
  return clean({
    ...pick(before, [
      'id',
      'plain',
      'client_words',
      'why_it_matters',
      'area',
      'responsible',
      'action_steps',
    ]),
    ...words,
    ...linked('interventions', before.interventions, done),
    measure: pick(measure, ['instrument', 'behavior', 'unit', 'target', 'how', 'every', 'by']),
    ...standing(before),
  })
}

const intervention = (before: Intervention): InterventionAnswers => ({
  ...pick(before, [
    'id',
    'kind',
    'modality',
    'technique',
    'description',
    'plain',
    'rationale',
    'evidence',
    'format',
    'frequency',
    'minutes',
    'dose',
    'duration',
    'responsible',
    'location',
    'place_of_service',
    'client_tasks',
    'precautions',
    'library',
  ]),
  ...asItStands(before),
})

/** Links to what is carried on; to what is not, there are none any more. */
function linked<K extends string>(
  key: K,
  ids: readonly string[] | undefined,
  kept: ReadonlySet<string>,
): { [key in K]?: string[] } {
  const left = (ids ?? []).filter((id) => kept.has(id))
  return (left.length > 0 ? { [key]: left } : {}) as { [key in K]?: string[] }
}

function pick<T extends object, K extends keyof T>(
  value: T | undefined,
  keys: readonly K[],
): Pick<T, K> | undefined {
  if (!value) return undefined
  const there = keys.filter((key) => value[key] !== undefined).map((key) => [key, value[key]])
  return there.length > 0 ? (Object.fromEntries(there) as Pick<T, K>) : undefined
}

/** Without fields that hold nothing. */
function clean<T extends object>(value: T): T {
  const there = Object.entries(value).filter(
    ([, part]) => part !== undefined && !(Array.isArray(part) && part.length === 0),
  )
  return Object.fromEntries(there) as T
}

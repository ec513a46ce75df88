/** Who hangs on whom, as the plan and the record have written it. */
import type { Goal, Intervention, Problem } from '../plan/types.generated.ts'
import type { Diagnosis, ObjectivePart, Part, Parts, Session } from './parts.ts'

type Ids = readonly string[] | undefined

/** Questions to the parts of one plan; each answer is in the order of the text. */
export class Links {
  private readonly parts: Parts
  private readonly plain: ReturnType<typeof plainLinks>

  constructor(parts: Parts) {
    this.parts = parts
    this.plain = plainLinks(parts)
  }

  problemsOf(diagnosis: Part<Diagnosis>): Part<Problem>[] {
    if (this.plain.problem) return this.parts.problems
    return this.parts.problems.filter(({ value }) => names(value.diagnoses, diagnosis.id))
  }

  /** Goals that name the diagnosis and are not reached by one of its problems. */
  goalsOf(diagnosis: Part<Diagnosis>): Part<Goal>[] {
    if (this.plain.goalOfDiagnosis) return this.parts.goals
    const reached = this.problemsOf(diagnosis).flatMap((problem) => this.goalsAnswering(problem))
    return this.parts.goals.filter(
      (goal) => names(goal.value.diagnoses, diagnosis.id) && !reached.includes(goal),
    )
  }

  /** Goals that name the problem, or have an objective that does. */
  goalsAnswering(problem: Part<Problem>): Part<Goal>[] {
    if (this.plain.goalOfProblem) return this.parts.goals
    return this.parts.goals.filter((goal) =>
      [goal, ...this.objectivesOf(goal)].some(({ value }) => names(value.problems, problem.id)),
    )
  }

  /** Objectives that answer a problem without a goal between them. */
  objectivesAnswering(problem: Part<Problem>): ObjectivePart[] {
    return this.parts.objectives.filter(
      (one) => names(one.value.problems, problem.id) && !this.hasGoal(one),
    )
  }

  objectivesOf(goal: Part<Goal>): ObjectivePart[] {
    return this.parts.objectives.filter((one) =>
      one.within ? one.within === goal : one.value.goal !== undefined && one.value.goal === goal.id,
    )
  }

  interventionsOf({ kind, value }: Part<Goal> | ObjectivePart): Part<Intervention>[] {
    if (this.plain.interventions && kind === 'goal') return this.parts.interventions
    return this.parts.interventions.filter(({ id }) => names(value.interventions, id))
  }

  /** Sessions in which an intervention was used for this goal or objective. */
  sessionsUsing(
    intervention: Part<Intervention>,
    aim: Part<Goal> | ObjectivePart,
  ): Part<Session>[] {
    const aims = [aim, ...(aim.kind === 'goal' ? this.objectivesOf(aim as Part<Goal>) : [])]
    return this.parts.sessions.filter(
      ({ value }) =>
        names(value.interventions, intervention.id) &&
        aims.some(({ id }) => names(value.objectives, id)),
    )
  }

  sessionsNaming({ id }: { id: string | undefined }): Part<Session>[] {
    return this.parts.sessions.filter(({ value }) => names(value.objectives, id))
  }

  private hasGoal(objective: ObjectivePart): boolean {
    return this.parts.goals.some((goal) => this.objectivesOf(goal).includes(objective))
  }
}

const names = (ids: Ids, id: string | undefined): boolean =>
  id !== undefined && (ids?.includes(id) ?? false)

interface LinkFields {
  diagnoses?: string[]
  problems?: string[]
  interventions?: string[]
}

/**
 * Links that nobody wrote and nobody doubts: where nothing names anything, one problem belongs to one
 * diagnosis, one goal to one problem, and all that is done to the one goal there is.
 */
function plainLinks({ diagnoses, problems, goals, objectives, interventions }: Parts) {
  const silent = (all: readonly { value: LinkFields }[], key: keyof LinkFields) =>
    all.every(({ value }) => (value[key] ?? []).length === 0)
  const oneDiagnosis = diagnoses.length === 1
  const oneGoal = goals.length === 1
  const noNeeds = silent(goals, 'diagnoses') && silent([...goals, ...objectives], 'problems')
  return {
    problem: oneDiagnosis && problems.length === 1 && silent(problems, 'diagnoses'),
    goalOfDiagnosis: oneDiagnosis && problems.length === 0 && oneGoal && noNeeds,
    goalOfProblem: problems.length === 1 && oneGoal && noNeeds,
    interventions:
      oneGoal && interventions.length > 0 && silent([...goals, ...objectives], 'interventions'),
  }
}

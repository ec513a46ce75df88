/** Where a plan or a record points at something else, by its id or a person's name. */
import type { Plan } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context, Element } from '../../context.ts'
import type { FileKind } from '../../rule.ts'
import type { TextAt } from '../../texts.ts'

type Kind = Exclude<Element['kind'], 'person'>

export interface Reference {
  text: string
  path: Path
  in: FileKind
  /** What it may point at. */
  wanted: readonly Kind[]
}

/** Whether an id is that of an element of one of these kinds. */
export type Resolves = (id: string, wanted: readonly Kind[]) => boolean

/**
 * Every id that points at no part of the plan that it may point at. Nearly all of them resolve, so
 * paths are put together only for those that do not.
 */
export function danglingReferences(context: Context, resolves: Resolves): Reference[] {
  const found: Reference[] = []
  const run: Run = {
    one(text, file, path, key, wanted) {
      if (text !== undefined && !resolves(text, wanted))
        found.push({ text, path: [...path, key], in: file, wanted })
    },
    all(texts, file, path, key, wanted) {
      if (texts === undefined) return
      for (let at = 0; at < texts.length; at++)
        if (!resolves(texts[at] as string, wanted))
          found.push({ text: texts[at] as string, path: [...path, key, at], in: file, wanted })
    },
  }
  inAssessment(context.plan, run)
  inGoals(context, run)
  inReviewAndClientView(context.plan, run)
  for (const [at, session] of (context.record?.sessions ?? []).entries()) {
    run.all(session.objectives, 'record', ['sessions', at], 'objectives', objectiveOrGoal)
    run.all(session.interventions, 'record', ['sessions', at], 'interventions', intervention)
  }
  return found
}

type Add<T> = (
  value: T | undefined,
  file: FileKind,
  path: Path,
  key: string,
  wanted: readonly Kind[],
) => void

interface Run {
  one: Add<string>
  all: Add<readonly string[]>
}

const objectiveOrGoal: readonly Kind[] = ['objective', 'goal']
const diagnosis: readonly Kind[] = ['diagnosis']
const problem: readonly Kind[] = ['problem']
const intervention: readonly Kind[] = ['intervention']
const goalOnly: readonly Kind[] = ['goal']

function inAssessment(plan: Plan, { all }: Run): void {
  for (const [at, symptom] of (plan.assessment?.symptoms ?? []).entries())
    all(symptom.diagnoses, 'plan', ['assessment', 'symptoms', at], 'diagnoses', diagnosis)
  for (const [at, one] of (plan.problems ?? []).entries())
    all(one.diagnoses, 'plan', ['problems', at], 'diagnoses', diagnosis)
}

function inGoals({ goals, objectives }: Context, { one, all }: Run): void {
  for (const { goal, path } of goals) {
    all(goal.problems, 'plan', path, 'problems', problem)
    all(goal.diagnoses, 'plan', path, 'diagnoses', diagnosis)
    all(goal.interventions, 'plan', path, 'interventions', intervention)
  }
  for (const { objective, path } of objectives) {
    one(objective.goal, 'plan', path, 'goal', goalOnly)
    all(objective.problems, 'plan', path, 'problems', problem)
    all(objective.interventions, 'plan', path, 'interventions', intervention)
  }
}

function inReviewAndClientView(plan: Plan, run: Run): void {
  for (const [at, review] of (plan.review?.history ?? []).entries())
    for (const [index, reviewed] of (review.objectives ?? []).entries()) {
      const path = ['review', 'history', at, 'objectives', index]
      run.one(reviewed.id, 'plan', path, 'id', objectiveOrGoal)
    }
  for (const [at, goal] of (plan.client_view?.goals ?? []).entries())
    run.one(goal.goal, 'plan', ['client_view', 'goals', at], 'goal', goalOnly)
  homework(plan.homework, ['homework'], run)
  homework(plan.client_view?.homework, ['client_view', 'homework'], run)
}

function homework(tasks: Plan['homework'], path: Path, { one }: Run): void {
  for (const [index, task] of (tasks ?? []).entries())
    one(task.objective, 'plan', [...path, index], 'objective', objectiveOrGoal)
}

/** Fields of the model that hold a person, by id or by name. */
const personFields = new Set([
  'clinician',
  'by',
  'diagnosed_by',
  'prescriber',
  'with',
  'responsible',
  'supervises',
  'supervised_by',
])
const strictFields = new Set(['clinician', 'supervises', 'supervised_by'])
/** Who gave a questionnaire or tells of progress may be anybody, and anything. */
const looseFields = new Set(['by', 'with'])
const tops = new Set(['revision', 'review', 'assessment', 'necessity', 'medical'])
/** Parts in which such a field is words, not a reference. */
const passedOver = new Set(['client', 'agreement', 'client_view'])

/** Every text that points at a person who treats the client. */
export const personReferences = ({ texts }: Context): TextAt[] =>
  texts.filter(({ field, top, own }) => personFields.has(field) && !passedOver.has(top) && !own)

/** Only an id will do here, or a text that cannot be taken for one. */
export const wantsId = ({ field }: TextAt): boolean => strictFields.has(field)

/** Somebody who treats is meant: what is plainly an id has to be that of somebody. */
export const wantsSomebody = ({ field, top }: TextAt): boolean =>
  !looseFields.has(field) || (field === 'by' && tops.has(top))

/**
 * Answers: what was said so far, in the shape of the plan that comes of it. A problem, goal, objective or
 * intervention taken from the library holds the id of the text and the values of its blanks.
 */

import type { Shape } from './shape.ts'
import { planShape } from './shapes.generated.ts'
import type { Goal, Intervention, Objective, Plan, Problem } from './types.generated.ts'

interface Filled {
  /** Values of the blanks of the library text. */
  blanks?: Readonly<Record<string, string | number>>
}

export type Diagnosis = NonNullable<Plan['diagnoses']>[number]
export type ProblemAnswers = Problem & Filled
export type ObjectiveAnswers = Objective & Filled
export type GoalAnswers = Omit<Goal, 'objectives'> & Filled & { objectives?: ObjectiveAnswers[] }
export type InterventionAnswers = Intervention & Filled

export interface Answers extends Omit<Plan, 'problems' | 'goals' | 'interventions'> {
  /** Name of the client's folder. */
  folder?: string
  /** The presentation of the library to begin with. */
  template?: string
  problems?: ProblemAnswers[]
  goals?: GoalAnswers[]
  interventions?: InterventionAnswers[]
}

type Fields = Readonly<Record<string, Shape>>

const fieldsOf = (shape: Shape | undefined): Fields =>
  shape && 'fields' in shape ? shape.fields : {}

const itemFields = (fields: Fields, key: string): Fields => {
  const list = fields[key]
  return list && 'items' in list ? fieldsOf(list.items) : {}
}

const text: Shape = { kind: 'text', forms: [{ type: 'string' }] }
const blanks: Shape = {
  map: { kind: 'reading', forms: [{ type: 'number' }, { type: 'string' }] },
}

/** The shape of answers, for the structure check. */
export const answersShape: Shape = (() => {
  const plan = fieldsOf(planShape)
  const goal = itemFields(plan, 'goals')
  const withBlanks = (fields: Fields): Shape => ({ items: { fields: { ...fields, blanks } } })
  return {
    fields: {
      ...plan,
      folder: text,
      template: text,
      problems: withBlanks(itemFields(plan, 'problems')),
      goals: withBlanks({ ...goal, objectives: withBlanks(itemFields(goal, 'objectives')) }),
      interventions: withBlanks(itemFields(plan, 'interventions')),
    },
  }
})()

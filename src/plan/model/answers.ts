/**
 * Answers: what was said in the conversation that makes a plan. Each stands where the plan will have it,
 * so a prompt, a finding and a line of the file share one address. A text taken from the library is named
 * by its id and the values of its blanks.
 */
import * as z from 'zod'
import { goal, intervention, objective, problem } from './goals.ts'
import { planFields } from './plan.ts'
import { many, part, ref, text } from './scalars.ts'

const blanks = z
  .record(z.string(), z.union([z.number(), z.string()]).meta({ title: 'reading' }))
  .meta({ title: 'blank-values', description: 'Values of the library text’s blanks, by name.' })

const objectiveAnswers = part(objective.meta()?.description ?? '', { ...objective.shape, blanks })

export const goalAnswers = part(goal.meta()?.description ?? '', {
  ...goal.shape,
  blanks,
  objectives: many(objectiveAnswers, 'Its objectives.'),
})

export const answers = part('Answers that a plan is made from.', {
  ...planFields,
  folder: text('Name of the client’s folder.'),
  template: ref('The presentation of the library to begin with.'),
  problems: many(part('A problem.', { ...problem.shape, blanks }), 'Problems.'),
  goals: many(goalAnswers, 'Goals, each with its objectives.'),
  interventions: many(
    part('An intervention.', { ...intervention.shape, blanks }),
    'Interventions.',
  ),
})

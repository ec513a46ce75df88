/** The conversation that makes a plan: its parts in clinical order. */
import type { Answers } from '../../plan/answers.ts'
import { found } from '../found.ts'
import type { Interview } from '../interview.ts'
import type { World } from '../world.ts'
import * as agreement from './agreement.ts'
import * as care from './care.ts'
import * as client from './client.ts'
import * as diagnoses from './diagnoses.ts'
import * as ending from './ending.ts'
import * as goals from './goals.ts'
import * as interventions from './interventions.ts'
import * as person from './person.ts'
import * as problems from './problems.ts'
import * as reasons from './reasons.ts'
import * as safety from './safety.ts'
import { said, step } from './steps.ts'

const parts = [
  [client.section, client.clientPart],
  [care.section, care.carePart],
  [
    reasons.section,
    (answers: Answers, world: World) => [
      template(answers, world),
      ...reasons.reasonsPart(answers, world),
    ],
  ],
  [safety.section, safety.safetyPart],
  [diagnoses.section, diagnoses.diagnosesPart],
  [person.section, person.personPart],
  [problems.section, problems.problemsPart],
  [goals.section, goals.goalsPart],
  [interventions.section, interventions.interventionsPart],
  [ending.section, ending.endingPart],
  [agreement.section, agreement.agreementPart],
] as const

export const planInterview = (world: World): Interview<Answers> => ({
  sections: parts.map(([section]) => section),
  steps: (answers) => parts.flatMap(([, part]) => part(answers, world)),
})

/** Which presentation of the library lends its questions and its texts, if any. */
function template(answers: Answers, world: World) {
  return step(reasons.section, ['template'], {
    kind: 'search',
    ask: 'Which presentation comes nearest?',
    why: 'The library then offers problems, goals and interventions to begin with. Go on without one to use only your own words.',
    ...said(answers, ['template']),
    search: (typed) =>
      found(
        world.library().presentations.map(({ id = '', title, populations }) => ({
          value: id,
          label: title ?? id,
          hint: (populations ?? []).join(', '),
        })),
        typed,
      ),
  })
}

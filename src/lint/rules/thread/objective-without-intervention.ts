import type { Goal } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isOpenPlan } from './answers.ts'

export const objectiveWithoutIntervention = defineRule({
  id: 'objective-without-intervention',
  group: 'thread',
  severity: 'warning',
  what: 'Neither an objective nor its goal names an intervention.',
  why: 'An objective says what the client will do; a payer pays for what is done to help with it.',
  fix: 'Name what serves it under “interventions” of the objective or of its goal, such as “interventions: [{example}]”.',
  source:
    'CMS Medicare Benefit Policy Manual ch. 6 §70.1; 14 NYCRR 599.10, 55 Pa. Code 5200.31 and 26 TAC 564.804: services are tied to the objectives that they serve',
  messages: {
    found: 'Neither the objective “{id}” nor its goal names an intervention, as others do.',
    unnamed: 'Neither this objective nor its goal names an intervention, as others do.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: To have quiet nights again\n    objectives:\n      - id: bed\n        statement: In bed by eleven on five nights a week\n        interventions: [cbt-i]\n      - id: screen\n        statement: Phone in the kitchen on five nights a week\ninterventions:\n  - id: cbt-i\n    modality: CBT for insomnia\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: To have quiet nights again\n    objectives:\n      - id: bed\n        statement: In bed by eleven on five nights a week\n        interventions: [cbt-i]\n      - id: screen\n        statement: Phone in the kitchen on five nights a week\n        interventions: [cbt-i]\ninterventions:\n  - id: cbt-i\n    modality: CBT for insomnia\n',
  },
  check(context) {
    const { plan, report } = context
    const example = plan.interventions?.find(({ id }) => id !== undefined)?.id
    // Where nothing names anything, what is done is done for the plan as a whole.
    if (example === undefined || !isOpenPlan(context) || !isLinkedAnywhere(context)) return
    for (const { objective, goal, path } of context.objectives) {
      if (goal === undefined || !isHeld(objective.status) || isLifeGoal(goal)) continue
      if (names(objective) || names(goal) || objective.completed !== undefined) continue
      const { id } = objective
      if (id === undefined) report({ at: path, message: 'unnamed', args: { example } })
      else report({ at: path, message: 'found', args: { id, example } })
    }
  },
})

const names = ({ interventions }: { interventions?: string[] }): boolean =>
  (interventions ?? []).length > 0

const isLinkedAnywhere = ({ goals, objectives }: Context): boolean =>
  goals.some(({ goal }) => names(goal)) || objectives.some(({ objective }) => names(objective))

const isHeld = (status: string | undefined): boolean =>
  status === undefined || status === 'active' || status === 'partly-met'

const isLifeGoal = ({ area }: Goal): boolean => /\blife\b/i.test(area ?? '')

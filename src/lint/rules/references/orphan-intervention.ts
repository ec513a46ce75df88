import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

/** An intervention that has ended may have outlived the objective it served. */
const closed = new Set(['completed', 'discontinued'])

export const orphanIntervention = defineRule({
  id: 'orphan-intervention',
  group: 'references',
  severity: 'warning',
  what: 'No goal or objective names an intervention.',
  why: 'What is done must serve something that was agreed on; a payer asks of every service which objective it serves.',
  fix: 'Name it under “interventions” of the goal or objective it serves: “interventions: [{id}]”.',
  source:
    '26 TAC 564.804 and 14 NYCRR 599.10: services are tied to the goals and objectives that they serve',
  messages: {
    found: 'No goal or objective names the intervention “{id}”.',
    unnamed: 'This intervention has no id, and so no goal or objective names it.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n    interventions: [cbt-i]\ninterventions:\n  - id: cbt-i\n    modality: CBT for insomnia\n  - id: art\n    modality: Art therapy\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n    interventions: [cbt-i, art]\ninterventions:\n  - id: cbt-i\n    modality: CBT for insomnia\n  - id: art\n    modality: Art therapy\n',
  },
  check(context) {
    const { plan, report } = context
    const named = namedInterventions(context)
    if (named.size === 0 && (plan.goals ?? []).length <= 1) return
    for (const [at, { id, status }] of (plan.interventions ?? []).entries()) {
      if (closed.has(status ?? 'active') || (id !== undefined && named.has(id))) continue
      if (id === undefined)
        report({ at: ['interventions', at], message: 'unnamed', fix: withoutId })
      else report({ at: ['interventions', at], message: 'found', args: { id } })
    }
  },
})

const withoutId =
  'Give it an id, and name that under “interventions” of the goal or objective it serves.'

const namedInterventions = ({ goals, objectives }: Context): Set<string> =>
  new Set([
    ...goals.flatMap(({ goal }) => goal.interventions ?? []),
    ...objectives.flatMap(({ objective }) => objective.interventions ?? []),
  ])

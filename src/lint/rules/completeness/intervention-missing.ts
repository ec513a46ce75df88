import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import {
  isAnyWritten,
  isOver,
  isWritten,
  writtenInterventions,
  writtenServices,
} from './written.ts'

export const interventionMissing = defineRule({
  id: 'intervention-missing',
  group: 'completeness',
  severity: 'info',
  element: 'modality',
  what: 'Nothing says what is done: there is neither an intervention nor a service.',
  why: 'A plan that names goals and no treatment gives nobody, client or payer, anything to agree to.',
  fix: 'Add “interventions”: the treatment, its technique, how often and by whom.',
  source:
    'CMS Medicare Benefit Policy Manual ch. 6 §70.1: type of services; 55 Pa. Code 5200.31; txplan: where no profile asks',
  messages: { found: 'There is neither an intervention nor a service.' },
  bad: { plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n' },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n    interventions: [cbt-i]\ninterventions:\n  - id: cbt-i\n    modality: Cognitive behavioral therapy for insomnia\n    frequency: weekly\n',
  },
  check(context) {
    const { plan, requirements, report } = context
    if (isOver(plan)) return
    if (writtenInterventions(context).length > 0 || writtenServices(context).length > 0) return
    if (!requirements.demand('modality') && isToldOtherwise(context)) return
    report({ at: ['interventions'], message: 'found' })
  },
})

/** Rows without words have findings of their own; medication and a home program are treatment too. */
const isToldOtherwise = ({ plan }: Context): boolean =>
  (plan.interventions ?? []).length > 0 ||
  isAnyWritten(plan.medications, ['name']) ||
  isAnyWritten(plan.medical?.home_program, ['exercise']) ||
  isWritten(plan.medical?.orders) ||
  isAnyWritten(plan.phases, ['focus'])

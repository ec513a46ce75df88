import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isAnyWritten, isOver, openInterventions } from './written.ts'

export const rationaleMissing = defineRule({
  id: 'rationale-missing',
  group: 'completeness',
  severity: 'off',
  what: 'No intervention says why it was chosen.',
  why: 'A reason, or the evidence it rests on, shows that the treatment was chosen for this client.',
  fix: 'Add “rationale” or “evidence” to an intervention.',
  source:
    'txplan: a therapy without a rationale is one of the marks of a generic plan; no profile asks for one',
  messages: { found: 'No intervention says why it was chosen.' },
  bad: {
    plan: 'txplan: 1\ninterventions:\n  - id: cbt\n    modality: Cognitive therapy\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    rationale-missing: info\n',
  },
  good: {
    plan: 'txplan: 1\ninterventions:\n  - id: cbt\n    modality: Cognitive therapy\n    rationale: It helped her in 2019.\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    rationale-missing: info\n',
  },
  check(context) {
    if (isOver(context.plan) || openInterventions(context).length === 0) return
    if (!hasRationale(context))
      context.report({ at: ['interventions'], on: 'key', message: 'found' })
  },
})

/** True where any intervention says why, or which evidence it follows. */
export const hasRationale = ({ plan }: Context): boolean =>
  isAnyWritten(plan.interventions, ['rationale', 'evidence'])

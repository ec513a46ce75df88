import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isAnyWritten, isClosed } from './written.ts'

export const goalsMissing = defineRule({
  id: 'goals-missing',
  group: 'completeness',
  severity: 'info',
  element: 'goals',
  what: 'The plan has no goal.',
  why: 'Without a goal nobody can say what treatment is for, nor when it is done.',
  fix: 'Add “goals”: where treatment is to lead, in the client’s own words where you have them.',
  source:
    'CMS Medicare Benefit Policy Manual ch. 6 §70.1: anticipated goals; 42 CFR 441.540; txplan: where no profile asks',
  messages: { found: 'The plan has no goal.' },
  bad: { plan: 'txplan: 1\nproblems:\n  - id: sleep\n    statement: Wakes at three\n' },
  good: {
    plan: 'txplan: 1\nproblems:\n  - id: sleep\n    statement: Wakes at three\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
  },
  check(context) {
    const { plan, requirements, report } = context
    if (isAnyWritten(plan.goals, ['statement', 'plain', 'client_words', 'measure'])) return
    if (isClosed(context, 'goals')) return
    if (!requirements.demand('goals') && isToldOtherwise(context)) return
    report({ at: ['goals'], message: 'found' })
  },
})

/** Rows without words, and objectives without a goal, have findings of their own. */
const isToldOtherwise = ({ plan, objectives }: Context): boolean =>
  (plan.goals ?? []).length > 0 ||
  objectives.length > 0 ||
  isAnyWritten(plan.client_view?.goals, ['statement'])

import { defineRule } from '../../rule.ts'
import { isRehabilitation } from './rehabilitation.ts'
import { isAnyWritten, isClosed, isWritten } from './written.ts'

export const strengthsMissing = defineRule({
  id: 'strengths-missing',
  group: 'completeness',
  severity: 'info',
  element: 'strengths',
  what: 'The plan names no strength of the client.',
  why: 'Treatment builds on what the client can already do; a plan of problems alone reads like anybody’s.',
  fix: 'Add “strengths” under “person”: what the client brings, and under “use” how it will help.',
  source:
    'The Joint Commission, CTS.03.01.03; 14 NYCRR 599.10; 10A NCAC 27G .0205; txplan: where no profile asks',
  messages: { found: 'No strength of the client is named.' },
  bad: { plan: 'txplan: 1\nperson:\n  barriers:\n    - barrier: No car\n' },
  good: {
    plan: 'txplan: 1\nperson:\n  strengths:\n    - strength: Sings in a choir\n      use: Rehearsals are the first activity on the schedule.\n',
  },
  check(context) {
    const { plan, requirements, report } = context
    if (isAnyWritten(plan.person?.strengths, ['strength', 'use'])) return
    if (isWritten(plan.client_view?.strengths) || isClosed(context, 'strengths')) return
    if (isRehabilitation(context) && !requirements.demand('strengths')) return
    report({ at: ['person', 'strengths'], message: 'found' })
  },
})

import type { Plan } from '../../../plan/types.generated.ts'
import { defineRule } from '../../rule.ts'
import { isOver, isWritten } from './written.ts'

export const dischargeCriteriaMissing = defineRule({
  id: 'discharge-criteria-missing',
  group: 'completeness',
  severity: 'info',
  element: 'discharge_criteria',
  what: 'The plan does not say what has to be so for treatment to end.',
  why: 'Without criteria treatment ends by chance, and a payer cannot tell why it goes on.',
  fix: 'Add “criteria” under “discharge”: what will show that the client can do without this care.',
  source:
    'The Joint Commission, CTS.03.01.03; CARF BH Standards Manual section 2.C; 26 TAC 564.804; txplan: where no profile asks',
  messages: {
    found: 'Nothing says what has to be so for treatment to end.',
    dated: 'Discharge has a date, and nothing says what has to be so by then.',
  },
  bad: { plan: 'txplan: 1\ndischarge:\n  anticipated: 2027-03-01\n' },
  good: {
    plan: 'txplan: 1\ndischarge:\n  criteria:\n    - Asleep within 30 minutes on 5 nights a week for a month\n',
  },
  check({ plan, report }) {
    if (isOver(plan) || hasCriteria(plan)) return
    const message = isWritten(plan.discharge?.anticipated) ? 'dated' : 'found'
    report({ at: ['discharge', 'criteria'], message })
  },
})

function hasCriteria({ discharge = {}, goals }: Plan): boolean {
  const { criteria, goals: ends, aftercare, recommendations } = discharge
  return (
    [criteria, ends, aftercare, recommendations].some(isWritten) ||
    (goals ?? []).some(({ area = '' }) => /\bdischarge\b|\btransition\b/i.test(area))
  )
}

import type { Plan } from '../../../plan/types.generated.ts'
import { defineRule } from '../../rule.ts'
import { isAnyWritten, isWritten } from './written.ts'

export const goalWithoutClientsWords = defineRule({
  id: 'goal-without-clients-words',
  group: 'completeness',
  severity: 'off',
  element: 'goal_client_words',
  what: 'No goal is told in the client’s own words.',
  why: 'What the client said shows that the goal is the client’s and not the form’s.',
  fix: 'Add “client_words” to a goal: what the client said, as it was said.',
  source: 'The Joint Commission, CTS.03.01.03 EP 2; CARF BH Standards Manual section 2.C',
  messages: { found: 'No goal is told in the client’s own words.' },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
    profiles: ['joint-commission'],
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n    client_words: I want my nights back.\n',
    profiles: ['joint-commission'],
  },
  check({ plan, report }) {
    const goals = plan.goals ?? []
    if (goals.length === 0 || isTold(plan)) return
    report({ at: ['goals'], on: 'key', message: 'found' })
  },
})

function isTold({ goals, client_view, person }: Plan): boolean {
  return (
    isAnyWritten(goals, ['client_words']) ||
    isAnyWritten(
      (goals ?? []).flatMap(({ objectives }) => objectives ?? []),
      ['client_words'],
    ) ||
    (goals ?? []).some(({ statement = '', plain = '' }) => quoted.test(`${statement} ${plain}`)) ||
    isAnyWritten(client_view?.goals, ['statement']) ||
    isWritten(person?.priorities)
  )
}

/** A quotation, or somebody who speaks of himself or herself. */
const quoted =
  /["“][^"”]{6,}["”]|\b(?:I want|I wish|I hope|I need|I would like|I’d like|I'd like|my)\b/

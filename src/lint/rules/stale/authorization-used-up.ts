import { authorizations } from '../../../care/authorizations.ts'
import { isInUse } from '../../../care/last-looked-at.ts'
import { defineRule } from '../../rule.ts'

/** With so many sessions left it is told: ours, time enough to ask for more. */
const fewLeft = 2

export const authorizationUsedUp = defineRule({
  id: 'authorization-used-up',
  group: 'stale',
  severity: 'warning',
  what: 'The sessions of an authorization are used up, or nearly.',
  why: 'A session beyond those authorized is not paid.',
  fix: 'Ask the payer for more before the next session, and enter the new authorization.',
  source: 'txplan: an authorization covers its number of sessions; 2 sessions of notice are ours',
  messages: {
    over: '{used} sessions were held under an authorization of {sessions}.',
    none: 'All {sessions} sessions of the authorization have been held.',
    few: '{used} of the {sessions} authorized sessions have been held; {left} left.',
  },
  bad: {
    plan: 'txplan: 1\nclient:\n  coverages:\n    - authorization: { sessions: 2, from: 2026-10-01, to: 2026-12-31 }\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-10-05\n  - date: 2026-10-12\n  - date: 2026-10-19\n',
    asOf: '2026-11-21',
  },
  good: {
    plan: 'txplan: 1\nclient:\n  coverages:\n    - authorization: { sessions: 12, from: 2026-10-01, to: 2026-12-31 }\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-10-05\n  - date: 2026-10-12\n  - date: 2026-10-19\n',
    asOf: '2026-11-21',
  },
  check(context) {
    const { asOf, report } = context
    if (!isInUse(context)) return
    for (const { sessions, used, to, path } of authorizations(context)) {
      if (sessions === undefined || used === undefined) continue
      const left = sessions - used
      // One whose time is over matters only where too much was held under it.
      if (left > fewLeft || (left >= 0 && (to ?? asOf) < asOf)) continue
      const message = left < 0 ? 'over' : left === 0 ? 'none' : 'few'
      report({
        at: [...path, 'sessions'],
        message,
        args: { sessions, used, left },
        ...(message === 'few' ? { atMost: 'info' as const } : {}),
      })
    }
  },
})

import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { judgedSessions } from './judged-sessions.ts'

export const sessionWithoutClinician = defineRule({
  id: 'session-without-clinician',
  group: 'completeness',
  severity: 'off',
  what: 'A session does not say who held it, and several people treat the client.',
  why: 'Who gave a service decides whether it may be billed, and at which rate.',
  fix: 'Add “clinician” with the id or name of who held the session.',
  source: 'TRICARE: the author of an entry and the author’s qualifications can be told',
  messages: { found: 'No clinician, and {count} people treat this client.' },
  bad: {
    plan: 'txplan: 1\ncare_team:\n  - { id: lowe, name: S. Lowe, credentials: LMFT }\n  - { id: grant, name: A. Grant, credentials: LPC }\n',
    record: 'txplan: 1\nsessions:\n  - date: 2026-11-05\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    session-without-clinician: info\n',
  },
  good: {
    plan: 'txplan: 1\ncare_team:\n  - { id: lowe, name: S. Lowe, credentials: LMFT }\n  - { id: grant, name: A. Grant, credentials: LPC }\n',
    record: 'txplan: 1\nsessions:\n  - date: 2026-11-05\n    clinician: lowe\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    session-without-clinician: info\n',
  },
  withoutPlan: true,
  check(context) {
    const count = treating(context)
    if (count < 2) return
    for (const { session, path } of judgedSessions(context)) {
      if (session.clinician?.trim()) continue
      context.report({
        in: 'record',
        at: [...path, 'clinician'],
        message: 'found',
        args: { count },
      })
    }
  },
})

/** Those whom the plan lists; without a list, the practice’s, unless the plan says whose it is. */
function treating({ plan, practice }: Context): number {
  const team = plan.care_team ?? []
  if (team.length > 0) return team.length
  return plan.clinician ? 1 : (practice?.clinicians?.length ?? 0)
}

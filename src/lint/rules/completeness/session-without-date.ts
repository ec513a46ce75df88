import { defineRule } from '../../rule.ts'
import { judgedSessions } from './judged-sessions.ts'

export const sessionWithoutDate = defineRule({
  id: 'session-without-date',
  group: 'completeness',
  severity: 'info',
  what: 'A session has no date.',
  why: 'A note without its day proves no service: a claim is matched to its note by the date.',
  fix: 'Add “date” as it stands in the appointment book.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: wrong date of service as a reason for denial',
  messages: { found: 'This session has no date.' },
  bad: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nsessions:\n  - start: "14:00"\n    end: "14:50"\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nsessions:\n  - date: 2026-11-05\n    start: "14:00"\n    end: "14:50"\n',
  },
  withoutPlan: true,
  check(context) {
    for (const { session, path } of judgedSessions(context))
      if (!session.date) context.report({ in: 'record', at: [...path, 'date'], message: 'found' })
  },
})

import { defineRule } from '../../rule.ts'
import type { Session } from '../dates/session-clock.ts'
import { judgedSessions } from './judged-sessions.ts'

export const sessionWithoutTime = defineRule({
  id: 'session-without-time',
  group: 'completeness',
  severity: 'info',
  element: 'note_time',
  what: 'A session does not say when it started and ended.',
  why: 'Psychotherapy is paid by the minute, and missing time was the most frequent fault in the federal audit of 2023; nobody can tell it truthfully months later.',
  fix: 'Add “start” and “end” from the appointment book or the telehealth log. If they cannot be known any more, leave them out: never guess.',
  source:
    'HHS-OIG A-09-21-03021 (2023): psychotherapy time not documented on 60 of 128 failing enrollee-days',
  messages: {
    found: 'No start or end time.',
    start: 'No start time.',
    end: 'No end time.',
  },
  bad: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nsessions:\n  - date: 2026-11-05\n    service_code: "90834"\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-11-05\n    service_code: "90834"\n    start: "14:00"\n    end: "14:47"\n  - date: 2026-11-12\n    attendance: no-show\n',
  },
  withoutPlan: true,
  check(context) {
    for (const { session, path } of judgedSessions(context)) {
      const missing = missingIn(session)
      if (!missing) continue
      const field = missing === 'end' ? 'end' : 'start'
      context.report({ in: 'record', at: [...path, field], message: missing })
    }
  },
})

function missingIn({ start, end }: Session): 'found' | 'start' | 'end' | undefined {
  if (!start) return end ? 'start' : 'found'
  return end ? undefined : 'end'
}

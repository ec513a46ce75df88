import { defineRule } from '../../rule.ts'
import { judgedSessions } from './judged-sessions.ts'
import { isWritten } from './written.ts'

export const sessionWithoutContent = defineRule({
  id: 'session-without-content',
  group: 'completeness',
  severity: 'off',
  element: 'note_content',
  what: 'A session says neither what was done nor how the client responded.',
  why: 'A note has to show that the service that was billed took place, and what it was.',
  fix: 'Add “interventions”, and “response” or a “note”; process notes do not belong here.',
  source:
    'HHS-OIG, On-Site audit: the technique not named, the note not bearing out the service; 22 TAC 681.36: methods',
  messages: { found: 'No intervention, response or note.' },
  bad: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nsessions:\n  - date: 2026-11-05\n',
    profiles: ['self-pay-tx-lpc'],
  },
  good: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-11-05\n    interventions: [cbt-i]\n    response: Kept the diary on six days.\n',
    profiles: ['self-pay-tx-lpc'],
  },
  withoutPlan: true,
  check(context) {
    for (const { session, path } of judgedSessions(context)) {
      const { interventions, response, note } = session
      if (!isWritten([interventions, response, note]))
        context.report({ in: 'record', at: path, message: 'found' })
    }
  },
})

import { defineRule } from '../../rule.ts'
import { clockTime, sessionMinutes } from './session-clock.ts'

export const sessionEndBeforeStart = defineRule({
  id: 'session-end-before-start',
  group: 'dates',
  severity: 'error',
  what: 'A session ends before, or at the very minute in which, it starts.',
  why: 'Payers pay psychotherapy by the minute; a session without a length cannot be billed.',
  fix: 'Correct the times; they are of 24 hours, so 1:20 in the afternoon is 13:20.',
  source: 'HHS-OIG A-09-21-03021 (2023): psychotherapy time not documented',
  messages: {
    before: 'The session ends at {end}, before it starts at {start}.',
    same: 'The session starts and ends at {start}.',
  },
  bad: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nsessions:\n  - date: 2026-10-08\n    start: 12:30\n    end: 1:20\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nsessions:\n  - date: 2026-10-08\n    start: 12:30\n    end: 13:20\n',
  },
  withoutPlan: true,
  check({ record, report }) {
    for (const [index, session] of (record?.sessions ?? []).entries()) {
      const start = clockTime(session.start)
      const end = clockTime(session.end)
      if (start === undefined || end === undefined) continue
      if (sessionMinutes(session) !== undefined) continue
      const message = start === end ? 'same' : 'before'
      report({ in: 'record', at: ['sessions', index, 'end'], message, args: { start, end } })
    }
  },
})

import { defineRule } from '../../rule.ts'
import { sessionMinutes } from './session-clock.ts'

const longest = 8 * 60

export const longSession = defineRule({
  id: 'long-session',
  group: 'dates',
  severity: 'warning',
  what: 'A session is longer than eight hours.',
  why: 'No outpatient session lasts that long: most often morning and afternoon were mixed up.',
  fix: 'Correct the times; they are of 24 hours, so 1:20 in the afternoon is 13:20.',
  source: 'txplan: times that seldom are both true',
  messages: { found: 'From {start} to {end} the session lasts {hours} hours.' },
  bad: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nsessions:\n  - date: 2026-10-08\n    start: 01:30\n    end: 14:20\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nsessions:\n  - date: 2026-10-08\n    start: 13:30\n    end: 14:20\n',
  },
  withoutPlan: true,
  check({ record, report }) {
    for (const [index, session] of (record?.sessions ?? []).entries()) {
      const minutes = sessionMinutes(session) ?? 0
      if (minutes <= longest) continue
      const { start = '', end = '' } = session
      const args = { start, end, hours: Math.round(minutes / 6) / 10 }
      report({ in: 'record', at: ['sessions', index, 'end'], message: 'found', args })
    }
  },
})

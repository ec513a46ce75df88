import { addDays } from '../../../language/dates.ts'
import { isDay } from '../../../plan/plan-day.ts'
import { defineRule, type Report } from '../../rule.ts'
import { clockTime, type Session, wasHeld } from './session-clock.ts'

export const noteSignedBeforeSession = defineRule({
  id: 'note-signed-before-session',
  group: 'dates',
  severity: 'error',
  what: 'The note of a session is signed before the session was held.',
  why: 'Nobody can sign for what has not happened yet; a reviewer takes such a note for one that was prepared ahead.',
  fix: 'Correct the day of the session or that of the signature, whichever is wrong. If the note was indeed signed ahead, leave it and add an addendum with its own day.',
  source:
    'txplan: dates that cannot both be true; CMS Pub. 100-08 ch. 3 §3.3.2.4: signature with its date',
  messages: {
    found: 'The note is signed on {signed}, before the session of {date}.',
    time: 'The note is signed at {signed}, before the session began at {start}.',
  },
  bad: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nsessions:\n  - { date: 2026-11-05, signed: 2026-11-03 }\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nsessions:\n  - { date: 2026-11-05, signed: 2026-11-05 }\n',
  },
  withoutPlan: true,
  check({ record, report }) {
    for (const [at, session] of (record?.sessions ?? []).entries()) {
      const fault = wasHeld(session) ? faultOf(session) : undefined
      if (fault) report({ in: 'record', at: ['sessions', at, 'signed'], ...fault })
    }
  },
})

const zone = /(?:Z|[+-]\d{2}:?\d{2})$/

type Fault = Pick<Report, 'message' | 'args'>

/** Where a zone is stated it may still be the day before there. */
function faultOf({ date, start, signed = '' }: Session): Fault | undefined {
  const day = signed.slice(0, 10)
  if (!isDay(date) || !isDay(day)) return undefined
  const hasZone = zone.test(signed.slice(10))
  const first = hasZone ? addDays(date, -1) : date
  if (day < first) return { message: 'found', args: { signed: day, date } }
  const [began, at] = [clockTime(start), clockTime(signed.slice(11, 16))]
  if (day !== date || hasZone || began === undefined || at === undefined) return undefined
  return at < began ? { message: 'time', args: { signed: at, start: began } } : undefined
}

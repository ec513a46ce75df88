import { signedOn } from '../../../care/signing.ts'
import { daysBetween } from '../../../language/dates.ts'
import { isDay } from '../../../plan/plan-day.ts'
import { defineRule } from '../../rule.ts'
import { type JudgedSession, judgedSessions } from './judged-sessions.ts'

/** Ours: the source speaks of the short time of transcription, and gives no number. */
const week = 7
/** After a month nobody writes from memory what was said. */
const month = 30
/** From here on it is a habit, and told once. */
const many = 5

export const noteSignedLate = defineRule({
  id: 'note-signed-late',
  group: 'completeness',
  severity: 'warning',
  what: 'The note of a session was signed more than a week after it.',
  why: 'Reviewers take a signature that came long after the service for one that was added for them; beyond the delay of transcription they want the author’s attestation.',
  fix: 'Leave the day as it is, and never put an earlier one. An attestation, signed on the day on which it is written, says why the note was late.',
  source:
    'CMS Pub. 100-08 ch. 3 §3.3.2.4, in restatements: no late signing beyond the short delay of transcription; that this is seven days is txplan’s judgement',
  messages: {
    found: 'The note was signed {days} days after the session.',
    often: '{count} of {all} notes were signed more than {most} days after their sessions.',
  },
  bad: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nsessions:\n  - { date: 2026-11-02, signed: 2026-11-13 }\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nsessions:\n  - { date: 2026-11-02, signed: 2026-11-04 }\n',
  },
  withoutPlan: true,
  check(context) {
    const signed = judgedSessions(context).filter(({ session }) => session.signed)
    const late = signed.flatMap((one) => {
      const days = daysAfter(one)
      return days > week ? { ...one, days } : []
    })
    const isGrave = late.some(({ days }) => days > month)
    if (late.length > many) {
      const args = { count: late.length, all: signed.length, most: week }
      context.report({ in: 'record', at: ['sessions'], message: 'often', args, ...mild(isGrave) })
      return
    }
    for (const { path, days } of late) {
      const report = { message: 'found', args: { days }, ...mild(days > month) }
      context.report({ in: 'record', at: [...path, 'signed'], ...report })
    }
  },
})

const mild = (isGrave: boolean) => (isGrave ? {} : ({ atMost: 'info' } as const))

function daysAfter({ session }: JudgedSession): number {
  const day = signedOn(session)
  return day !== undefined && isDay(session.date) ? daysBetween(session.date, day) : 0
}

import { peopleOf } from '../../../care/people.ts'
import { authorOf, hasCredentials } from '../../../care/signing.ts'
import { daysBetween } from '../../../language/dates.ts'
import { isDay } from '../../../plan/plan-day.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import type { Session } from '../dates/session-clock.ts'
import { judgedSessions } from './judged-sessions.ts'

export const sessionNotSigned = defineRule({
  id: 'session-not-signed',
  group: 'completeness',
  severity: 'info',
  element: 'note_signature',
  what: 'The note of a session is not signed, or by nobody whose credentials are known.',
  why: 'An unsigned note does not support a claim. One that was missed is cured by the author’s attestation, never by an earlier date.',
  fix: 'Add “signed” once the note is signed, and see that “clinician” is listed with credentials.',
  source: 'CMS Pub. 100-08 ch. 3 §3.3.2.4: signature of the author with credentials and date',
  messages: {
    found: 'The note is not signed.',
    none: 'None of the {count} notes in this record is signed.',
    who: 'The note is signed, and it is not known by whom.',
    credentials: 'The note is signed, and the credentials of its author are not known.',
  },
  bad: {
    plan: 'txplan: 1\nclinician: S. Lowe, LMFT\n',
    record: 'txplan: 1\nsessions:\n  - date: 2026-11-05\n    start: "14:00"\n    end: "14:47"\n',
    profiles: ['medicare-outpatient'],
  },
  good: {
    plan: 'txplan: 1\nclinician: S. Lowe, LMFT\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-11-05\n    start: "14:00"\n    end: "14:47"\n    signed: 2026-11-05T15:10\n',
    profiles: ['medicare-outpatient'],
  },
  withoutPlan: true,
  check(context) {
    if (context.requirements.demand('note_signature') === undefined) return checkHoles(context)
    const faults = judgedSessions(context).map((one) => ({
      path: one.path,
      message: faultOf(one.session, context),
    }))
    const count = faults.length
    // Where no note is ever signed, it is one habit that is missing and not so many signatures.
    if (count > 1 && faults.every(({ message }) => message === 'found'))
      return context.report({ in: 'record', at: ['sessions'], message: 'none', args: { count } })
    for (const { path, message } of faults) {
      const field = message === 'found' ? 'signed' : 'clinician'
      if (message) context.report({ in: 'record', at: [...path, field], message })
    }
  },
})

/**
 * Where nobody asks, notes may well be signed elsewhere. Where they are signed here, one among them
 * that is not was forgotten: a later one is signed, or a week has passed.
 */
function checkHoles(context: Context): void {
  const sessions = judgedSessions(context)
  const lastSigned = sessions.reduce(
    (last, { session: { signed, date = '' } }) => (signed && date > last ? date : last),
    '',
  )
  if (lastSigned === '') return
  for (const { session, path } of sessions) {
    const day = session.date
    if (session.signed || !isDay(day)) continue
    if (day < lastSigned || daysBetween(day, context.asOf) > 7)
      context.report({ in: 'record', at: [...path, 'signed'], message: 'found' })
  }
}

/** A note of the day itself may still be written. */
function faultOf(session: Session, context: Context): string | undefined {
  if (!session.signed) return session.date === context.asOf ? undefined : 'found'
  const people = peopleOf(context)
  const name = session.clinician?.trim() || (authorOf(context)?.name ?? '')
  if (name === '') return 'who'
  const known = people.find(name)?.name ?? name
  return hasCredentials({ name }, people) || hasCredentials({ name: known }, people)
    ? undefined
    : 'credentials'
}

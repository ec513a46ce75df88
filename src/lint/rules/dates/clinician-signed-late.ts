import { isInForce, isOfAuthoringClinician, signaturesOf, signedOn } from '../../../care/signing.ts'
import { daysBetween } from '../../../language/dates.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { attended, isRevised, presentSince } from '../thread/attended.ts'

/** As for the client: whoever comes every other week has been there once by then. */
const daysOfGrace = 14

/** Of a first plan `first-plan-late` and `session-outside-plan` say the same. */
export const clinicianSignedLate = defineRule({
  id: 'clinician-signed-late',
  group: 'dates',
  severity: 'info',
  what: 'The clinician signed a revision long after it was made, with sessions in between.',
  why: 'A signature belongs to the making of a plan. One that comes weeks later is taken for a late one, and the sessions before it were held under a text that nobody had signed.',
  fix: 'Leave the date as it is, and say under “reason” why it came later; never date it back. Sign the next one on the day it is made: txplan sign PLAN --as clinician.',
  source:
    'Noridian, Medical documentation signature requirements (CR 9225): no late signing beyond the short delay of transcription; the two weeks are txplan’s own',
  messages: {
    found:
      'Signed on {signed}, {days} days after the revision of {start}, with {sessions} held in between.',
  },
  bad: {
    plan: 'txplan: 1\nrevision: { number: 2, date: 2026-03-03 }\nsignatures:\n  - { role: clinician, name: S. Lowe, credentials: LMFT, signed: 2026-03-30, revision: 2 }\n',
    record: 'txplan: 1\nsessions:\n  - { date: 2026-03-10, service_code: "90834" }\n',
    asOf: '2026-06-20',
  },
  good: {
    plan: 'txplan: 1\nrevision: { number: 2, date: 2026-03-03 }\nsignatures:\n  - { role: clinician, name: S. Lowe, credentials: LMFT, signed: 2026-03-05, revision: 2 }\n',
    record: 'txplan: 1\nsessions:\n  - { date: 2026-03-10, service_code: "90834" }\n',
    asOf: '2026-06-20',
  },
  check(context) {
    const start = presentSince(context)
    if (start === undefined || !isRevised(context) || context.plan.status === 'archived') return
    const first = context.once(firstByAuthor)
    if (!first || daysBetween(start, first.day) <= daysOfGrace) return
    const held = attended(context).filter(
      ({ day, isBeforeTreatment }) => !isBeforeTreatment && day >= start && day < first.day,
    ).length
    if (held === 0) return
    const sessions = held === 1 ? '1 session' : `${held} sessions`
    const args = { signed: first.day, days: daysBetween(start, first.day), start, sessions }
    context.report({ at: [...first.path, 'signed'], message: 'found', args })
  },
})

/** The author’s first under this revision; nothing where a reason is given. */
function firstByAuthor(context: Context) {
  const own = signaturesOf(context)
    .filter((line) => isInForce(line) && isOfAuthoringClinician(line, context))
    .flatMap(({ signature, path }) => {
      const day = signedOn(signature)
      return day === undefined ? [] : [{ day, path, isExplained: !!signature.reason?.trim() }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  return own.some((one) => one.isExplained) ? undefined : own[0]
}

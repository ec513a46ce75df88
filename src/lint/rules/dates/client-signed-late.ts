import { isOfClient, signaturesOf, signedOn } from '../../../care/signing.ts'
import { daysBetween } from '../../../language/dates.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { attended, presentSince } from '../thread/attended.ts'

/** A client who comes every other week has had the plan before them once by then. */
const daysOfGrace = 14

export const clientSignedLate = defineRule({
  id: 'client-signed-late',
  group: 'dates',
  severity: 'info',
  what: 'The client signed long after the plan took effect, with sessions in between.',
  why: 'Until then nothing shows that the client had agreed to what was being done.',
  fix: 'Leave the date as it is, and say under “reason” why it came later; ask for the next one at the session in which the plan is made.',
  source:
    'txplan: agreement comes before treatment; the two weeks are txplan’s own. Profiles may ask for more',
  messages: {
    found:
      'Signed on {signed}, {days} days after the plan of {start}, with {sessions} held in between.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-03-03\nsignatures:\n  - { role: client, name: Marcy Dole, signed: 2026-03-20 }\n',
    record: 'txplan: 1\nsessions:\n  - { date: 2026-03-10, service_code: "90834" }\n',
    asOf: '2026-06-20',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-03-03\nsignatures:\n  - { role: client, name: Marcy Dole, signed: 2026-03-10 }\n',
    record: 'txplan: 1\nsessions:\n  - { date: 2026-03-10, service_code: "90834" }\n',
    asOf: '2026-06-20',
  },
  check(context) {
    const start = presentSince(context)
    if (start === undefined || context.plan.status === 'archived') return
    const days = context.once(clientDays)
    const [first] = days
    // A guardian who signed in time speaks for a child who signs later.
    if (first === undefined || daysBetween(start, first.day) <= daysOfGrace) return
    const sessions = attended(context).filter(
      ({ day, isBeforeTreatment }) => !isBeforeTreatment && day >= start && day < first.day,
    ).length
    if (sessions === 0) return
    context.report({
      at: [...first.path, 'signed'],
      message: 'found',
      args: {
        signed: first.day,
        days: daysBetween(start, first.day),
        start,
        sessions: sessions === 1 ? '1 session' : `${sessions} sessions`,
      },
    })
  },
})

/** The days on which client or guardian signed this revision, without those that give a reason. */
const clientDays = (context: Context) =>
  signaturesOf(context)
    .filter((line) => isOfClient(line) && !line.isEarlier && line.standing !== 'withheld')
    .flatMap(({ signature, path }) => {
      const day = signedOn(signature)
      return day === undefined || signature.reason?.trim() ? [] : [{ day, path }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))

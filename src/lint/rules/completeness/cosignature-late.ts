import {
  cosignatureFor,
  isCertified,
  lastDayFor,
  pathOfMissing,
  type Wish,
  wishesFor,
} from '../../../care/cosigning.ts'
import { signedOn } from '../../../care/signing.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { draftCap, isJudged } from './judged.ts'

export const cosignatureLate = defineRule({
  id: 'cosignature-late',
  group: 'completeness',
  severity: 'warning',
  element: 'cosignature',
  what: 'The second signature was given after its last day, or is still not there.',
  why: 'Until it is given, the plan rests on the word of somebody who may not yet answer for it alone.',
  fix: 'Have it signed with the day on which that is done, never with an earlier one: txplan sign PLAN --as supervisor, or physician. A note of why it is late helps.',
  source:
    'Fla. Admin. Code 65D-30.0044: within 10 calendar days; OAR 309-019-0140, until 2024-10-27',
  messages: {
    late: 'The second signature is of {signed}; its last day was {day}.',
    overdue: 'The second signature, of a {roles}, was due by {day} and is not there.',
  },
  bad: {
    plan: 'txplan: 1\nclinician: lowe\ncare_team:\n  - { id: lowe, name: S. Lowe, role: Intern, supervised_by: grant }\n  - { id: grant, name: A. Grant, credentials: LMFT }\ngoals:\n  - id: rest\n    statement: Sleep through the night\nsignatures:\n  - { role: clinician, name: S. Lowe, credentials: MA, signed: 2026-10-01 }\n  - { role: supervisor, name: A. Grant, credentials: LMFT, signed: 2026-10-20 }\n',
    profiles: ['fl-65d-30'],
  },
  good: {
    plan: 'txplan: 1\nclinician: lowe\ncare_team:\n  - { id: lowe, name: S. Lowe, role: Intern, supervised_by: grant }\n  - { id: grant, name: A. Grant, credentials: LMFT }\ngoals:\n  - id: rest\n    statement: Sleep through the night\nsignatures:\n  - { role: clinician, name: S. Lowe, credentials: MA, signed: 2026-10-01 }\n  - { role: supervisor, name: A. Grant, credentials: LMFT, signed: 2026-10-11 }\n',
    profiles: ['fl-65d-30'],
  },
  check(context) {
    if (!isJudged(context, 'cosignature')) return
    for (const wish of wishesFor(context)) judge(wish, context)
  },
})

function judge(wish: Wish, context: Context): void {
  const { demand, isSure } = wish
  const day = lastDayFor(wish, context)
  if (!demand || !isSure || day === undefined) return
  const given = cosignatureFor(wish, context)
  const signed = given && signedOn(given.signature)
  const more = { demand, ...draftCap(context) }
  if (given && signed !== undefined && signed > day) {
    const at = [...given.path, 'signed']
    context.report({ at, message: 'late', args: { signed, day }, ...more })
  }
  if (given || context.asOf <= day || isCertified(wish, context)) return
  const at = pathOfMissing(wish, context)
  const args = { roles: wish.roles.join(' or '), day }
  context.report({ at, message: 'overdue', args, ...more })
}

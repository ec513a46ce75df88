import { cosignatureFor, wishesFor } from '../../../care/cosigning.ts'
import { textUnder } from '../../../care/signed-text.ts'
import {
  isInForce,
  isOfAuthoringClinician,
  type SignatureAt,
  signaturesOf,
  signedOn,
} from '../../../care/signing.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { capped, draftCap } from '../completeness/judged.ts'

const plan = (author: string, supervisor: string) =>
  `txplan: 1\nclinician: lowe\ncare_team:\n  - { id: lowe, name: S. Lowe, credentials: AMFT, supervised_by: grant }\n  - { id: grant, name: A. Grant, credentials: LMFT }\ngoals:\n  - id: rest\n    statement: Sleep through the night\nsignatures:\n  - { role: clinician, name: S. Lowe, credentials: AMFT, signed: ${author} }\n  - { role: supervisor, name: A. Grant, credentials: LMFT, signed: ${supervisor} }\n`

/** Within one day nobody can tell the order, and it does not matter. */
export const cosignatureBeforeSignature = defineRule({
  id: 'cosignature-before-signature',
  group: 'signatures',
  severity: 'warning',
  what: 'The second signature is dated before the author’s own.',
  why: 'Whoever signs second answers for what the first has signed. Before that there was nothing to answer for, and the author could still change it.',
  fix: 'Correct the date that is wrong. If both are right, have it signed a second time now: txplan sign PLAN --as ROLE.',
  source:
    '26 TAC 564.804: a qualified counselor reviews and signs the work of an intern or graduate; Fla. Admin. Code 65D-30.0044: after the author. That the day tells the order is txplan’s own reading',
  messages: {
    found: 'The {role} signed on {cosigned}, before the author, whose signature is of {signed}.',
  },
  bad: { plan: plan('2026-10-12', '2026-10-05') },
  good: { plan: plan('2026-10-05', '2026-10-12') },
  check(context) {
    const first = authorsFirst(context)
    if (first === undefined || context.plan.status === 'archived') return
    const seconds = new Set(wishesFor(context).map((wish) => cosignatureFor(wish, context)))
    for (const second of seconds) if (second) judge(second, first, context)
  },
})

interface First {
  day: string
  line: SignatureAt
}

/** The author’s first signature under this revision. */
function authorsFirst(context: Context): First | undefined {
  const own = signaturesOf(context)
    .filter((line) => isInForce(line) && isOfAuthoringClinician(line, context))
    .map((line) => ({ line, day: signedOn(line.signature) }))
  if (own.some(({ day }) => day === undefined)) return undefined
  return (own as First[]).sort((a, b) => (a.day < b.day ? -1 : 1))[0]
}

function judge(second: SignatureAt, { day: signed, line }: First, context: Context): void {
  const cosigned = signedOn(second.signature)
  if (second === line || cosigned === undefined || cosigned >= signed) return
  // Both stand under the text as it is: it was not changed in between.
  const isSameText = [second, line].every((one) => textUnder(one, context) === 'same')
  context.report({
    at: [...second.path, 'signed'],
    message: 'found',
    args: { role: second.role ?? 'signer', cosigned, signed },
    ...(isSameText ? capped(context, 'info') : draftCap(context)),
  })
}

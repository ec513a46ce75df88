import { type SignatureAt, signaturesOf, signedOn } from '../../../care/signing.ts'
import { isAdultWithoutGuardian } from '../../../care/unnamed-guardian.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { draftCap } from '../completeness/judged.ts'

const plan = (client: string) =>
  `txplan: 1\nclient:\n  name: Nadia Kerr\n  date_of_birth: 1961-04-02\n${client}signatures:\n  - role: guardian\n    name: Alan Kerr\n    signed: 2026-10-19\n    method: ink\n`

export const signatureByUnnamedGuardian = defineRule({
  id: 'signature-by-unnamed-guardian',
  group: 'signatures',
  severity: 'warning',
  what: 'A guardian signed for an adult, and the plan names no guardian.',
  why: 'An adult decides alone unless the law has given the decision to somebody else. A signature counts for the client only by that authority, and a reader of the plan looks for it.',
  fix: 'Name who it is under “client.guardians”, with the “authority” by which this person decides. If there is none, have the client sign: txplan sign PLAN --as client; who helped may sign as witness.',
  source:
    '45 CFR 164.502(g)(2): for an adult, whoever has authority under law to decide on health care is the personal representative',
  messages: { found: 'This is signed as guardian of an adult, and the plan names no guardian.' },
  bad: { plan: plan('') },
  good: {
    plan: plan(
      '  guardians:\n    - { name: Alan Kerr, relationship: Son, authority: Guardian of the person by court order }\n',
    ),
  },
  check(context) {
    if (context.plan.status === 'archived') return
    for (const line of signaturesOf(context))
      if (isWithoutAuthority(line, context))
        context.report({ at: [...line.path, 'role'], message: 'found', ...draftCap(context) })
  },
})

/** A parent may have signed before the client came of age. */
function isWithoutAuthority(
  { role, standing, isEarlier, signature }: SignatureAt,
  context: Context,
) {
  if (role !== 'guardian' || standing === 'blank' || isEarlier) return false
  return isAdultWithoutGuardian(context, signedOn(signature) ?? context.asOf)
}

import { substitutesOf } from '../../../care/in-place-of-signature.ts'
import { isOfClient, type SignatureAt, signaturesOf } from '../../../care/signing.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { draftCap } from './judged.ts'

export const signatureReasonMissing = defineRule({
  id: 'signature-reason-missing',
  group: 'completeness',
  severity: 'warning',
  element: 'signature_alternative',
  what: 'The client did not sign, and the reason is not written down.',
  why: 'Several states accept a reason in place of the signature; without one, all that can be seen is that it is not there.',
  fix: 'Add “reason”: what the client, or guardian, said or what stood in the way.',
  source:
    '10A NCAC 27G, OAC 5122-27-03, 14 NYCRR 598: the reason is documented; Minn. Stat. 245G.06: approval aloud by telehealth, with the reason',
  messages: {
    refused: 'The {role} refused to sign, and no reason is given.',
    unable: 'The {role} was unable to sign, and no reason is given.',
    verbal: 'The {role} agreed aloud, and no reason is given why there is no signature.',
  },
  bad: {
    plan: 'txplan: 1\nsignatures:\n  - role: client\n    method: refused\n    signed: 2026-11-02\n',
  },
  good: {
    plan: 'txplan: 1\nsignatures:\n  - role: client\n    method: refused\n    signed: 2026-11-02\n    reason: Wants to read the goals at home first.\n',
  },
  check(context) {
    if (context.plan.status === 'archived') return
    for (const line of signaturesOf(context)) {
      const message = messageFor(line, context)
      if (!isOfClient(line) || line.isEarlier || !message || hasReason(line, context)) continue
      const args = { role: line.role ?? 'client' }
      context.report({ at: [...line.path, 'reason'], message, args, ...draftCap(context) })
    }
  },
})

function messageFor({ standing, signature }: SignatureAt, context: Context) {
  if (standing === 'withheld') return signature.method
  return standing === 'verbal' && wantsReasonFor(context) ? 'verbal' : undefined
}

/** An approval aloud needs a reason only where a profile takes it together with one. */
const wantsReasonFor = ({ requirements }: Context) =>
  requirements.profiles.some(({ signatures }) =>
    signatures?.client?.instead?.some((one) => one.kind === 'verbal-approval' && one.with_reason),
  )

/** Beside the signature, or where the plan says why the client took no part. */
const hasReason = ({ path }: SignatureAt, context: Context) =>
  substitutesOf(context).some((one) => one.path === path && one.hasReason)

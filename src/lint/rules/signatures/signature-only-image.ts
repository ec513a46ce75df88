import { peopleOf } from '../../../care/people.ts'
import {
  isOfTreating,
  isSamePerson,
  type SignatureAt,
  signaturesOf,
} from '../../../care/signing.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { draftCap } from '../completeness/judged.ts'

const plan = (method: string) =>
  `txplan: 1\nsignatures:\n  - role: clinician\n    name: S. Lowe\n    credentials: LMFT\n    signed: 2026-10-19\n    method: ${method}\n`

export const signatureOnlyImage = defineRule({
  id: 'signature-only-image',
  group: 'signatures',
  severity: 'warning',
  what: 'The signature of somebody who treats is a pasted picture of one, or a stamp.',
  why: 'A picture can be put under any text, by anybody. Medicare’s reviewers do not take a stamp for a signature, and an audit has found fault with pasted ones.',
  fix: 'Sign it by hand or electronically: txplan sign PLAN --as ROLE. Leave the picture out, or keep it beside that.',
  source:
    'CMS Pub. 100-08 ch. 3 §3.3.2.4: no stamps, but for an author with a proven physical disability; HHS-OIG, On-Site Psychological Services (2020): pasted images of signatures',
  messages: { found: 'The signature of the {role} is a picture, and no other stands beside it.' },
  bad: { plan: plan('image') },
  good: { plan: plan('electronic') },
  check(context) {
    if (context.plan.status === 'archived') return
    for (const line of signaturesOf(context))
      if (isLonePicture(line, context))
        context.report({
          at: [...line.path, 'method'],
          message: 'found',
          args: { role: line.role ?? 'signer' },
          ...draftCap(context),
        })
  },
})

/** A reason that is given is for the reviewer to judge: a disability is one. */
function isLonePicture(line: SignatureAt, context: Context): boolean {
  if (line.standing !== 'image' || line.isEarlier || !isOfTreating(line)) return false
  if (line.signature.reason?.trim()) return false
  return !signaturesOf(context).some(
    (other) => other.standing === 'given' && !other.isEarlier && isOfSame(other, line, context),
  )
}

const isOfSame = (a: SignatureAt, b: SignatureAt, context: Context): boolean =>
  a.role === b.role &&
  isSamePerson(peopleOf(context), a.signature.name ?? '', b.signature.name ?? '')

import { isOfClient, signaturesOf } from '../../../care/signing.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { draftCap, isJudged } from './judged.ts'

export const copyNotOffered = defineRule({
  id: 'copy-not-offered',
  group: 'completeness',
  severity: 'info',
  element: 'copy_to_client',
  what: 'No copy of the plan was offered to the client or, where somebody asks for that, nothing shows it.',
  why: 'It is the client’s plan; some accreditors want the offer on record.',
  fix: 'Set “offered: true” under “agreement: copy”, with “given” or a note.',
  source:
    'CARF, standard 2.C, as a surveyor lists it: a copy for the person served, where it applies',
  messages: {
    found: 'Nothing shows that the client was offered a copy of the plan.',
    'not-offered': 'No copy was offered to the client, and the reason is not told.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
    profiles: ['carf'],
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\nagreement:\n  copy: { offered: true, given: 2026-11-02 }\n',
    profiles: ['carf'],
  },
  check(context) {
    if (!isJudged(context, 'copy_to_client')) return
    const { offered, given, note } = context.plan.agreement?.copy ?? {}
    if (offered === true || given || note?.trim() || isSaidInSigning(context)) return
    const isAsked = context.requirements.demand('copy_to_client') !== undefined
    // Where nobody asks, silence is no fault; to offer none, and not to say why, is a gap.
    if (!isAsked && offered !== false) return
    const message = offered === false ? 'not-offered' : 'found'
    context.report({ at: ['agreement', 'copy'], message, ...draftCap(context) })
  },
})

/** “… and have a copy”, beside the client’s signature. */
const isSaidInSigning = (context: Context): boolean =>
  signaturesOf(context).some(
    (line) => isOfClient(line) && /\bcop(?:y|ies)\b/i.test(line.signature.statement ?? ''),
  )

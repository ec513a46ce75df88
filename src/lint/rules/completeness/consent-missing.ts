import { decidingGuardians } from '../../../care/guardians.ts'
import { isOfTreating, isSigned, signaturesOf } from '../../../care/signing.ts'
import { hasAgreed, hasConsentToTreatment } from '../../aims/consents.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { draftCap, isJudged } from './judged.ts'
import { judgedSessions } from './judged-sessions.ts'
import { isRehabilitation } from './rehabilitation.ts'
import { isOver } from './written.ts'

export const consentMissing = defineRule({
  id: 'consent-missing',
  group: 'completeness',
  severity: 'info',
  what: 'Treatment has begun, no consent to it is recorded, and the client has not agreed to the plan itself.',
  why: 'Consent comes before care; a record that cannot show it is questioned from its first day.',
  fix: 'Add it under “agreement: consents”, with “kind”, “date” and who gave it. A signature of client or guardian under the plan is enough as well; a pasted picture of one is not.',
  source: 'txplan: consent as the field’s guides name it; 22 TAC 681.36: a signed informed consent',
  messages: {
    found: 'No consent to treatment is recorded.',
    undated: 'This consent has no day.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
    record: 'txplan: 1\nsessions:\n  - { date: 2026-11-05, attendance: attended }\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\nagreement:\n  consents:\n    - { kind: Treatment, date: 2026-11-02, by: Nadia Kerr }\n',
    record: 'txplan: 1\nsessions:\n  - { date: 2026-11-05, attendance: attended }\n',
  },
  check(context) {
    // After discharge no consent can be had any more.
    if (!isJudged(context) || isOver(context.plan) || !hasBegun(context)) return
    const { plan, report } = context
    const cap = draftCap(context)
    for (const [at, { date }] of (plan.agreement?.consents ?? []).entries())
      if (!date) report({ at: ['agreement', 'consents', at], message: 'undated', ...cap })
    if (hasConsentToTreatment(context) || hasAgreed(context) || isRehabilitation(context)) return
    // Where a guardian decides, `guardian-has-not-consented` says so and whose consent it is.
    if (decidingGuardians(context).length > 0) return
    report({ at: ['agreement'], message: 'found', ...cap })
  },
})

/** Consent comes before care: until a session is held, or who treats has signed, it may still come. */
const hasBegun = (context: Context): boolean =>
  judgedSessions(context).length > 0 ||
  signaturesOf(context).some((line) => isOfTreating(line) && isSigned(line))

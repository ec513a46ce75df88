import {
  isInForce,
  isOfAuthoringClinician,
  isSigned,
  type SignatureAt,
  signaturesOf,
} from '../../../care/signing.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { capped, draftCap, isJudged } from './judged.ts'

export const clinicianSignatureMissing = defineRule({
  id: 'clinician-signature-missing',
  group: 'completeness',
  severity: 'info',
  element: 'clinician_signature',
  what: 'No clinician has signed this plan, or not this revision of it.',
  why: 'What is not signed is nobody’s: payers turn back care under an unsigned plan, and a signature cannot be given for an earlier day.',
  fix: 'Have the clinician sign: txplan sign PLAN --as clinician. What was signed on paper is entered with --ink FILE or under “signatures”, with name, credentials, day, “method” and “revision”.',
  source:
    'CMS Pub. 100-08 ch. 3 §3.3.2.4: handwritten or electronic signature of the author; HHS-OIG A-09-21-03021 (2023): signatures absent',
  messages: {
    found: 'No clinician has signed this plan.',
    blank: 'This line is for the {role}, and it is not signed.',
    revision:
      'No clinician has signed revision {number}: this signature is under revision {signed}.',
    earlier:
      'No clinician has signed revision {number}: this signature is from before it was made.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\nsignatures:\n  - role: clinician\n    name: S. Lowe\n    credentials: LMFT\n    signed: 2026-11-02\n    method: electronic\n',
  },
  check(context) {
    if (!isJudged(context, 'clinician_signature')) return
    const own = signaturesOf(context).filter((line) => isOfAuthoringClinician(line, context))
    const isThere = own.some(isInForce)
    const waiting = own.filter(isWaiting)
    if (!isThere && waiting.length === 0) reportAbsence(own, context)
    for (const line of waiting)
      reportBlank(line, context, isThere ? capped(context, 'warning') : draftCap(context))
  },
})

/** A line that was prepared for somebody, by name. */
const isWaiting = (line: SignatureAt) =>
  line.standing === 'blank' && Boolean(line.signature.name?.trim())

function reportAbsence(own: readonly SignatureAt[], context: Context): void {
  const { plan, report } = context
  const last = own.filter(isSigned).at(-1)
  const cap = draftCap(context)
  const number = plan.revision?.number ?? 0
  const signed = last?.signature.revision
  if (!last) report({ at: ['signatures'], message: 'found', ...cap })
  else if (signed) report({ at: last.path, message: 'revision', args: { number, signed }, ...cap })
  else report({ at: last.path, message: 'earlier', args: { number }, ...cap })
}

function reportBlank(
  { path, role = 'clinician' }: SignatureAt,
  context: Context,
  cap: object,
): void {
  context.report({ at: [...path, 'signed'], message: 'blank', args: { role }, ...cap })
}

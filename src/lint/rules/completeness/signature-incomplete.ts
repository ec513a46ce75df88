import { isAwaited } from '../../../care/cosigning.ts'
import { peopleOf } from '../../../care/people.ts'
import {
  authorOf,
  hasCredentials,
  isOfAuthoringClinician,
  isOfClient,
  isOfTreating,
  isSamePerson,
  isSigned,
  type SignatureAt,
  signaturesOf,
} from '../../../care/signing.ts'
import type { Demand } from '../../../profiles/demand.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { draftCap } from './judged.ts'

/**
 * Looks for no element of its own, since it speaks of signatures of all kinds: each finding names
 * whose signature it is, and who demands that one.
 */
export const signatureIncomplete = defineRule({
  id: 'signature-incomplete',
  group: 'completeness',
  severity: 'warning',
  what: 'A signature lacks the name, the day or the credentials that go with it, or a line that waits for one is empty.',
  why: 'A signature counts when one can tell who gave it, as what and when; reviewers turn back one without.',
  fix: 'Add “name”, “signed” and, for those who treat, “credentials” as they were on that day; never a day on which it was not given.',
  source: 'CMS Pub. 100-08 ch. 3 §3.3.2.4: signature with credentials and date',
  messages: {
    name: 'The signature of the {role} does not say whose it is.',
    date: 'The signature of the {role} has no day.',
    agreed: 'The {role} agreed aloud, and the day is not told.',
    withheld: 'The {role} did not sign, and the day on which that was noted is not told.',
    credentials: 'The signature of the {role} has no credentials.',
    blank: 'This line is for the {role}, and it is not signed.',
  },
  bad: {
    plan: 'txplan: 1\nsignatures:\n  - role: clinician\n    name: S. Lowe\n    credentials: LMFT\n    method: ink\n',
  },
  good: {
    plan: 'txplan: 1\nsignatures:\n  - role: clinician\n    name: S. Lowe\n    credentials: LMFT\n    method: ink\n    signed: 2026-11-02\n',
  },
  check(context) {
    if (context.plan.status === 'archived') return
    for (const line of signaturesOf(context)) {
      if (line.standing === 'blank') {
        if (isForgotten(line, context)) sayBlank(line, context)
        continue
      }
      if (lacksName(line, context)) say(line, 'name', 'name', context)
      if (!line.signature.signed) say(line, 'signed', undated(line), context)
      if (lacksCredentials(line, context)) say(line, 'credentials', 'credentials', context)
    }
  },
})

/** The lines of client and clinician, and of a co-signer that is wanted, have rules of their own. */
function isForgotten(line: SignatureAt, context: Context): boolean {
  if (!isOfTreating(line) || !line.signature.name?.trim()) return false
  return !isOfAuthoringClinician(line, context) && !isAwaited(line, context)
}

/** A form’s line for somebody who may not be needed: a note, and nobody’s demand. */
const sayBlank = ({ path, role }: SignatureAt, { report }: Context) =>
  report({
    at: [...path, 'signed'],
    message: 'blank',
    args: { role: role ?? 'signer' },
    atMost: 'info',
  })

const undated = ({ standing }: SignatureAt) =>
  standing === 'verbal' ? 'agreed' : standing === 'withheld' ? 'withheld' : 'date'

/** Who the client is stands elsewhere in the plan, and so does an only guardian. */
function lacksName({ role, signature }: SignatureAt, { client }: Context): boolean {
  if (signature.name?.trim()) return false
  if (role === 'client') return !client.name && !client.initials && !client.record
  return role !== 'guardian' || client.guardians?.length !== 1
}

function lacksCredentials(line: SignatureAt, context: Context): boolean {
  const { signature } = line
  if (!isSigned(line) || !isOfTreating(line) || !signature.name?.trim()) return false
  if (hasCredentials(signature, peopleOf(context))) return false
  return demandFor(line, context) !== undefined || !isToldAlready(signature.name, context)
}

/** `clinician-without-credentials` speaks of the one whose plan it is. */
function isToldAlready(name: string, context: Context): boolean {
  const author = authorOf(context)
  return author !== undefined && isSamePerson(peopleOf(context), name, author.name)
}

function demandFor(line: SignatureAt, { requirements }: Context): Demand | undefined {
  if (line.role === 'clinician') return requirements.demand('clinician_signature')
  return isOfClient(line) ? requirements.demand('client_signature') : undefined
}

function say(line: SignatureAt, field: string, message: string, context: Context): void {
  const demand = isSigned(line) ? demandFor(line, context) : undefined
  const args = { role: line.role ?? 'signer' }
  context.report({
    at: [...line.path, field],
    message,
    args,
    ...draftCap(context),
    ...(demand && { demand }),
  })
}

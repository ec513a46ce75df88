import { clientAge, decidingGuardians, type GuardianAt } from '../../../care/guardians.ts'
import { isInForce, isOfTreating, signaturesOf } from '../../../care/signing.ts'
import { hasConsentToTreatment, isToTreatment } from '../../aims/consents.ts'
import { hasSigned, isConsentBy } from '../../aims/guardians.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { capped, draftCap, isStub } from '../completeness/judged.ts'
import { isClosed } from './standing.ts'

export const guardianHasNotConsented = defineRule({
  id: 'guardian-has-not-consented',
  group: 'flags',
  severity: 'warning',
  what: 'Somebody else decides on treatment for the client, and has not consented to it.',
  why: 'Treatment of a minor or of a ward rests on the consent of whoever decides by law; where two decide together, on that of both.',
  fix: 'Set “consents: true” once it is given. If it is not needed, say why: in “authority”, or that the client consents alone under state law.',
  source:
    'txplan: state law says who consents for whom; 45 CFR 164.502(g): whoever has authority to decide is the client’s personal representative',
  messages: {
    shared: 'This guardian has not consented, and the decision is a shared one.',
    alone: 'This guardian has not consented to treatment.',
    other:
      'This guardian has not consented; another has. Whether that is enough, the custody order or state law says.',
    signed: 'This guardian has signed the plan, and is marked as not having consented.',
    nobody:
      'A guardian decides for the client, and no guardian is recorded as having consented or signed.',
  },
  bad: {
    plan: 'txplan: 1\nclient:\n  guardians:\n    - { name: A. Kerr, relationship: Father, authority: Joint legal custody, consents: false }\n',
  },
  good: {
    plan: 'txplan: 1\nclient:\n  guardians:\n    - { name: A. Kerr, relationship: Father, authority: Joint legal custody, consents: true }\n',
  },
  check(context) {
    const { plan, client, report } = context
    if (!client.guardians?.length || isClosed(plan) || consentsAlone(context)) return
    const deciding = decidingGuardians(context)
    const against = deciding.filter(({ guardian }) => guardian.consents === false)
    for (const one of against) sayAgainst(one, deciding, context)
    if (against.length > 0 || deciding.length === 0 || isAnyTold(deciding, context)) return
    const cap = isRunning(context) ? draftCap(context) : capped(context, 'info')
    report({ at: ['client', 'guardians'], message: 'nobody', ...cap })
  },
})

function sayAgainst(one: GuardianAt, all: readonly GuardianAt[], context: Context): void {
  const { guardian, path } = one
  if (isConsentBy(guardian, context)) return
  const hasAnother = all.some((other) => other !== one && hasSaidYes(other, context))
  const message = hasSigned(guardian, context)
    ? 'signed'
    : isShared(one, context)
      ? 'shared'
      : hasAnother
        ? 'other'
        : 'alone'
  const isMild = message === 'other' || hasOwnConsent(context)
  const cap = isMild ? capped(context, 'info') : draftCap(context)
  context.report({ at: [...path, 'consents'], message, ...cap })
}

const hasSaidYes = ({ guardian }: GuardianAt, context: Context): boolean =>
  guardian.consents === true || hasSigned(guardian, context) || isConsentBy(guardian, context)

const together =
  /\b(?:joint(?:ly)?|shared?|together|both|co-?(?:guardian|conservator)\w*|50[/ -]50)\b/i

/** By law and not only in daily care: “joint physical custody” says nothing of consent. */
function isShared({ guardian }: GuardianAt, { client }: Context): boolean {
  const written = [guardian.authority, client.legal?.custody]
  return written.some((text = '') => together.test(text.replace(/\b\w+ physical custody\b/gi, '')))
}

const alone =
  /\bminor(?:['’]s)? consent|\bmature minor\b|\bemancipat|\bconsents? (?:for|on) (?:him|her|them)sel(?:f|ves)\b|\b(?:on|in) (?:his|her|their) own (?:right|under|behalf)\b|\b(?:client|patient|minor|teen\w*|adolescent|youth|he|she|they) (?:may|can|is able to) consent\b|\bconsents? alone\b/i

/** State law lets many adolescents consent to some care alone; the plan says so. */
function consentsAlone({ plan, client }: Context): boolean {
  const { consents = [], participation, contract } = plan.agreement ?? {}
  const written = [
    client.legal?.status,
    ...(client.guardians ?? []).map(({ authority }) => authority),
    ...consents.map(({ kind, note }) => `${kind} ${note}`),
    participation?.statement,
    participation?.reason_not,
    contract,
    plan.notes,
  ]
  return written.some((text = '') => alone.test(text))
}

/** An adolescent’s consent, in a state where it may be enough; assent is not. */
function hasOwnConsent(context: Context): boolean {
  const { name = '', initials = '' } = context.client
  const names = [name, initials, 'client', 'self'].filter((one) => one !== '')
  return (
    (clientAge(context) ?? 0) >= 12 &&
    (context.plan.agreement?.consents ?? []).some(
      ({ kind = '', by = '' }) =>
        isToTreatment(kind) &&
        !/\bassent/i.test(kind) &&
        names.some((one) => by.toLowerCase().startsWith(one.toLowerCase())),
    )
  )
}

/** Consent or a signature is there, was refused with a word on it, or is asked for by another rule. */
function isAnyTold(deciding: readonly GuardianAt[], context: Context): boolean {
  if (isStub(context.plan) || hasConsentToTreatment(context)) return true
  if (deciding.some((one) => hasSaidYes(one, context))) return true
  const lines = signaturesOf(context)
  if (lines.some(({ role, standing }) => role === 'guardian' && standing !== 'blank')) return true
  // `client-signature-missing` names the guardian where the client alone has signed.
  return lines.some((line) => line.role === 'client' && isInForce(line))
}

/** Not a first draft on the desk: it was signed by who treats, or sessions are held under it. */
const isRunning = (context: Context): boolean =>
  context.plan.status === 'active' ||
  (context.record?.sessions?.length ?? 0) > 0 ||
  signaturesOf(context).some((line) => isOfTreating(line) && isInForce(line))

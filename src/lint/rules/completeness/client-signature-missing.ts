import { hasAuthority } from '../../../care/guardians.ts'
import { type Excuse, excuseOf, type Substitute } from '../../../care/in-place-of-signature.ts'
import {
  isInForce,
  isOfClient,
  isSigned,
  type SignatureAt,
  signaturesOf,
} from '../../../care/signing.ts'
import { isOnEveryRevision, signsAnew } from '../../../care/signing-anew.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { capped, draftCap, isJudged, isOfOtherProfession } from './judged.ts'
import { othersUnsigned } from './others-unsigned.ts'

export const clientSignatureMissing = defineRule({
  id: 'client-signature-missing',
  group: 'completeness',
  severity: 'info',
  element: 'client_signature',
  what: 'Neither the client nor a guardian has signed this plan, and nothing accepted stands in its place.',
  why: 'The signature shows that the plan was made with the client; where it is required, care is not paid for without it.',
  fix: 'Have the client or guardian sign: txplan sign PLAN --as client. If that cannot be, say so there: --method refused or unable with --reason or, for telehealth, --method verbal-telehealth.',
  source:
    '12VAC35-105-665 and others: signed by the individual; 10A NCAC 27G, OAC 5122-27-03, Minn. Stat. 245G.06: what is accepted instead',
  messages: {
    found: 'Neither the client nor a guardian has signed this plan.',
    blank: 'This line is for the {role}, and it is not signed.',
    earlier:
      'Neither the client nor a guardian has signed revision {number}; this signature is under an earlier one.',
    guardian: 'The client has signed, and the guardian who has authority to decide has not.',
    partner: 'This partner is in treatment as well, and has not signed.',
    instead:
      '{what} stands in place of the client’s signature, and {profile} does not accept that.',
    unknown:
      '{what} stands in place of the client’s signature; what {profile} accepts instead is not known.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\nsignatures:\n  - role: client\n    name: Nadia Kerr\n    signed: 2026-11-02\n    method: ink\n',
  },
  check(context) {
    if (!isJudged(context, 'client_signature')) return
    const lines = signaturesOf(context).filter(isOfClient)
    const inForce = lines.filter(isInForce)
    if (inForce.length > 0) {
      checkGuardian(inForce, lines, context)
      for (const one of othersUnsigned(inForce, lines, context))
        context.report({ ...one, ...capped(context, 'info') })
    } else if (!isExcused(context) && !isOfOtherProfession(context, 'client_signature'))
      reportMissing(lines, context)
  },
})

/** A minor’s own signature is welcome; whoever decides by law has to sign or to have said why not. */
function checkGuardian(
  inForce: readonly SignatureAt[],
  lines: readonly SignatureAt[],
  context: Context,
): void {
  const isAnswered = (line: SignatureAt) => line.role === 'guardian' && line.standing !== 'blank'
  if (!hasAuthority(context) || lines.some((line) => isAnswered(line) && !line.isEarlier)) return
  const at = lines.find(({ role }) => role === 'guardian')?.path ?? inForce[0]?.path ?? []
  context.report({ at, message: 'guardian', ...capped(context, 'warning') })
}

/** Something stands in place of the signature; whether everybody who requires it accepts that is judged. */
function isExcused(context: Context): boolean {
  const excuse = excuseOf(context)
  if (excuse) reportRefusal(excuse, context)
  return excuse !== undefined
}

/** Where it was not read what may stand instead, nobody can say that this may not. */
function reportRefusal({ refusal, all: [first] }: Excuse, context: Context): void {
  if (!refusal || !first) return
  const { demand, verdict } = refusal
  const args = { what: named[first.kind], profile: demand.profile }
  const isRefused = verdict === 'refused'
  const cap = isRefused ? draftCap(context) : capped(context, 'warning')
  const message = isRefused ? 'instead' : 'unknown'
  context.report({ at: first.path, message, args, demand, ...cap })
}

const named: Readonly<Record<Substitute['kind'], string>> = {
  'documented-reason': 'A documented reason',
  'verbal-approval': 'An approval aloud',
  'electronic-approval': 'An electronic approval',
  'consent-elsewhere': 'A consent',
}

function reportMissing(lines: readonly SignatureAt[], context: Context): void {
  const { plan, report } = context
  const earlier = lines.filter(isSigned).at(-1)
  if (earlier) {
    if (!signsAnew(lines, context)) return
    const args = { number: plan.revision?.number ?? 0 }
    report({ at: earlier.path, message: 'earlier', args, ...revisionCap(context) })
    return
  }
  const [line] = lines.filter(({ standing }) => standing === 'blank')
  const cap = draftCap(context)
  if (line)
    report({
      at: [...line.path, 'signed'],
      message: 'blank',
      args: { role: line.role ?? 'client' },
      ...cap,
    })
  else report({ at: ['signatures'], message: 'found', ...cap })
}

/** Whether each revision has to be signed anew is told by few. */
function revisionCap(context: Context) {
  const demand = context.requirements.demand('client_signature')
  const isAsked = demand !== undefined && isOnEveryRevision(demand, context)
  return isAsked ? draftCap(context) : capped(context, 'warning')
}

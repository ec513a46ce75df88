import { staleSignatures } from '../../../care/signed-text.ts'
import {
  isOfAuthoringClinician,
  isOfClient,
  type Signature,
  type SignatureAt,
} from '../../../care/signing.ts'
import { changedParts, digestOf } from '../../../plan/digest.ts'
import { departureOf, isToldOfDischarge } from '../../aims/past-agreed.ts'
import { changedFields, clinicalSince } from '../../aims/past-changes.ts'
import { signersText } from '../../aims/past-signers.ts'
import { isOver } from '../../aims/past-status.ts'
import type { Context } from '../../context.ts'
import { defineRule, type Report } from '../../rule.ts'
import { capped, draftCap } from '../completeness/judged.ts'

const plan = (target: number) =>
  `txplan: 1\nstatus: active\nrevision: { number: 1, date: 2026-10-19 }\nobjectives:\n  - id: walks\n    statement: Walk 20 minutes on 4 days a week\n    measure: { behavior: days with a walk, target: { at_least: ${target} } }\nsignatures:\n  - role: clinician\n    name: S. Lowe\n    credentials: LMFT\n    signed: 2026-10-19T16:05-04:00\n    method: electronic\n    revision: 1\n    digest: txplan1-sha256:c464d50b98948cf9b4e99317848baeb272ce2061ea8d1b5dfcb5a9c719abfb08\n    parts: { objectives: dkmapmje }\n`

/** Where the history is at hand too, this rule speaks for `clinical-change-without-revision`. */
export const signatureStale = defineRule({
  id: 'signature-stale',
  group: 'signatures',
  severity: 'error',
  what: 'The text under a signature is not the one that was signed: its digest does not match any more.',
  why: 'A signature stands for one text. Who signed has not agreed to what is there now, and a reviewer who works out the digest sees that the plan was changed under it.',
  fix: 'Raise the revision and give the reason: txplan revise PLAN --reason "…". Then have it signed again: txplan sign PLAN --as ROLE. If the change was a slip, take it back.',
  source:
    'CMS Pub. 100-08 ch. 3 §3.3.2.4: electronic signatures are protected against alteration of what was signed; 15 U.S.C. 7006(5): a signature is logically associated with its record',
  messages: {
    found: 'What {signers} signed is another text now; changed since: {what}.',
    history:
      'What {signers} signed is another text now; changed since: {what} (signed text: commit {commit} of {on}).',
    untold: 'What {signers} signed is another text now; which part changed is not told.',
  },
  bad: { plan: plan(3) },
  good: { plan: plan(4) },
  check(context) {
    let others = signedByHand(context)
    for (const lines of byText(staleSignatures(context))) {
      const change = changeSince(lines[0].signature, context)
      if (!change) continue
      const signatures = lines.map(({ signature }) => signature)
      context.report({
        at: [...lines[0].path, 'digest'],
        message: change.message,
        args: { signers: signersText([...signatures, ...others]), ...change.args },
        ...capFor(lines, context),
      })
      others = []
    }
  },
})

type Lines = readonly [SignatureAt, ...SignatureAt[]]

/** Those who signed the same text together, in the order of the plan. */
function byText(lines: readonly SignatureAt[]): Lines[] {
  const texts = new Map<string | undefined, [SignatureAt, ...SignatureAt[]]>()
  for (const line of lines) {
    const same = texts.get(line.signature.digest)
    if (same) same.push(line)
    else texts.set(line.signature.digest, [line])
  }
  return [...texts.values()]
}

/** Who signed the same by the history, and keeps no digest that could tell. */
const signedByHand = (context: Context): Signature[] =>
  staleSignatures(context).length === 0
    ? []
    : (departureOf(context)?.signatures ?? []).filter(({ digest }) => digest === undefined)

/** A text that neither client nor author signed is no broken word between them. */
function capFor(lines: Lines, context: Context) {
  const isOfParties = lines.some((one) => isOfClient(one) || isOfAuthoringClinician(one, context))
  return isOfParties ? draftCap(context) : capped(context, 'warning')
}

/**
 * By the version that was signed, where the history holds it; else by what the signature keeps. That
 * treatment ended, and how, is nothing that was agreed to before.
 */
function changeSince(
  { digest, parts }: Signature,
  context: Context,
): Pick<Report, 'message' | 'args'> | undefined {
  const version = context.past.find((one) => digestOf(one.plan) === digest)
  const changes = version ? clinicalSince(context, version) : []
  if (version && changes.length > 0) {
    const broken = changes.filter((change) => !isToldOfDischarge(change, context))
    const { commit, on } = version
    const args = { what: changedFields(broken), commit, on }
    return broken.length > 0 ? { message: 'history', args } : undefined
  }
  const names = parts ? changedParts(context.plan, parts).filter(isFieldName) : []
  if (isOver(context.plan) && names.join() === 'discharge') return undefined
  if (names.length === 0) return { message: 'untold' }
  return { message: 'found', args: { what: names.join(', ') } }
}

/** A key that somebody made up may say something about the client. */
const isFieldName = (name: string): boolean => /^[a-z_]+$/.test(name)

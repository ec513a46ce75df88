import { type Signature, signedOn } from '../../../care/signing.ts'
import { ownSignatures, presentRevision, versionAgainst } from '../../aims/past-revision.ts'
import type { Context } from '../../context.ts'
import type { PastPlan } from '../../past.ts'
import { defineRule } from '../../rule.ts'

const plan = (signed: string) =>
  `txplan: 1\nstatus: active\nrevision: { number: 1, date: 2026-10-19 }\nsignatures:\n  - role: clinician\n    name: S. Lowe\n    credentials: LMFT\n    method: electronic\n    signed: ${signed}\n`

export const signatureGone = defineRule({
  id: 'signature-gone',
  group: 'revisions',
  severity: 'warning',
  what: 'A signature under this revision was taken out or says something else now: who, when, how or what.',
  why: 'A signature is the word of the one who gave it; one that others can change or take away is worth nothing to a reviewer.',
  fix: 'Put it back as it was. Who signs anew signs below the old line, or under the next revision: txplan revise PLAN --reason "…".',
  source:
    'CMS Pub. 100-08 ch. 3 §3.3.2.4 and §3.3.2.5: signatures are protected against alteration, and corrections leave the original legible; 15 U.S.C. 7006(5): a signature belongs to its record; read from the history in git',
  messages: {
    gone: 'The signature of the {role}, given {day}, is gone (commit {commit} of {on}).',
    altered:
      'The signature of the {role}, given {day}, differs from commit {commit} of {on}: {fields}.',
  },
  bad: { plan: plan('2026-11-16'), past: [plan('2026-10-19')] },
  good: { plan: plan('2026-10-19'), past: [plan('2026-10-19')] },
  check(context) {
    const present = context.plan.signatures ?? []
    for (const given of onceGiven(context))
      if (!present.some((one) => isKept(given.signature, one))) say(given, present, context)
  },
})

function say({ signature, version }: Given, present: readonly Signature[], context: Context): void {
  const at = present.findIndex((one) => isOfSamePerson(signature, one))
  const altered = present[at]
  context.report({
    at: altered ? ['signatures', at] : ['signatures'],
    message: altered ? 'altered' : 'gone',
    args: {
      role: signature.role ?? 'signer',
      day: dayText(signature),
      commit: version.commit,
      on: version.on,
      fields: altered ? differing(signature, altered).join(', ') : '',
    },
  })
}

interface Given {
  signature: Signature
  version: PastPlan
}

/**
 * Every signature that this revision had at the end of a day, and what it is judged against. Of those that
 * say the same the newest counts.
 */
function onceGiven(context: Context): Given[] {
  const versions = presentRevision(context)
  const before = context.past[versions.length]?.plan
  const found: Given[] = []
  for (const version of [...lastOfEachDay(versions), ...versionAgainst(context)])
    for (const signature of ownSignatures(version.plan, before))
      if (!found.some((one) => isKept(signature, one.signature))) found.push({ signature, version })
  return found
}

/** A slip of the pen may be mended on the day it was made. */
const lastOfEachDay = (versions: readonly PastPlan[]): PastPlan[] =>
  versions.filter(({ on }, at) => versions[at - 1]?.on !== on)

/** What a signature says. Credentials and the like may be added to it later. */
const words = [
  'role',
  'name',
  'signed',
  'method',
  'statement',
  'revision',
  'digest',
  'proof',
] as const

const differing = (before: Signature, after: Signature): string[] =>
  words.filter((field) => before[field] !== undefined && before[field] !== after[field])

/** Still there, and says all that it said. */
const isKept = (before: Signature, after: Signature): boolean =>
  differing(before, after).length === 0

/** By name, or by the day where it is the name that was changed. */
const isOfSamePerson = (a: Signature, b: Signature): boolean =>
  a.role === b.role && (a.name === b.name || (a.signed !== undefined && a.signed === b.signed))

const dayText = (signature: Signature): string => {
  const day = signedOn(signature)
  return day === undefined ? 'without a day' : `on ${day}`
}

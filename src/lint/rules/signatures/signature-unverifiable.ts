import { type SignatureAt, signaturesOf } from '../../../care/signing.ts'
import { isKnownDigest } from '../../../plan/digest.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

const plan = (digest: string) =>
  `txplan: 1\nsignatures:\n  - role: clinician\n    name: S. Lowe\n    credentials: LMFT\n    signed: 2026-10-19\n    method: electronic\n    revision: 1\n    digest: ${digest}\n`

/** Whether a digest matches, and a proof holds, is told by `signature-stale` and by `txplan verify`. */
export const signatureUnverifiable = defineRule({
  id: 'signature-unverifiable',
  group: 'signatures',
  severity: 'warning',
  what: 'What a signature brings along as evidence cannot be held against anything: its digest, its proof or its scan.',
  why: 'Evidence that nobody can check is none. It looks as if the text were protected, and it is not.',
  fix: 'Put it back as it was, or have it signed anew: txplan sign PLAN --as ROLE (with --ink FILE for a page signed by hand).',
  source: 'txplan: the forms of digest, proof and scan are described in the README',
  messages: {
    malformed:
      'The digest under the signature of the {role} is none: wanted “txplan1-sha256:” and 64 hexadecimal digits.',
    newer:
      'The digest under the signature of the {role} is of a form that this version of txplan does not know.',
    proof: 'The signature of the {role} has a proof and no digest: nothing says what it proves.',
    file: 'The scan of the {role}’s signature names no file.',
    scan: 'The scan of the {role}’s signature keeps no digest of the file: another page could stand in its place.',
    'scan-malformed':
      'The digest of the scan of the {role}’s signature is none: wanted “sha256:” and 64 hexadecimal digits.',
  },
  bad: { plan: plan('c464d50b98948cf9') },
  good: {
    plan: plan('txplan1-sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'),
  },
  check(context) {
    if (context.plan.status === 'archived') return
    for (const line of signaturesOf(context))
      for (const [field, message] of faultsOf(line)) say(line, field, message, context)
  },
})

type Fault = readonly [field: string, message: string]

function faultsOf({ signature }: SignatureAt): Fault[] {
  const { digest, proof, scan } = signature
  const faults: Fault[] = []
  if (digest !== undefined && !isKnownDigest(digest)) faults.push(['digest', unknownForm(digest)])
  if (proof !== undefined && digest === undefined) faults.push(['proof', 'proof'])
  return scan ? [...faults, ...scanFaults(scan)] : faults
}

/** A later version of txplan may know more forms. */
const unknownForm = (digest: string): string =>
  /^txplan[2-9]\d*-/.test(digest) ? 'newer' : 'malformed'

function scanFaults({ file, digest }: NonNullable<SignatureAt['signature']['scan']>): Fault[] {
  if (!file?.trim()) return [['scan', 'file']]
  if (digest === undefined) return [['scan', 'scan']]
  return /^sha256:[0-9a-f]{64}$/.test(digest) ? [] : [['scan', 'scan-malformed']]
}

function say({ path, role }: SignatureAt, field: string, message: string, context: Context): void {
  context.report({ at: [...path, field], message, args: { role: role ?? 'signer' } })
}

/** What to type next, by what is most wrong. */
import { holds, type SignerReport } from '../../../../signing/plan/verify.ts'
import type { Verified } from './verified.ts'

export function nextStep({ report, shown }: Verified): string | undefined {
  const open = report.signers.filter(
    ({ signer, standing }) => signer.isRequired && !holds(standing),
  )
  const broken = [
    ...report.signers.map(({ standing }) => standing),
    ...report.others.map(({ standing }) => standing),
  ]
  if (broken.some(({ is }) => is === 'invalid'))
    return `txplan log ${shown} (who changed the entry, and when)`
  if (open.some(isOfUnknown))
    return 'txplan identity trust FILE (the certificate, from its holder), or for this call: --trust FILE'
  const stale = open.find(({ standing }) => standing.is === 'stale')
  if (stale?.standing.is === 'stale') return staleStep(stale.standing.where, stale, shown)
  const [first] = open
  return first && `txplan sign ${shown} --as ${first.signer.role}`
}

const isOfUnknown = ({ standing }: SignerReport): boolean =>
  standing.is === 'unverifiable' && standing.because === 'unknown-issuer'

/** What was changed is looked at first, and then signed anew or taken back. */
function staleStep(where: string | undefined, { signer }: SignerReport, shown: string): string {
  const commit = /^commit ([0-9a-f]+)/.exec(where ?? '')?.[1]
  return commit
    ? `txplan diff ${commit} ${shown}, then: txplan sign ${shown} --as ${signer.role}`
    : `txplan sign ${shown} --as ${signer.role}`
}

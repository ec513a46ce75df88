/** What to type next, and what then, by what is most wrong. */
import { holds, type SignerReport } from '../../../../signing/plan/report.ts'
import type { Verified } from './verified.ts'

export function nextSteps({ report, shown, care }: Verified): string[] {
  const open = report.signers.filter(
    ({ signer, standing }) => signer.isRequired && !holds(standing),
  )
  const broken = [
    ...report.signers.map(({ standing }) => standing),
    ...report.others.map(({ standing }) => standing),
  ]
  if (broken.some(({ is }) => is === 'invalid'))
    return [`txplan log ${shown} (who changed the entry, and when)`]
  if (open.some(isOfUnknown))
    return [
      'txplan identity trust FILE (the certificate, from its holder), or for this call: --trust FILE',
    ]
  const stale = open.find(({ standing }) => standing.is === 'stale')
  if (stale?.standing.is === 'stale')
    return staleSteps(stale.standing.where, {
      signer: stale,
      shown,
      isDraft: care.plan.status === 'draft',
    })
  const [first] = open
  return first ? [`txplan sign ${shown} --as ${first.signer.role}`] : []
}

const isOfUnknown = ({ standing }: SignerReport): boolean =>
  standing.is === 'unverifiable' && standing.because === 'unknown-issuer'

interface Left {
  signer: SignerReport
  shown: string
  isDraft: boolean
}

/** What was changed is looked at first; then it is taken back, or becomes a revision that is signed anew. */
function staleSteps(where: string | undefined, { signer, shown, isDraft }: Left): string[] {
  const sign = `txplan sign ${shown} --as ${signer.signer.role}`
  const commit = /^commit ([0-9a-f]+)/.exec(where ?? '')?.[1]
  if (!commit) return [sign]
  const diff = `txplan diff ${commit} ${shown}`
  return isDraft ? [diff, sign] : [diff, `txplan revise ${shown} --reason "WHY"`]
}

/** How the signatures stand that a document tells of without having them: on paper, typed, spoken, or withheld. */
import type { Manifest, ManifestRecord } from '../../../plan/manifest.ts'
import type { PdfRecord, PdfSigner } from './report.ts'

/** None in documents that do not tell. Whoever typed a name in the plan may have signed here besides. */
export function recordsOf(
  manifest: Manifest | undefined,
  signers: readonly PdfSigner[],
): PdfRecord[] {
  const here = signers.flatMap(({ role, signature }) => (signature ? [role] : []))
  const records = (manifest?.recorded ?? []).filter(({ role, method }) => {
    const at = method === 'electronic' ? here.indexOf(role) : -1
    if (at >= 0) here.splice(at, 1)
    return at < 0
  })
  return records.map((record) => ({ ...record, ...judged(record) }))
}

function judged({ method, fits, accepted }: ManifestRecord): Pick<PdfRecord, 'status' | 'because'> {
  if (fits === false) return { status: 'missing', because: 'other-text' }
  if (accepted === false) return { status: 'missing', because: 'not-accepted' }
  if (fits === undefined) return { status: 'unverifiable', because: 'no-digest' }
  return method === 'image' ? { status: 'unverifiable', because: 'image' } : { status: 'recorded' }
}

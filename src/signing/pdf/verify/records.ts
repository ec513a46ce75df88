/** How the signatures stand that a document tells of without having them: on paper, spoken, or withheld. */
import type { Manifest, ManifestRecord } from '../../../plan/manifest.ts'
import type { PdfRecord } from './report.ts'

/** None in documents that do not tell. */
export const recordsOf = (manifest: Manifest | undefined): PdfRecord[] =>
  (manifest?.recorded ?? []).map((record) => ({ ...record, ...judged(record) }))

function judged({ method, fits, accepted }: ManifestRecord): Pick<PdfRecord, 'status' | 'because'> {
  if (fits === false) return { status: 'missing', because: 'other-text' }
  if (accepted === false) return { status: 'missing', because: 'not-accepted' }
  if (fits === undefined) return { status: 'unverifiable', because: 'no-digest' }
  return method === 'image' ? { status: 'unverifiable', because: 'image' } : { status: 'recorded' }
}

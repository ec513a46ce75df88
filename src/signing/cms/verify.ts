/** Verifies a detached signature: what it says of the text, of its signer and of the time, each checked by itself. */
import { type Checked, checkSigned } from './check.ts'
import { type Content, digestOfContent } from './content.ts'
import type { CmsFault } from './faults.ts'
import { oid } from './oids.ts'
import type { CmsReport, TimestampReport } from './report.ts'
import { readSigned, type Signed } from './structure.ts'
import { unsuitableFor } from './suitable.ts'
import { verifyTimestamp } from './timestamp-token.ts'

/** Never throws for anything in `cms`: what cannot be read is a fault like another. */
export async function verifyDetached(cms: Uint8Array, content: Content): Promise<CmsReport> {
  const signed = readSigned(cms)
  if ('code' in signed) return { faults: [signed], chain: [] }
  const checked = checkSigned(signed, {
    contentType: oid.data,
    digest: digestOfContent(content),
    mayNameBySha1: false,
  })
  const { timestamp, faults } = timestampIn(signed)
  return {
    faults: [...documentFaults(signed, checked), ...checked.faults, ...faults],
    signer: checked.certificate?.facts,
    chain: checked.chain,
    algorithms: checked.algorithms,
    timestamp,
  }
}

function documentFaults(signed: Signed, { certificate }: Checked): CmsFault[] {
  const because = certificate && unsuitableFor(certificate)
  const faults: CmsFault[] = because ? [{ code: 'unsuitable-certificate', because }] : []
  if (signed.content) faults.push({ code: 'not-detached' })
  if (!signed.signers.every(({ isInOrder }) => isInOrder))
    faults.push({ code: 'attributes-out-of-order' })
  return faults
}

function timestampIn({ signers }: Signed): { timestamp?: TimestampReport; faults: CmsFault[] } {
  const { tokens, signature } = signers[0] ?? {}
  const [token] = tokens ?? []
  if (!token || !tokens || !signature) return { faults: [] }
  if (tokens.length > 1) return { faults: [{ code: 'timestamps', count: tokens.length }] }
  const timestamp = verifyTimestamp(token, signature)
  return { timestamp, faults: timestamp.faults.map((fault) => ({ code: 'timestamp', fault })) }
}

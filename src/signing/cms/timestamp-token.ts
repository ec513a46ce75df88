/** Reads and checks a timestamp token (RFC 3161): a SignedData whose content says what was there at which time. */
import { createHash } from 'node:crypto'
import { TSTInfo } from 'pkijs'
import { hashNamed } from './algorithms.ts'
import { checkSigned } from './check.ts'
import { digestOfContent } from './content.ts'
import { readDer } from './der.ts'
import type { CmsFault } from './faults.ts'
import { oid } from './oids.ts'
import type { TimestampReport } from './report.ts'
import { readSigned } from './structure.ts'
import { unsuitableForTime } from './suitable.ts'

/** Whether a token is over these bytes, and made by an authority for time. */
export function verifyTimestamp(token: Uint8Array, stamped: Uint8Array): TimestampReport {
  const signed = readSigned(token)
  if ('code' in signed) return { faults: [signed], chain: [] }
  const content = signed.content ?? new Uint8Array()
  const { faults, certificate, chain } = checkSigned(signed, {
    contentType: oid.timestampInfo,
    digest: digestOfContent(content),
    mayNameBySha1: true,
  })
  const info = readTimestampInfo(content)
  const because = certificate && unsuitableForTime(certificate)
  const unsuitable: CmsFault[] = because ? [{ code: 'unsuitable-certificate', because }] : []
  return {
    time: info?.genTime.toISOString(),
    authority: certificate?.facts,
    chain,
    faults: [...faults, ...unsuitable, ...imprintFaults(info, stamped)],
  }
}

/** What the token says; undefined where that cannot be read. */
export function readTimestampInfo(content: Uint8Array): TSTInfo | undefined {
  try {
    const info = new TSTInfo({ schema: readDer(content) })
    return Number.isNaN(info.genTime.getTime()) ? undefined : info
  } catch {
    return undefined
  }
}

function imprintFaults(info: TSTInfo | undefined, stamped: Uint8Array): CmsFault[] {
  if (!info) return [{ code: 'unreadable', because: 'structure' }]
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  const hash = hashNamed(hashAlgorithm.algorithmId)
  if (typeof hash !== 'string') return [hash]
  const digest = createHash(hash).update(stamped).digest()
  const isSame = Buffer.from(hashedMessage.valueBlock.valueHexView).equals(digest)
  return isSame ? [] : [{ code: 'imprint-mismatch' }]
}

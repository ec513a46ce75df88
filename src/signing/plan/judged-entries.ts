/** Every entry under `signatures` judged, and the one of several that counts. */
import type { Care } from '../../care/care.ts'
import { isSameName } from '../../care/same-name.ts'
import { type SignatureAt, signaturesOf } from '../../care/signing.ts'
import type { JudgedEntry } from './report.ts'
import { type Ground, judgeEarlier, judgeEntry } from './standing.ts'

export type JudgedLines = ReadonlyMap<SignatureAt, JudgedEntry>

export async function judgeAll(care: Care, ground: Ground): Promise<JudgedLines> {
  const judged = new Map<SignatureAt, JudgedEntry>()
  for (const line of signaturesOf(care)) {
    if (line.standing === 'blank') continue
    const judge = line.isEarlier ? judgeEarlier : judgeEntry
    judged.set(line, doubted({ line, ...(await judge(line.signature, ground)) }, care))
  }
  return judged
}

/** What holds by itself may still not be what it says: its day is to come, or anybody could have written it. */
function doubted(judged: JudgedEntry, care: Care): JudgedEntry {
  const { line, standing } = judged
  if (standing.is !== 'valid') return judged
  const { signed = '' } = line.signature
  if (signed.slice(0, 10) > care.asOf)
    return { ...judged, standing: { is: 'unverifiable', because: 'in-future' } }
  const isBare = standing.by === 'digest' && line.signature.method === 'electronic'
  return isBare && signsWithKey(line, care)
    ? { ...judged, standing: { is: 'unverifiable', because: 'without-proof' } }
    : judged
}

/** Another entry of this person, in the same role, has a proof: without one, this may be of somebody else. */
function signsWithKey({ role, signature: { name } }: SignatureAt, care: Care): boolean {
  return signaturesOf(care).some(
    (other) =>
      other.role === role &&
      other.signature.proof !== undefined &&
      isSameName(other.signature.name ?? '', name ?? ''),
  )
}

const order = ['valid', 'without-proof', 'invalid', 'stale', 'unverifiable']

const rankOf = ({ standing }: JudgedEntry): number =>
  order.indexOf(
    standing.is === 'unverifiable' && standing.because === 'without-proof'
      ? standing.because
      : standing.is,
  )

/** Whoever signed again after a change has signed; else the gravest is told; of several alike, the last. */
export function best(lines: readonly SignatureAt[], judged: JudgedLines): JudgedEntry | undefined {
  return lines
    .flatMap((line) => judged.get(line) ?? [])
    .sort((a, b) => rankOf(a) - rankOf(b) || (momentIn(a) > momentIn(b) ? -1 : 1))[0]
}

const momentIn = ({ line }: JudgedEntry): string => line.signature.signed ?? ''

/** Whether somebody here vouches for the certificate of a proof, and whether it is of the one who signs. */
import { isSameName } from '../../care/same-name.ts'
import { judgeChain } from '../cms/chain.ts'
import type { CmsReport } from '../cms/report.ts'
import type { Entry } from './entry.ts'
import type { Standing } from './standing.ts'

/** @param report of a proof that is whole in itself */
export function vouchedFor(
  { name, role, signed }: Entry,
  { chain, signer }: CmsReport,
  anchors: readonly Uint8Array[],
): Standing {
  if (signer && name !== undefined && !isSameName(name, signer.name))
    return { is: 'invalid', because: 'other-name' }
  if (signer?.role !== undefined && role !== undefined && signer.role !== role)
    return { is: 'invalid', because: 'other-role' }
  const at = momentOf(signed)
  if (Number.isNaN(at.getTime())) return { is: 'unverifiable', because: 'not-valid-then' }
  const { trust, faults } = judgeChain(chain, anchors, at)
  if (faults.some(({ code }) => code === 'expired' || code === 'not-yet-valid'))
    return { is: 'unverifiable', because: 'not-valid-then' }
  if (trust !== 'trusted') return { is: 'unverifiable', because: 'unknown-issuer' }
  return faults.length > 0
    ? { is: 'unverifiable', because: 'unsuitable-chain' }
    : { is: 'valid', by: 'proof' }
}

/** A day without a time is taken at noon; one that is none belongs to no certificate. */
const momentOf = (signed = ''): Date =>
  new Date(/^\d{4}-\d{2}-\d{2}$/.test(signed) ? `${signed}T12:00:00Z` : signed.replace(' ', 'T'))

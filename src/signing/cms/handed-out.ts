/**
 * The certificate whose fingerprint a signer reads out to others: that of the own authority that
 * `txplan identity create` makes, which stays when the signer's own is renewed; or else the signer's.
 */
import { isSameBytes } from '../bytes.ts'
import type { CertificateFacts } from '../signer.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import { ownMark } from './own-authority.ts'

/** By itself, or by the authority that `txplan identity create` makes beside it. */
export const isOwnIssue = ({ isSelfIssued, name, issuer }: CertificateFacts): boolean =>
  isSelfIssued || issuer === `${name}${ownMark}`

/** @param chain in DER, that of the signer first; the authority counts only where its key signed that */
export function handedOutIn(
  chain: readonly Uint8Array[],
  signer: CertificateFacts,
): CertificateFacts {
  return authorityIn(chain, signer)?.facts ?? signer
}

/** The same in DER, to be kept where somebody relies on it. */
export const handedOutDer = (
  chain: readonly Uint8Array[],
  signer: CertificateFacts,
): Uint8Array | undefined => authorityIn(chain, signer)?.der ?? chain[0]

function authorityIn(
  [first, second]: readonly Uint8Array[],
  signer: CertificateFacts,
): Certificate | undefined {
  if (!isOwnIssue(signer) || !first || !second) return undefined
  try {
    const [leaf, authority] = [readCertificate(first), readCertificate(second)]
    return isIssuedBy(leaf, authority) ? authority : undefined
  } catch {
    return undefined
  }
}

const isIssuedBy = (leaf: Certificate, issuer: Certificate): boolean =>
  issuer.isAuthority && isSameBytes(issuer.subject, leaf.issuer) && leaf.isSignedBy(issuer)

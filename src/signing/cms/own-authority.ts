/**
 * The authority that `txplan identity create` makes beside a certificate. Who trusts it has compared one
 * person’s fingerprint; it must not go on to speak for others.
 */
import type { CertificateFacts } from '../signer.ts'

type Names = Pick<CertificateFacts, 'name' | 'organization'>

/** Stands behind the name of its holder. */
export const ownMark = ' (own authority)'

/** Whose it is; undefined for any other authority. */
export const ownerOf = ({ name }: Names): string | undefined =>
  name.endsWith(ownMark) ? name.slice(0, -ownMark.length) : undefined

/** Whether it may vouch for somebody of this name: all may, but those of one’s own. */
export const mayVouchFor = (authority: Names, holder: Names): boolean => {
  const owner = ownerOf(authority)
  if (owner === undefined) return true
  return owner === holder.name && authority.organization === holder.organization
}

/**
 * An identity of one's own: a small authority, whose key comes out of the backup words and is never
 * kept, and a certificate that it hands out to the key that signs. Who trusts the authority once need
 * not be asked again when the certificate is renewed.
 */
import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { ownMark } from '../cms/own-authority.ts'
import type { Signer } from '../signer.ts'
import {
  authorityCertificate,
  type Holder,
  leafCertificate,
  nameOf,
  subjectOf,
} from './certificate.ts'
import { authorityKey, leafKey } from './keys.ts'

export interface IdentityWish extends Holder {
  email?: string
  /** The 16 bytes behind the backup words. */
  chance: Uint8Array
  /** When it begins. */
  from: Date
}

/** Years for which each holds. */
const life = { authority: 20, leaf: 3 }

/** The first certificate, under a new authority. */
export function createIdentity(wish: IdentityWish): Signer {
  const key = authorityKey(wish.chance)
  const holder = nameOf(authorityHolder(wish))
  const authority = authorityCertificate({
    holder,
    issuer: holder,
    holderKey: key,
    issuerKey: key,
    validity: { from: wish.from, until: yearsAfter(wish.from, life.authority) },
  })
  return leafUnder(authority, wish, 0)
}

/** Named after the person, so that whoever is asked to trust it sees whose it is. */
const authorityHolder = ({ name, organization }: Holder): Holder => ({
  name: `${name}${ownMark}`,
  ...(organization === undefined ? {} : { organization }),
})

/** The next certificate, for a new key, under the authority that is there. */
export function renewIdentity(wish: IdentityWish, chain: readonly Uint8Array[]): Signer {
  const [leaf, authority] = chain as [Uint8Array, Uint8Array]
  const turn = turnOf(leaf, wish.chance) ?? 0
  return leafUnder(authority, wish, turn + 1)
}

/** The very identity that was, from its words and its certificates: nobody has to trust anything anew. */
export function restoreIdentity(chance: Uint8Array, chain: readonly Uint8Array[]): Signer {
  const turn = turnOf(chain[0] as Uint8Array, chance) ?? 0
  return { chain, key: leafKey(chance, turn) }
}

/** Whether it looks like an identity that was made here; for words, and nothing is relied on for it. */
export function isUnderOwnAuthority(chain: readonly Uint8Array[]): boolean {
  const [leaf, authority] = chain.map((der) => new X509Certificate(der))
  if (chain.length !== 2 || !leaf || !authority) return false
  return authority.subject.endsWith(ownMark) && leaf.checkIssued(authority)
}

/** Whether these certificates are those of an own authority, and the words are theirs. */
export const belongTogether = (chance: Uint8Array, chain: readonly Uint8Array[]): boolean =>
  chain.length === 2 &&
  speaksOf(chain[1] as Uint8Array, authorityKey(chance)) &&
  turnOf(chain[0] as Uint8Array, chance) !== undefined

/** No authority lives long enough for more renewals. */
const mostTurns = 64

/** Which of the keys that come out of the words this certificate speaks of. */
function turnOf(leaf: Uint8Array, chance: Uint8Array): number | undefined {
  for (let turn = 0; turn < mostTurns; turn++)
    if (speaksOf(leaf, leafKey(chance, turn))) return turn
  return undefined
}

const speaksOf = (certificate: Uint8Array, key: KeyObject): boolean =>
  new X509Certificate(certificate).publicKey.equals(createPublicKey(key))

function leafUnder(
  authority: Uint8Array,
  { chance, email, from, ...holder }: IdentityWish,
  turn: number,
): Signer {
  const key = leafKey(chance, turn)
  const end = Date.parse(new X509Certificate(authority).validTo)
  const until = new Date(Math.min(yearsAfter(from, life.leaf).getTime(), end))
  const issued = {
    holder: nameOf(holder),
    issuer: subjectOf(authority),
    holderKey: key,
    issuerKey: authorityKey(chance),
    validity: { from, until },
  }
  return { chain: [leafCertificate(issued, email), authority], key }
}

function yearsAfter(date: Date, years: number): Date {
  const later = new Date(date)
  later.setUTCFullYear(later.getUTCFullYear() + years)
  return later
}

/**
 * Whether anybody vouches for a certificate: a path of signatures from it to one that the user trusts
 * (RFC 5280, 6). Revocation is not asked for: that would be a network call, and a practice's own authority
 * publishes no list.
 */
import { isDeepStrictEqual } from 'node:util'
import { isSameBytes } from '../bytes.ts'
import type { CertificateFacts } from '../signer.ts'
import { weakScheme } from './algorithms.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import type { ChainFault } from './chain-faults.ts'
import { mayVouchFor } from './own-authority.ts'
import { hasUnknownCondition, weakKeyFault } from './suitable.ts'

export interface ChainJudgement {
  /** Trusted: an unbroken path of signatures leads to an anchor. It counts only where there are no faults. */
  trust: 'trusted' | 'unknown'
  faults: readonly ChainFault[]
  /** The certificate that the user trusts, where the path ends at one. */
  anchor?: CertificateFacts
}

/** Chains of our own have two certificates, bought ones three or four. */
const mostCertificates = 8

/** Judges a chain, the certificate in question first, against those trusted, at a moment. All in DER. */
export function judgeChain(
  chain: readonly Uint8Array[],
  anchors: readonly Uint8Array[],
  at: Date,
): ChainJudgement {
  const [leaf, ...others] = chain.slice(0, 4 * mostCertificates).map(readOrNone)
  if (!leaf) return { trust: 'unknown', faults: [{ code: 'certificate-unreadable' }] }
  const trusted = anchors.map(readOrNone).filter((one) => one !== undefined)
  const search: Search = {
    trusted,
    others: others.filter((one) => one !== undefined),
    flaws: [],
    links: 0,
  }
  const path = pathFrom([leaf], search)
  if (!path) return { trust: 'unknown', faults: [...search.flaws, ...ownFaults([leaf], at)] }
  return { trust: 'trusted', faults: ownFaults(path, at), anchor: path.at(-1)!.facts }
}

interface Search {
  trusted: readonly Certificate[]
  others: readonly Certificate[]
  /** Why paths that looked right led nowhere. */
  flaws: ChainFault[]
  links: number
}

/** Signatures looked at in all: certificates that vouch for each other crosswise make endless paths. */
const mostLinks = 64

/** The path up to one that is trusted, itself included. Goes up by one issuer at a time, and never in circles. */
function pathFrom(path: readonly Certificate[], search: Search): Certificate[] | undefined {
  if (isTrusted(path, search)) return [...path]
  if (path.length >= mostCertificates || isRoot(path.at(-1)!)) return undefined
  const candidates = [...search.trusted, ...search.others].filter((one) => isNext(one, path))
  for (const issuer of candidates) {
    if (search.links++ > mostLinks) return undefined
    const flaw = linkFlaw(path, issuer)
    if (flaw) remember(flaw, search)
    const found = flaw ? undefined : pathFrom([...path, issuer], search)
    if (found) return found
  }
  return undefined
}

/**
 * The holder of a certificate is trusted as that certificate says. An authority is chosen from those trusted, by
 * name and key, so one that was issued anew counts; what it says of itself elsewhere does not.
 */
function isTrusted(path: readonly Certificate[], { trusted }: Search): boolean {
  const last = path.at(-1)!
  return trusted.some(
    (one) => one === last || (path.length === 1 && isSameBytes(one.der, last.der)),
  )
}

function remember(flaw: ChainFault, { flaws }: Search): void {
  if (!flaws.some((one) => isDeepStrictEqual(one, flaw))) flaws.push(flaw)
}

const isNext = (issuer: Certificate, path: readonly Certificate[]): boolean =>
  isSameBytes(issuer.subject, path.at(-1)!.issuer) && !path.some((one) => isSameHolder(one, issuer))

/** Nobody stands above one that vouches for itself. */
const isRoot = (one: Certificate): boolean => one.facts.isSelfIssued && one.isSignedBy(one)

/** The same authority in another certificate would lead in a circle. */
const isSameHolder = (one: Certificate, other: Certificate): boolean =>
  isSameBytes(one.subject, other.subject) && one.key.equals(other.key)

/** Why this issuer cannot stand above the path, by RFC 5280, 6.1.4 (k) to (n). */
function linkFlaw(path: readonly Certificate[], issuer: Certificate): ChainFault | undefined {
  const { name } = issuer.facts
  const mayIssue = issuer.isAuthority && (!issuer.usages || issuer.usages.has('keyCertSign'))
  if (!mayIssue) return { code: 'not-an-authority', name }
  // Those that issued themselves anew do not count.
  const below = path.slice(1).filter(({ facts }) => !facts.isSelfIssued).length
  if (below > (issuer.pathLength ?? mostCertificates)) return { code: 'path-too-long', name }
  const last = path.at(-1)!
  if (!mayVouchFor(issuer.facts, last.facts)) return { code: 'other-holder', name }
  return last.isSignedBy(issuer) ? undefined : { code: 'signature-wrong', name: last.facts.name }
}

function ownFaults(path: readonly Certificate[], at: Date): ChainFault[] {
  return path.flatMap((one, index) => [
    ...timeFaults(one, at),
    ...weakKeyFault(one).map(() => weakKey(one)),
    // What vouches for the last one is the user's trust, not the signature on it.
    ...(index < path.length - 1 || path.length === 1 ? weakSignature(one) : []),
    ...(hasUnknownCondition(one) ? [unknownCondition(one)] : []),
  ])
}

function timeFaults({ from, until, facts }: Certificate, at: Date): ChainFault[] {
  if (at < from) return [{ code: 'not-yet-valid', name: facts.name, from: facts.from }]
  return at > until ? [{ code: 'expired', name: facts.name, until: facts.until }] : []
}

const weakKey = ({ facts }: Certificate): ChainFault => ({
  code: 'weak-key',
  name: facts.name,
  key: facts.key,
})

const unknownCondition = ({ facts }: Certificate): ChainFault => ({
  code: 'unknown-extension',
  name: facts.name,
})

function weakSignature({ signatureAlgorithm, facts }: Certificate): ChainFault[] {
  const algorithm = weakScheme(signatureAlgorithm)
  return algorithm ? [{ code: 'weak-algorithm', name: facts.name, algorithm }] : []
}

function readOrNone(der: Uint8Array): Certificate | undefined {
  try {
    return readCertificate(der)
  } catch {
    return undefined
  }
}

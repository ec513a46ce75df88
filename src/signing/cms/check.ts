/** Checks one signature of a CMS: shared by signatures over documents and by the tokens of time servers. */
import { verify as verifyBytes } from 'node:crypto'
import { type AsnType, Sequence } from 'asn1js'
import { isSameBytes } from '../bytes.ts'
import { algorithmsOf, type Hash, hashWords } from './algorithms.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import { rawOf } from './der.ts'
import type { CmsFault } from './faults.ts'
import { isInteger, isTagged, membersOf } from './parts.ts'
import { attributeFaults } from './signed-attributes.ts'
import type { Signed, SignerPart } from './structure.ts'
import { weakKeyFault } from './suitable.ts'

export interface Checked {
  faults: CmsFault[]
  certificate?: Certificate
  /** The signer's certificate first. */
  chain: readonly Uint8Array[]
  algorithms?: { digest: string; signature: string }
}

interface Asked {
  contentType: string
  /** The digest of what was signed. */
  digest: (hash: Hash) => Uint8Array
  mayNameBySha1: boolean
}

/** Whether digest, attributes, certificate and signature belong together. */
export function checkSigned(signed: Signed, asked: Asked): Checked {
  const { certificates: chain, signers } = signed
  const [signer] = signers
  if (!signer || signers.length > 1)
    return { faults: [{ code: 'signers', count: signers.length }], chain }
  const certificate = signerIn(chain, signer)
  if ('code' in certificate) return { faults: [certificate], chain }
  const own = { certificate, chain: signerFirst(chain, certificate) }
  const algorithms = algorithmsOf(signer)
  if ('code' in algorithms) return { ...own, faults: [algorithms, ...weakKeyFault(certificate)] }
  const expected = {
    signer,
    certificate,
    contentType: asked.contentType,
    digest: asked.digest(algorithms.digest),
    mayNameBySha1: asked.mayNameBySha1,
  }
  const faults = [
    ...typeFaults(signed, asked),
    ...attributeFaults(expected),
    ...signatureFaults(signer, certificate, algorithms.signature),
    ...weakKeyFault(certificate),
  ]
  const { kind, hash } = algorithms.signature
  const words = `${kind === 'ec' ? 'ECDSA' : 'RSA'} with ${hashWords[hash]}`
  return { ...own, faults, algorithms: { digest: hashWords[algorithms.digest], signature: words } }
}

const typeFaults = (signed: Signed, { contentType }: Asked): CmsFault[] =>
  signed.contentType === contentType ? [] : [{ code: 'content-type' }]

/** The certificate that the signature names, by issuer and number or by the id of its key. */
function signerIn(chain: readonly Uint8Array[], { id }: SignerPart): Certificate | CmsFault {
  let isOneUnreadable = false
  for (const der of chain)
    try {
      const certificate = readCertificate(der)
      if (isNamed(certificate, id)) return certificate
    } catch {
      isOneUnreadable = true
    }
  return { code: isOneUnreadable ? 'certificate-unreadable' : 'certificate-missing' }
}

function isNamed({ issuer, serial, keyId }: Certificate, id: AsnType): boolean {
  if (id instanceof Sequence) {
    const [name, number] = membersOf(id)
    if (!name || !isInteger(number)) throw new Error('no name and number')
    return isSameBytes(rawOf(name), issuer) && isSameBytes(number.valueBlock.valueHexView, serial)
  }
  // RFC 5652, 5.3: `[0]` over the octets of the key's id.
  return keyId !== undefined && isTagged(id, 0) && isSameBytes(rawOf(id).subarray(2), keyId)
}

const signerFirst = (chain: readonly Uint8Array[], { der }: Certificate): Uint8Array[] => {
  const others = chain.filter((one) => !isSameBytes(one, der))
  return [der, ...others]
}

function signatureFaults(
  { signature, signedBytes }: SignerPart,
  { key }: Certificate,
  { kind, hash }: { kind: 'rsa' | 'ec'; hash: Hash },
): CmsFault[] {
  const wrong: CmsFault[] = [{ code: 'signature-wrong' }]
  if (!signedBytes || key.asymmetricKeyType !== kind) return wrong
  try {
    return verifyBytes(hash, signedBytes, key, signature) ? [] : wrong
  } catch {
    return wrong
  }
}

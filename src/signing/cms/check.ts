/** Checks one signature of a CMS: shared by signatures over documents and by the tokens of time servers. */
import { createHash, verify as verifyBytes } from 'node:crypto'
import { IssuerAndSerialNumber, type SignerInfo } from 'pkijs'
import { algorithmsOf, type Hash, hashWords } from './algorithms.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import type { CmsFault } from './faults.ts'
import { attributeFaults } from './signed-attributes.ts'
import type { Signed } from './structure.ts'
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
  const { info } = signer
  const certificate = signerIn(chain, info)
  if ('code' in certificate) return { faults: [certificate], chain }
  const own = { certificate, chain: signerFirst(chain, certificate) }
  const algorithms = algorithmsOf(info)
  if ('code' in algorithms) return { ...own, faults: [algorithms, ...weakKeyFault(certificate)] }
  const expected = {
    info,
    certificate,
    contentType: asked.contentType,
    digest: asked.digest(algorithms.digest),
    mayNameBySha1: asked.mayNameBySha1,
  }
  const faults = [
    ...typeFaults(signed, asked),
    ...attributeFaults(expected),
    ...signatureFaults(info, certificate, algorithms.signature),
    ...weakKeyFault(certificate),
  ]
  const { kind, hash } = algorithms.signature
  const words = `${kind === 'ec' ? 'ECDSA' : 'RSA'} with ${hashWords[hash]}`
  return { ...own, faults, algorithms: { digest: hashWords[algorithms.digest], signature: words } }
}

const typeFaults = (signed: Signed, { contentType }: Asked): CmsFault[] =>
  signed.contentType === contentType ? [] : [{ code: 'content-type' }]

/** The certificate that the signature names, by issuer and number or by the id of its key. */
function signerIn(chain: readonly Uint8Array[], { sid }: SignerInfo): Certificate | CmsFault {
  let isOneUnreadable = false
  for (const der of chain)
    try {
      const certificate = readCertificate(der)
      if (isNamed(certificate, sid)) return certificate
    } catch {
      isOneUnreadable = true
    }
  return { code: isOneUnreadable ? 'certificate-unreadable' : 'certificate-missing' }
}

function isNamed({ issuer, serial, keyId }: Certificate, sid: unknown): boolean {
  if (sid instanceof IssuerAndSerialNumber) {
    const number = Buffer.from(sid.serialNumber.valueBlock.valueHexView)
    return number.equals(serial) && Buffer.from(sid.issuer.valueBeforeDecode).equals(issuer)
  }
  const id = (sid as { valueBlock?: { valueHexView?: Uint8Array } }).valueBlock?.valueHexView
  return id !== undefined && keyId !== undefined && Buffer.from(id).equals(keyId)
}

const signerFirst = (chain: readonly Uint8Array[], { der }: Certificate): Uint8Array[] => {
  const others = chain.filter((one) => !Buffer.from(one).equals(der))
  return [der, ...others]
}

function signatureFaults(
  info: SignerInfo,
  { key }: Certificate,
  { kind, hash }: { kind: 'rsa' | 'ec'; hash: Hash },
): CmsFault[] {
  const wrong: CmsFault[] = [{ code: 'signature-wrong' }]
  const signed = info.signedAttrs?.encodedValue
  if (!signed || key.asymmetricKeyType !== kind) return wrong
  try {
    const signature = info.signature.valueBlock.valueHexView
    return verifyBytes(hash, new Uint8Array(signed), key, signature) ? [] : wrong
  } catch {
    return wrong
  }
}

/** The digest of a text in pieces, by any hash. */
export const digestOfPieces =
  (pieces: readonly Uint8Array[]) =>
  (hash: Hash): Uint8Array => {
    const sum = createHash(hash)
    for (const piece of pieces) sum.update(piece)
    return sum.digest()
  }

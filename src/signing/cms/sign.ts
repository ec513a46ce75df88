/**
 * Makes a detached signature (CMS SignedData, RFC 5652) at the levels B-B and B-T of CAdES and PAdES: P-256 or
 * RSA with SHA-256, the kinds that every common reader of PDF knows.
 */
import { sign as signBytes } from 'node:crypto'
import {
  type AsnType,
  type BaseBlock,
  Constructed,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as SetOf,
} from 'asn1js'
import { AlgorithmIdentifier, SignerInfo } from 'pkijs'
import type { Signer, TimestampClient } from '../signer.ts'
import { signedAttributes, signedBytes, unsignedAttribute } from './attributes.ts'
import type { Certificate } from './certificate.ts'
import { type Content, digestOfContent } from './content.ts'
import { readDer } from './der.ts'
import { SigningError } from './error.ts'
import { oid } from './oids.ts'
import { assertSigner } from './signer-check.ts'
import { askForTimestamp } from './timestamp.ts'

interface SignOptions {
  /** Asked for a timestamp over the signature. Where it gives none, there is no signature either. */
  timestamp?: TimestampClient
}

/** DER of the signature. Throws `SigningError`. */
export async function signDetached(
  content: Content,
  signer: Signer,
  options: SignOptions = {},
): Promise<Uint8Array> {
  const chain = assertSigner(signer)
  const info = signerInfo(digestOfContent(content)('sha256'), signer, chain[0]!)
  const token = options.timestamp && (await timestampOn(info, options.timestamp))
  const cms = signedData(info, chain)
  assertKept(cms, token ? [...signer.chain, token] : signer.chain)
  return cms
}

async function timestampOn(info: SignerInfo, client: TimestampClient): Promise<Uint8Array> {
  const token = await askForTimestamp(info.signature.valueBlock.valueHexView, client)
  info.unsignedAttrs = unsignedAttribute(oid.timestampToken, readDer(token) as Sequence)
  return token
}

/** What others signed must stay as it stands: asn1js writes it anew, and octets that DER forbids would change. */
function assertKept(cms: Uint8Array, pieces: readonly Uint8Array[]): void {
  const whole = Buffer.from(cms)
  if (pieces.every((piece) => whole.includes(Buffer.from(piece)))) return
  throw new SigningError(
    'unsuitable-certificate',
    'a certificate or timestamp is not written in DER, as X.509 demands',
  )
}

const sha256 = (): AlgorithmIdentifier => new AlgorithmIdentifier({ algorithmId: oid.sha256 })

/** RFC 5758: no parameters beside ECDSA; RFC 4055: NULL beside RSA. */
const signatureAlgorithm = ({ key }: Signer): AlgorithmIdentifier =>
  key.asymmetricKeyType === 'ec'
    ? new AlgorithmIdentifier({ algorithmId: oid.ecdsaSha256 })
    : new AlgorithmIdentifier({ algorithmId: oid.rsaSha256, algorithmParams: new Null() })

function signerInfo(digest: Uint8Array, signer: Signer, certificate: Certificate): SignerInfo {
  const algorithm = signatureAlgorithm(signer)
  const signedAttrs = signedAttributes({
    contentType: oid.data,
    digest,
    certificate: certificate.der,
    digestAlgorithm: sha256(),
    signatureAlgorithm: algorithm,
  })
  const signature = signBytes('sha256', signedBytes(signedAttrs), signer.key)
  return new SignerInfo({
    version: 1,
    sid: issuerAndNumber(certificate),
    digestAlgorithm: sha256(),
    signedAttrs,
    signatureAlgorithm: algorithm,
    signature: new OctetString({ valueHex: signature }),
  })
}

/** RFC 5652, 10.2.4. */
const issuerAndNumber = ({ issuer, serial }: Certificate): Sequence =>
  new Sequence({ value: [readDer(issuer), new Integer({ valueHex: serial })] })

/** RFC 5652, 3 and 5.1. Put together here: pkijs would read every certificate once more to write it. */
function signedData(info: SignerInfo, chain: readonly Certificate[]): Uint8Array {
  const data = new Sequence({
    value: [
      new Integer({ value: 1 }),
      new SetOf({ value: [sha256().toSchema()] }),
      new Sequence({ value: [new ObjectIdentifier({ value: oid.data })] }),
      tagged(...chain.map(({ der }) => readDer(der))),
      new SetOf({ value: [info.toSchema()] }),
    ],
  })
  const type = new ObjectIdentifier({ value: oid.signedData })
  return new Uint8Array(new Sequence({ value: [type, tagged(data)] }).toBER())
}

/** Under `[0]`. */
const tagged = (...value: AsnType[]): Constructed =>
  new Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: value as BaseBlock[] })

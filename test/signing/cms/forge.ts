/** Alters signatures the way a forger would: some leave the signature as it was, some can sign anew. */
import { createHash, type KeyObject, sign } from 'node:crypto'
import { fromBER, OctetString } from 'asn1js'
import {
  Attribute,
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
} from 'pkijs'
import { signedAttributes, signedBytes } from '../../../src/signing/cms/attributes.ts'
import { oid } from '../../../src/signing/cms/oids.ts'
import type { Issued } from '../../helpers/certificates.ts'

type Change = (info: SignerInfo, data: SignedData) => void

/** The signature after the change. */
export function forge(cms: Uint8Array, change: Change): Uint8Array {
  const outer = new ContentInfo({ schema: fromBER(cms).result })
  const data = new SignedData({ schema: outer.content })
  change(data.signerInfos[0]!, data)
  const content = new ContentInfo({ contentType: oid.signedData, content: data.toSchema(true) })
  return new Uint8Array(content.toSchema().toBER())
}

/** Signs what stands in the attributes now. */
export function signAnew(info: SignerInfo, key: KeyObject, hash = 'sha256'): void {
  const signature = sign(hash, signedBytes(info.signedAttrs!), key)
  info.signature = new OctetString({ valueHex: signature })
}

/** Puts another certificate in the place of the signer's, and nothing else. */
export function putCertificate(info: SignerInfo, data: SignedData, { der }: Issued): void {
  const certificate = new Certificate({ schema: fromBER(der).result })
  data.certificates = [certificate, ...(data.certificates ?? []).slice(1)]
  const { issuer, serialNumber } = certificate
  info.sid = new IssuerAndSerialNumber({ issuer, serialNumber })
}

/** Signs in the name of another certificate, as its holder could who uses other software. */
export function signAs(cms: Uint8Array, issued: Issued, content: Uint8Array): Uint8Array {
  return forge(cms, (info, data) => {
    putCertificate(info, data, issued)
    info.signedAttrs = signedAttributes({
      contentType: oid.data,
      digest: createHash('sha256').update(content).digest(),
      certificate: issued.der,
      digestAlgorithm: info.digestAlgorithm,
      signatureAlgorithm: info.signatureAlgorithm,
    })
    signAnew(info, issued.key)
  })
}

export const attributesOf = (info: SignerInfo): Attribute[] => info.signedAttrs!.attributes

/** Changes one signed attribute, or takes it away, or doubles it. */
export function changeAttribute(
  info: SignerInfo,
  type: string,
  change: (attribute: Attribute) => Attribute[],
): void {
  info.signedAttrs!.attributes = attributesOf(info).flatMap((one) =>
    one.type === type ? change(one) : [one],
  )
}

export const attributeWith = (type: string, value: unknown): Attribute =>
  new Attribute({ type, values: [value] })

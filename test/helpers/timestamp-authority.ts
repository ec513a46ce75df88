/** A small timestamp authority on this machine (RFC 3161), which can be told to misbehave. */
import { createHash, sign } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BitString, fromBER, Integer, OctetString } from 'asn1js'
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  PKIStatusInfo,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'
import { signedAttributes, signedBytes } from '../../src/signing/cms/attributes.ts'
import { oid } from '../../src/signing/cms/oids.ts'
import { type Issued, issue, issueAuthority, timeStamping, type Wanted } from './certificates.ts'

export type Mischief =
  | 'another nonce'
  | 'no nonce'
  | 'another imprint'
  | 'another purpose'
  | 'a broken signature'
  | 'no certificate'
  | 'a refusal'
  | 'no token'
  | 'garbage'
  | 'an error of the server'
  | 'a page'
  | 'a redirect'
  | 'silence'
  | 'half an answer'
  | 'an endless answer'

export interface TimestampAuthority {
  url: string
  /** The certificate that one trusts to trust its tokens. */
  root: Issued
  /** How often it was asked. */
  asked: number
  /** The time that it certifies. */
  time: Date
  mischief?: Mischief
  close(): Promise<void>
}

/** Starts one on 127.0.0.1. */
export async function startTimestampAuthority(
  root = issueAuthority({ name: 'Time Root' }),
  wanted: Wanted = {},
): Promise<TimestampAuthority> {
  const leaves = {
    good: timeLeaf(root, wanted),
    other: timeLeaf(root, { purposes: ['1.3.6.1.5.5.7.3.4'] }),
  }
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      authority.asked++
      const leaf = authority.mischief === 'another purpose' ? leaves.other : leaves.good
      respond(response, authority, () => answerTo(Buffer.concat(pieces), leaf, authority))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const authority: TimestampAuthority = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    root,
    asked: 0,
    time: new Date('2026-10-01T12:00:00Z'),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return authority
}

const timeLeaf = (issuer: Issued, wanted: Wanted = {}): Issued =>
  issue({
    name: 'Time Stamping',
    issuer,
    purposes: [timeStamping],
    arePurposesCritical: true,
    ...wanted,
  })

function respond(
  response: ServerResponse,
  { mischief }: TimestampAuthority,
  answer: () => Uint8Array,
) {
  const head = { 'content-type': 'application/timestamp-reply' }
  switch (mischief) {
    case 'silence':
      return
    case 'an error of the server':
      return response.writeHead(500, head).end()
    case 'a page':
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Welcome</p>')
    case 'a redirect':
      return response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()
    case 'garbage':
      return response.writeHead(200, head).end('not an answer')
    case 'half an answer':
      response.writeHead(200, { ...head, 'content-length': 4000 }).write(answer())
      return setTimeout(() => response.destroy(), 20)
    case 'an endless answer':
      response.writeHead(200, head)
      return pour(response)
    default:
      return response.writeHead(200, head).end(answer())
  }
}

function pour(response: ServerResponse): void {
  if (response.destroyed) return
  response.write(Buffer.alloc(65_536))
  setImmediate(pour, response)
}

/** The answer to a request, without a server: what a client of another kind would get. */
export function answerTo(
  query: Uint8Array,
  leaf: Issued,
  { mischief, time }: Pick<TimestampAuthority, 'mischief' | 'time'>,
): Uint8Array {
  const request = new TimeStampReq({ schema: fromBER(query).result })
  const isRefused = mischief === 'a refusal'
  const token =
    isRefused || mischief === 'no token'
      ? {}
      : { timeStampToken: tokenFor(request, leaf, time, mischief) }
  const status = new PKIStatusInfo(
    // RFC 3161, 2.4.2: rejected, because of a bad algorithm.
    isRefused
      ? { status: 2, failInfo: new BitString({ valueHex: new Uint8Array([0x80]), unusedBits: 7 }) }
      : { status: 0 },
  )
  return new Uint8Array(new TimeStampResp({ status, ...token }).toSchema().toBER())
}

function tokenFor(
  request: TimeStampReq,
  leaf: Issued,
  genTime: Date,
  mischief?: Mischief,
): ContentInfo {
  const info = new TSTInfo({
    version: 1,
    policy: '1.3.6.1.4.1.99999.2',
    messageImprint:
      mischief === 'another imprint' ? imprint('something else') : request.messageImprint,
    serialNumber: new Integer({ value: 7 }),
    genTime,
    ...(mischief === 'no nonce' ? {} : { nonce: nonceFor(request, mischief) }),
  })
  const content = new Uint8Array(info.toSchema().toBER())
  const data = new SignedData({
    version: 3,
    digestAlgorithms: [sha256()],
    encapContentInfo: encapsulated(content),
    certificates: mischief === 'no certificate' ? [] : [pkiCertificate(leaf.der)],
    signerInfos: [signerInfo(content, leaf, mischief)],
  })
  return new ContentInfo({ contentType: oid.signedData, content: data.toSchema(true) })
}

function encapsulated(content: Uint8Array): EncapsulatedContentInfo {
  const info = new EncapsulatedContentInfo({ eContentType: oid.timestampInfo })
  // Not handed to the constructor: that would cut it into pieces, which DER forbids.
  info.eContent = new OctetString({ valueHex: content })
  return info
}

const nonceFor = (request: TimeStampReq, mischief?: Mischief): Integer =>
  mischief === 'another nonce' ? new Integer({ value: 1 }) : request.nonce!

function signerInfo(content: Uint8Array, leaf: Issued, mischief?: Mischief): SignerInfo {
  const signatureAlgorithm = new AlgorithmIdentifier({ algorithmId: oid.ecdsaSha256 })
  const digest = createHash('sha256').update(content).digest()
  const signedAttrs = signedAttributes({
    contentType: oid.timestampInfo,
    digest,
    certificate: leaf.der,
    digestAlgorithm: sha256(),
    signatureAlgorithm,
  })
  const bytes = signedBytes(signedAttrs)
  if (mischief === 'a broken signature') bytes[bytes.length - 1]! ^= 1
  const { issuer, serialNumber } = pkiCertificate(leaf.der)
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
    digestAlgorithm: sha256(),
    signedAttrs,
    signatureAlgorithm,
    signature: new OctetString({ valueHex: sign('sha256', bytes, leaf.key) }),
  })
}

const imprint = (text: string): MessageImprint =>
  new MessageImprint({
    hashAlgorithm: sha256(),
    hashedMessage: new OctetString({ valueHex: createHash('sha256').update(text).digest() }),
  })

const sha256 = (): AlgorithmIdentifier => new AlgorithmIdentifier({ algorithmId: oid.sha256 })

const pkiCertificate = (der: Uint8Array): Certificate =>
  new Certificate({ schema: fromBER(der).result })

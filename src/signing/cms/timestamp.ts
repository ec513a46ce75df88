/**
 * Asks an authority for a timestamp over a signature (RFC 3161). Only the hash of the signature leaves the
 * machine. An answer that is not beyond doubt is an error: a signature that was to have a time gets no other.
 */
import { createHash, randomBytes } from 'node:crypto'
import { type AsnType, type BitString, Integer, OctetString } from 'asn1js'
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp } from 'pkijs'
import type { TimestampClient } from '../signer.ts'
import { rawOf, readDer } from './der.ts'
import { SigningError } from './error.ts'
import { cmsFaultText } from './faults.ts'
import { oid } from './oids.ts'
import { membersOf } from './parts.ts'
import { readSigned } from './structure.ts'
import { readTimestampInfo, verifyTimestamp } from './timestamp-token.ts'

/** DER of the token. Throws `SigningError`. */
export async function askForTimestamp(
  signature: Uint8Array,
  client: TimestampClient,
): Promise<Uint8Array> {
  const nonce = nonceOf()
  const answer = await client(requestFor(signature, nonce))
  const token = tokenIn(answer)
  const [fault] = verifyTimestamp(token, signature).faults
  if (fault) throw wrong(cmsFaultText(fault))
  if (!hasNonce(token, nonce)) throw wrong('it answers another request')
  return token
}

const wrong = (because: string): SigningError =>
  new SigningError('timestamp-wrong', `the timestamp cannot be relied on: ${because}`)

/** 64 random bits; the first is 0 and the next 1, so that they are one positive number of eight octets. */
function nonceOf(): Uint8Array {
  const nonce = randomBytes(8)
  nonce[0] = (nonce[0]! & 0x3f) | 0x40
  return nonce
}

function requestFor(signature: Uint8Array, nonce: Uint8Array): Uint8Array {
  const digest = createHash('sha256').update(signature).digest()
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oid.sha256 }),
      hashedMessage: new OctetString({ valueHex: digest }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER())
}

function tokenIn(answer: Uint8Array): Uint8Array {
  const { block, response } = readAnswer(answer)
  // RFC 3161, 2.4.2: 0 is granted, 1 granted with changes; all others refuse.
  if (response.status.status > 1)
    throw new SigningError('timestamp-refused', refusal(response.status.failInfo))
  const [, token] = membersOf(block)
  if (!token) throw wrong('the answer holds none')
  return rawOf(token)
}

function refusal(failInfo: BitString | undefined): string {
  const octets = failInfo?.valueBlock.valueHexView ?? []
  const bit = Object.keys(reasons).find(
    (at) => ((octets[+at >> 3] ?? 0) & (128 >> (+at & 7))) !== 0,
  )
  const because = bit === undefined ? '' : `: ${reasons[+bit]}`
  return `the timestamp server refuses to give a timestamp${because}`
}

/** Bits of PKIFailureInfo, RFC 3161, 2.4.2. */
const reasons: Record<number, string> = {
  0: 'it does not take SHA-256',
  2: 'it does not serve such requests',
  5: 'it cannot read the request',
  14: 'its clock is not available',
  15: 'it does not serve this policy',
  16: 'it does not serve this extension',
  25: 'it has a fault of its own',
}

function readAnswer(answer: Uint8Array): { block: AsnType; response: TimeStampResp } {
  try {
    const block = readDer(answer)
    return { block, response: new TimeStampResp({ schema: block }) }
  } catch {
    throw wrong('the answer is not one of a timestamp server')
  }
}

function hasNonce(token: Uint8Array, nonce: Uint8Array): boolean {
  const signed = readSigned(token)
  const info = 'code' in signed ? undefined : readTimestampInfo(signed.content ?? new Uint8Array())
  return info?.nonce !== undefined && Buffer.from(info.nonce.valueBlock.valueHexView).equals(nonce)
}

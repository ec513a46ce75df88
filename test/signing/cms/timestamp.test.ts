import { createHash } from 'node:crypto'
import { fromBER } from 'asn1js'
import { TimeStampReq } from 'pkijs'
import { describe, expect, it } from 'vitest'
import { judgeChain } from '../../../src/signing/cms/chain.ts'
import { SigningError } from '../../../src/signing/cms/error.ts'
import { oid } from '../../../src/signing/cms/oids.ts'
import { toPem } from '../../../src/signing/cms/pem.ts'
import { signDetached } from '../../../src/signing/cms/sign.ts'
import { verifyDetached } from '../../../src/signing/cms/verify.ts'
import type { TimestampClient } from '../../../src/signing/signer.ts'
import { issue, issueAuthority, signerOf, timeStamping } from '../../helpers/certificates.ts'
import { answerTo, type Mischief } from '../../helpers/timestamp-authority.ts'
import { attributeWith, forge } from './forge.ts'
import { hasOpenssl, openssl } from './openssl.ts'

const content = Buffer.from('What was agreed to.')
const leaf = issue()
const root = issueAuthority({ name: 'Time Root' })
const clock = issue({
  name: 'Clock',
  issuer: root,
  purposes: [timeStamping],
  arePurposesCritical: true,
})
const time = new Date('2026-10-01T12:00:00Z')

const client =
  (mischief?: Mischief): TimestampClient =>
  async (request) =>
    answerTo(request, clock, { mischief, time })

const signWith = (timestamp: TimestampClient) =>
  signDetached(content, signerOf(leaf), { timestamp })

describe('a timestamp', () => {
  it('is verified with the signature, and tells the time and who vouches for it', async () => {
    const { faults, timestamp } = await verifyDetached(await signWith(client()), content)
    expect(faults).toEqual([])
    expect(timestamp).toMatchObject({
      time: '2026-10-01T12:00:00.000Z',
      authority: { name: 'Clock', issuer: 'Time Root' },
      faults: [],
    })
    expect(judgeChain(timestamp!.chain, [root.der], time)).toMatchObject({ trust: 'trusted' })
  })

  it('is asked for with nothing but the hash of the signature and a number used once', async () => {
    const asked: Uint8Array[] = []
    const sign = () =>
      signWith((request) => {
        asked.push(request)
        return client()(request)
      })
    const cms = await sign()
    await sign()
    const [one, other] = asked.map((der) => new TimeStampReq({ schema: fromBER(der).result }))
    let signature = new Uint8Array()
    forge(cms, (info) => {
      signature = info.signature.valueBlock.valueHexView.slice()
    })
    const hash = createHash('sha256').update(signature).digest()
    expect(Buffer.from(one!.messageImprint.hashedMessage.valueBlock.valueHexView)).toEqual(hash)
    expect(one!.certReq).toBe(true)
    expect(one!.nonce!.isEqual(other!.nonce!)).toBe(false)
    expect(asked[0]!.length).toBeLessThan(80)
  })

  it('of another signature is refused', async () => {
    const [one, other] = [await signWith(client()), await signWith(client())]
    const forged = forge(one, (info) => {
      forge(other, ({ unsignedAttrs }) => {
        info.unsignedAttrs = unsignedAttrs
      })
    })
    expect((await verifyDetached(forged, content)).faults).toEqual([
      { code: 'timestamp', fault: { code: 'imprint-mismatch' } },
    ])
  })

  it('whose time was changed afterwards is refused', async () => {
    const cms = Buffer.from(await signWith(client()))
    const at = cms.indexOf('20261001120000Z')
    cms.write('20250101120000Z', at)
    const { faults, timestamp } = await verifyDetached(cms, content)
    expect(timestamp?.time).toBe('2025-01-01T12:00:00.000Z')
    expect(faults).toEqual([{ code: 'timestamp', fault: { code: 'digest-mismatch' } }])
  })

  it('stands alone: two are too many', async () => {
    const forged = forge(await signWith(client()), ({ unsignedAttrs }) => {
      const [one] = unsignedAttrs!.attributes
      unsignedAttrs!.attributes.push(attributeWith(oid.timestampToken, one!.values[0]))
    })
    expect((await verifyDetached(forged, content)).faults).toEqual([
      { code: 'timestamps', count: 2 },
    ])
  })
})

describe('an answer that is not beyond doubt makes no signature', () => {
  it.each([
    ['another nonce', 'timestamp-wrong', 'it answers another request'],
    ['no nonce', 'timestamp-wrong', 'it answers another request'],
    ['another imprint', 'timestamp-wrong', 'it belongs to another signature'],
    ['another purpose', 'timestamp-wrong', 'it was issued for another purpose'],
    ['a broken signature', 'timestamp-wrong', 'was not made with the key of this certificate'],
    ['no certificate', 'timestamp-wrong', 'the certificate of the signer is not in the signature'],
    ['no token', 'timestamp-wrong', 'the answer holds none'],
    ['a refusal', 'timestamp-refused', 'refuses to give a timestamp: it does not take SHA-256'],
  ] as const)('%s', async (mischief, code, words) => {
    const authority = mischief === 'another purpose' ? leaf : clock
    const answer = signWith(async (request) => answerTo(request, authority, { mischief, time }))
    const error = await answer.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(SigningError)
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) })
  })

  it('nor does one that cannot be read', async () => {
    for (const answer of [new Uint8Array(), Buffer.from('no'), Buffer.from('3003020100', 'hex')])
      await expect(signWith(async () => answer)).rejects.toThrow(SigningError)
  })

  it('nor one of a client that fails', async () => {
    const fault = new Error('no network')
    await expect(signWith(() => Promise.reject(fault))).rejects.toBe(fault)
  })
})

describe.skipIf(!hasOpenssl)("OpenSSL's own timestamps (where it is installed)", () => {
  it.each(['sha1', 'sha256', 'sha512'])(
    'are accepted, with certificates named by %s',
    async (hash) => {
      const cms = await signWith(async (request) => opensslAnswer(request, hash))
      const { faults, timestamp } = await verifyDetached(cms, content)
      expect(faults).toEqual([])
      expect(timestamp?.authority?.name).toBe('Clock')
    },
  )

  it('and it accepts those that we accept', async () => {
    let query = new Uint8Array()
    let answer = new Uint8Array()
    await signWith(async (request) => {
      query = Uint8Array.from(request)
      answer = Uint8Array.from(await client()(request))
      return answer
    })
    const files = { 'query.tsq': query, 'answer.tsr': answer, 'root.pem': toPem(root.der) }
    const run = openssl('ts -verify -queryfile query.tsq -in answer.tsr -CAfile root.pem', files)
    expect(run.output).toContain('Verification: OK')
  })
})

function opensslAnswer(request: Uint8Array, hash: string): Uint8Array {
  const config = [
    '[tsa]',
    'default_tsa = here',
    '[here]',
    'serial = serial',
    'signer_digest = sha256',
    'default_policy = 1.2.3.4.1',
    'digests = sha256',
    'ess_cert_id_chain = no',
    `ess_cert_id_alg = ${hash}`,
  ].join('\n')
  const run = openssl(
    'ts -reply -config tsa.conf -queryfile query.tsq -signer clock.pem -inkey clock.key -out answer.tsr',
    {
      'tsa.conf': config,
      serial: '01\n',
      'query.tsq': request,
      'clock.pem': toPem(clock.der),
      'clock.key': clock.key.export({ type: 'pkcs8', format: 'pem' }),
    },
  )
  if (run.code !== 0) throw new Error(run.output)
  return run.file('answer.tsr')
}

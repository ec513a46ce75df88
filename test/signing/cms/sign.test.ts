import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { timestampClient } from '../../../src/practice/timestamp-server.ts'
import { SigningError } from '../../../src/signing/cms/error.ts'
import { oid } from '../../../src/signing/cms/oids.ts'
import { toPem } from '../../../src/signing/cms/pem.ts'
import { signDetached } from '../../../src/signing/cms/sign.ts'
import { verifyDetached } from '../../../src/signing/cms/verify.ts'
import type { Signer } from '../../../src/signing/signer.ts'
import { ecKeys, issue, issueAuthority, rsaKeys, signerOf } from '../../helpers/certificates.ts'
import {
  startTimestampAuthority,
  type TimestampAuthority,
} from '../../helpers/timestamp-authority.ts'
import { attributesOf, forge } from './forge.ts'
import { hasOpenssl, openssl } from './openssl.ts'

const content = Buffer.from('What was agreed to.\r\n\0and more')
const authority = issueAuthority()
const ec = issue({ issuer: authority })
const rsa = issue({ issuer: authority, keys: rsaKeys() })

let time: TimestampAuthority
beforeAll(async () => {
  time = await startTimestampAuthority()
})
afterAll(() => time.close())

const accepts = (cms: Uint8Array, text: Uint8Array = content) =>
  openssl(
    'cms -verify -inform DER -in sig.der -content content -binary -CAfile ca.pem -purpose any -cades -out /dev/null',
    { 'sig.der': cms, content: text, 'ca.pem': toPem(authority.der) },
  )

describe.skipIf(!hasOpenssl)('OpenSSL accepts as CAdES (where it is installed)', () => {
  it.each([
    ['P-256', ec, false],
    ['P-256 with a timestamp', ec, true],
    ['RSA 3072', rsa, false],
    ['RSA 3072 with a timestamp', rsa, true],
  ])('%s', async (_, leaf, isTimed) => {
    const timestamp = isTimed ? timestampClient(time.url) : undefined
    const cms = await signDetached(content, signerOf(leaf, authority), { timestamp })
    expect(accepts(cms)).toMatchObject({
      code: 0,
      output: expect.stringContaining('CAdES Verification successful'),
    })
    expect(accepts(cms, Buffer.from('Something else.')).code).not.toBe(0)
  })

  it('and reads the timestamp inside', async () => {
    const timestamp = timestampClient(time.url)
    const cms = await signDetached(content, signerOf(ec, authority), { timestamp })
    const printed = openssl('cms -cmsout -print -inform DER -in sig.der -noout', { 'sig.der': cms })
    expect(printed.code).toBe(0)
    expect(printed.output).toContain('id-smime-aa-timeStampToken')
    expect(printed.output).toContain('id-smime-ct-TSTInfo')
  })
})

describe('what is signed', () => {
  it('is any text, in any pieces, and is verified as one', async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(pieces, fc.constantFrom(ec, rsa), async (text, leaf) => {
        const cms = await signDetached(text, signerOf(leaf))
        expect((await verifyDetached(cms, Buffer.concat(text))).faults).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('are four attributes in DER order, and no signing time', async () => {
    const cms = await signDetached(content, signerOf(ec, authority))
    const types: string[] = []
    forge(cms, (info) => types.push(...attributesOf(info).map(({ type }) => type)))
    expect(types).toEqual([
      oid.contentType,
      oid.algorithmProtection,
      oid.messageDigest,
      oid.signingCertificateV2,
    ])
  })

  it('brings the whole chain along, octet by octet, and no text', async () => {
    const cms = Buffer.from(await signDetached(content, signerOf(ec, authority)))
    expect(cms.includes(Buffer.from(ec.der))).toBe(true)
    expect(cms.includes(Buffer.from(authority.der))).toBe(true)
    expect(cms.includes(content)).toBe(false)
    expect(cms.length).toBeLessThan(1600)
  })

  it('asks for the time once, and keeps the token', async () => {
    time.asked = 0
    const timestamp = timestampClient(time.url)
    const cms = await signDetached(content, signerOf(ec, authority), { timestamp })
    expect(time.asked).toBe(1)
    expect(cms.length).toBeLessThan(3500)
  })
})

describe('nothing is signed', () => {
  const failure = async (signer: Signer): Promise<unknown> =>
    signDetached(content, signer).then(
      () => 'signed',
      (error: unknown) => (error instanceof SigningError ? error.code : error),
    )

  it.each([
    ['with a short RSA key', 'unsuitable-key', signerOf(issue({ keys: rsaKeys(2048) }))],
    ['without a certificate', 'unsuitable-certificate', { key: ec.key, chain: [] }],
    [
      'with the certificate of another key',
      'other-key',
      { key: ecKeys().privateKey, chain: [ec.der] },
    ],
    [
      'with what is no certificate',
      'unsuitable-certificate',
      { key: ec.key, chain: [new Uint8Array(9)] },
    ],
    ['with the key of an authority', 'unsuitable-certificate', signerOf(authority)],
    [
      'with a certificate for servers',
      'unsuitable-certificate',
      signerOf(issue({ purposes: ['1.3.6.1.5.5.7.3.1'] })),
    ],
  ])('%s', async (_, code, signer) => {
    expect(await failure(signer)).toBe(code)
  })
})

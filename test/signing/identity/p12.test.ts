/** PKCS#12 files as openssl makes them, of all kinds, and files that somebody damaged. */
import { randomBytes, X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { toPem } from '../../../src/signing/cms/pem.ts'
import { createIdentity } from '../../../src/signing/identity/identity.ts'
import { unfitFor } from '../../../src/signing/identity/p12/fit.ts'
import { readP12 } from '../../../src/signing/identity/p12/read.ts'
import { hasOpenssl, openssl } from '../cms/openssl.ts'

const now = new Date('2026-11-22T10:00:00Z')
const identity = createIdentity({ name: 'Ana Rivera', chance: randomBytes(16), from: now })
const other = createIdentity({ name: 'Ben Okafor', chance: randomBytes(16), from: now })
const pem = (key: typeof identity.key) => key.export({ format: 'pem', type: 'pkcs8' }) as string
const [leaf, authority] = identity.chain.map(toPem) as [string, string]
const files = {
  'key.pem': pem(identity.key),
  'leaf.pem': leaf,
  'other.pem': pem(other.key),
  // The authority first: exports keep no order.
  'chain.pem': authority + toPem(other.chain[0]!),
}

/** With the certificate, its authority and one of somebody else. */
const usual = '-inkey key.pem -in leaf.pem -certfile chain.pem'

const exported = (options: string, more: Record<string, string> = {}): Uint8Array => {
  const run = openssl(`pkcs12 -export ${options.trim()} -out file.p12`, { ...files, ...more })
  if (run.code !== 0) throw new Error(run.output)
  return run.file('file.p12')
}

const outcome = async (bytes: Uint8Array, password = 'pw') => {
  const result = await readP12(bytes, password)
  return 'signer' in result ? result.signer : result.fault
}

describe.skipIf(!hasOpenssl)('a file of PKCS#12', () => {
  it.each([
    ['as of today', ''],
    ['with AES-128 and SHA-1', '-keypbe AES-128-CBC -certpbe AES-128-CBC -macalg sha1'],
    ['with SHA-512', '-macalg sha512'],
    ['with many rounds', '-iter 200000'],
    [
      'with 3DES, as Windows writes it',
      '-keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1',
    ],
    ['that is not locked', '-keypbe NONE -certpbe NONE'],
    ['without authentication', '-nomac'],
  ])('%s gives the key and its chain, from the holder upwards', async (_, options) => {
    const signer = await outcome(exported(`${usual} -passout pass:pw ${options}`))
    if (!('key' in signer)) throw new Error(signer.code)
    expect(signer.key.equals(identity.key)).toBe(true)
    expect(signer.chain.map((der) => Buffer.from(der))).toEqual(
      identity.chain.map((der) => Buffer.from(der)),
    )
  })

  it('is read with open lengths, as Firefox and NSS write it', async () => {
    const bytes = loosened(exported(`${usual} -passout pass:pw`))
    expect(bytes.subarray(0, 2)).toEqual(Buffer.from([0x30, 0x80]))
    expect(await outcome(bytes)).toHaveProperty('key')
    expect(await outcome(bytes, 'no')).toEqual({ code: 'wrong-password' })
  })

  it.each([
    ['with other letters', 'grüße-łódź-🔑'],
    ['with none', ''],
  ])('opens with a password %s', async (_, password) => {
    const bytes = exported(`${usual} -passout file:pass`, { pass: `${password}\n` })
    expect(await outcome(bytes, password)).toHaveProperty('key')
    expect(await outcome(bytes, `${password}x`)).toEqual({ code: 'wrong-password' })
  })

  it.each([
    ['-nomac', '-nomac'],
    ['a code of authentication', ''],
    ['3DES', '-keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -nomac'],
  ])('tells a wrong password (%s)', async (_, options) => {
    const bytes = exported(`${usual} -passout pass:pw -iter 1 ${options}`)
    // Many, since one in 256 leaves what looks like an end.
    for (let at = 0; at < 300; at++)
      expect(await outcome(bytes, `pW${at}`)).toEqual({ code: 'wrong-password' })
  })

  it.each([
    ['an old export', `${usual} -legacy`, { code: 'old-cipher', cipher: 'RC2-40' }],
    [
      'RC2 with 128 bits',
      `${usual} -legacy -certpbe PBE-SHA1-RC2-128`,
      { code: 'old-cipher', cipher: 'RC2-128' },
    ],
    [
      'RC4',
      `${usual} -legacy -certpbe PBE-SHA1-RC4-128`,
      { code: 'old-cipher', cipher: 'RC4-128' },
    ],
    ['a cipher that is rare', `${usual} -certpbe camellia-256-cbc`, { code: 'unknown-cipher' }],
    ['certificates alone', '-nokeys -in leaf.pem', { code: 'no-key' }],
    ['a key alone', '-inkey key.pem -nocerts', { code: 'no-certificate' }],
    [
      'a key with the certificate of another',
      '-inkey key.pem -nocerts -certfile chain.pem',
      { code: 'no-certificate' },
    ],
    ['too many rounds', `${usual} -iter 1200000`, { code: 'too-costly' }],
  ])('that holds %s is told apart', async (_, options, fault) => {
    expect(await outcome(exported(`${options} -passout pass:pw`))).toEqual(fault)
  })

  it('that is something else is told apart', async () => {
    const texts = ['', 'no p12', leaf, pem(identity.key)].map((text) => Buffer.from(text))
    const many = new Uint8Array(3 << 20).fill(0x30)
    const deep = Buffer.concat(Array.from({ length: 5000 }, () => Buffer.from([0x30, 0x80])))
    for (const bytes of [...texts, identity.chain[0]!, many, deep])
      expect(await outcome(bytes)).toEqual({ code: 'unreadable' })
  })
})

describe.skipIf(!hasOpenssl)('a damaged file', () => {
  let whole: Uint8Array[]
  beforeAll(() => {
    whole = [
      exported(`${usual} -passout pass:pw -iter 1`),
      exported(`${usual} -passout pass:pw -iter 1 -nomac`),
      exported(`${usual} -passout pass:pw -iter 1 -keypbe PBE-SHA1-3DES -certpbe NONE -nomac`),
    ]
  })

  const damaged = fc.tuple(fc.nat(2), fc.nat(), fc.constantFrom('cut', 'flip', 'set'), fc.nat(255))

  it('gives the very key or a fault, and soon', async () => {
    const codes = new Set<string>()
    await fc.assert(
      fc.asyncProperty(damaged, async ([which, at, kind, byte]) => {
        const bytes = Buffer.from(whole[which] as Uint8Array)
        const place = at % bytes.length
        if (kind === 'flip') bytes[place]! ^= 1 << (byte & 7)
        if (kind === 'set') bytes[place] = byte
        const begun = Date.now()
        const found = await outcome(kind === 'cut' ? bytes.subarray(0, place) : bytes)
        // A flipped bit may ask for a hundred thousand rounds, and for no more than a million.
        expect(Date.now() - begun).toBeLessThan(5000)
        if ('code' in found) codes.add(found.code)
        else expect(new X509Certificate(found.chain[0]!).checkPrivateKey(found.key)).toBe(true)
      }),
      { numRuns: 600 },
    )
    expect(codes).toContain('unreadable')
    expect(codes).toContain('wrong-password')
  })

  it('of random bytes gives a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        expect(await outcome(bytes)).toHaveProperty('code')
      }),
      { numRuns: 500 },
    )
  })
})

describe.skipIf(!hasOpenssl)('a certificate that was brought along', () => {
  const made = (subject: string, key: string, extensions: string, days = '3650') => {
    const config = `[req]\ndistinguished_name=dn\nx509_extensions=ext\nprompt=no\n[dn]\nCN=${subject}\n[ext]\n${extensions}\n`
    const run = openssl(
      `req -x509 -newkey ${key} -nodes -keyout k.pem -days ${days} -config c.cnf -out c.pem`,
      {
        'c.cnf': config,
        p256: '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n',
        p384: '-----BEGIN EC PARAMETERS-----\nBgUrgQQAIg==\n-----END EC PARAMETERS-----\n',
      },
    )
    if (run.code !== 0) throw new Error(run.output)
    return [new Uint8Array(new X509Certificate(Buffer.from(run.file('c.pem'))).raw)]
  }
  const signs = 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature'
  const soon = new Date(Date.now() + 60_000)
  const unfit = (...made_: Parameters<typeof made>) => unfitFor(made(...made_), soon)

  it.each([
    ['P-256', 'ec:p256', undefined],
    ['RSA with 3072 bits', 'rsa:3072', undefined],
    ['RSA with 2048 bits', 'rsa:2048', { code: 'key', key: 'RSA 2048' }],
    ['P-384', 'ec:p384', { code: 'key', key: 'P-384' }],
    ['Ed25519', 'ed25519', { code: 'key', key: 'ed25519' }],
  ])('is judged by its key: %s', (_, key, wanted) => {
    expect(unfit('Test', key, signs)).toEqual(wanted)
  })

  it.each([
    ['S/MIME', `${signs}\nextendedKeyUsage=emailProtection`, undefined],
    ['a web server', `${signs}\nextendedKeyUsage=serverAuth`, 'purpose'],
    ['encryption', 'basicConstraints=CA:FALSE\nkeyUsage=keyEncipherment', 'key-usage'],
    ['an authority', 'basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign', 'authority'],
  ])('is judged by what it is for: %s', (_, extensions, because) => {
    const wanted = because && { code: 'unsuitable', because }
    expect(unfit('Test', 'ec:p256', extensions)).toEqual(wanted)
  })

  it('is judged by its days', () => {
    expect(unfitFor(identity.chain, now)).toBeUndefined()
    expect(unfitFor(identity.chain, new Date('2026-11-21T00:00:00Z'))).toEqual({
      code: 'not-yet-valid',
      day: '2026-11-22',
    })
    expect(unfitFor(identity.chain, new Date('2029-11-23T00:00:00Z'))).toEqual({
      code: 'expired',
      day: '2029-11-22',
    })
  })
})

/** The same in BER: lengths are left open, and octets come in two pieces (X.690, 8.1.3.6 and 8.7.3.2). */
function loosened(der: Uint8Array): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < der.length; ) {
    const tag = der[at]!
    const first = der[at + 1]!
    const octets = first < 128 ? 0 : first & 127
    const from = at + 2 + octets
    const long = der.subarray(at + 2, from).reduce((sum, octet) => sum * 256 + octet, 0)
    at = from + (octets === 0 ? first : long)
    const content = der.subarray(from, at)
    if ((tag & 32) !== 0) parts.push(opened(tag, loosened(content)))
    else if (tag === 4 && content.length > 200) parts.push(opened(36, pieces(content)))
    else parts.push(Buffer.concat([der.subarray(from - octets - 2, from), content]))
  }
  return Buffer.concat(parts)
}

const opened = (tag: number, content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), content, Buffer.from([0, 0])])

const pieces = (content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([4, 100]), content.subarray(0, 100), long(content.subarray(100))])

const long = (content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([4, 0x82, content.length >> 8, content.length & 255]), content])

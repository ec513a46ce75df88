/** The locked key: others read it, a wrong passphrase never opens it, and no file makes it hang. */
import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lockKey, unlockKey } from '../../../src/signing/identity/key-file.ts'
import { hasOpenssl, openssl } from '../cms/openssl.ts'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const cheap = { N: 16, r: 1, p: 1 }
const passphrase = 'grüße aus łódź'

const opened = async (text: string, typed = passphrase) => {
  const result = await unlockKey(text, typed)
  return 'key' in result ? result.key : result.fault
}

describe('a key file', () => {
  it('gives back the key that was locked', async () => {
    for (const key of [privateKey, rsa]) {
      const found = await opened(await lockKey(key, passphrase, cheap))
      expect(typeof found === 'object' && found.equals(key)).toBe(true)
    }
  })

  it('costs what it should, and is another each time', async () => {
    const [one, two] = await Promise.all([lockKey(privateKey, 'a'), lockKey(privateKey, 'a')])
    expect(one).not.toBe(two)
    const parameters = Buffer.from(one.split('\n').slice(1, -2).join(''), 'base64').toString('hex')
    // INTEGER 16384, INTEGER 8, INTEGER 5 (RFC 7914, 7.1).
    expect(parameters).toContain('02024000020108020105')
  })

  it('opens for the same letters typed in another form', async () => {
    const text = await lockKey(privateKey, passphrase.normalize('NFC'), cheap)
    expect(await opened(text, passphrase.normalize('NFD'))).toBeTypeOf('object')
  })

  it('is read by Node, and by openssl as well', async () => {
    const text = await lockKey(privateKey, 'correct horse')
    expect(createPrivateKey({ key: text, passphrase: 'correct horse' }).equals(privateKey)).toBe(
      true,
    )
    if (!hasOpenssl) return
    const args = 'pkey -in key.pem -passin file:pass -noout'
    expect(openssl(args, { 'key.pem': text, pass: 'correct horse' }).code).toBe(0)
    expect(openssl(args, { 'key.pem': text, pass: 'another' }).code).not.toBe(0)
  })

  it('never opens for another passphrase', async () => {
    const text = await lockKey(privateKey, passphrase, cheap)
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 30 }), async (typed) => {
        fc.pre(typed.normalize('NFC') !== passphrase)
        expect(await opened(text, typed)).toBe('wrong passphrase')
      }),
      { numRuns: 1000 },
    )
  })

  it('of another make is told apart from a damaged one', async () => {
    const other = privateKey.export({
      format: 'pem',
      type: 'pkcs8',
      cipher: 'aes-256-cbc',
      passphrase,
    })
    expect(await opened(other as string)).toBe('locked otherwise')
    const open = privateKey.export({ format: 'pem', type: 'pkcs8' })
    for (const text of ['', 'no key', open as string]) expect(await opened(text)).toBe('unreadable')
  })

  it('that asks for endless work is not tried', async () => {
    for (const cost of [
      { N: 2 ** 24, r: 8, p: 1 },
      { N: 2 ** 14, r: 8, p: 2 ** 20 },
      { N: 2 ** 14, r: 2 ** 25, p: 1 },
    ]) {
      const text = withCost(await lockKey(privateKey, passphrase, cheap), cost)
      expect(await opened(text)).toBe('locked otherwise')
    }
  })

  it('that is damaged gives the right key or none, at once', async () => {
    const text = await lockKey(privateKey, passphrase, cheap)
    const bytes = Buffer.from(text.split('\n').slice(1, -2).join(''), 'base64')
    const pem = (content: Uint8Array) =>
      `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${Buffer.from(content).toString('base64')}\n-----END ENCRYPTED PRIVATE KEY-----\n`
    const faults = ['unreadable', 'locked otherwise', 'wrong passphrase']
    const damage = fc.oneof(
      fc.nat(bytes.length - 1).map((end) => bytes.subarray(0, end)),
      fc.nat(bytes.length * 8 - 1).map((bit) => {
        const flipped = Buffer.from(bytes)
        flipped[bit >> 3]! ^= 1 << (bit & 7)
        return flipped
      }),
      fc.uint8Array({ maxLength: 300 }),
    )
    await fc.assert(
      fc.asyncProperty(damage, async (content) => {
        const found = await opened(pem(content))
        if (typeof found === 'string') expect(faults).toContain(found)
        else expect(found.asymmetricKeyType).toBe('ec')
      }),
      { numRuns: 1500 },
    )
  })
})

/** The same file with other numbers in it. */
function withCost(text: string, { N, r, p }: typeof cheap): string {
  const integer = (value: number) => {
    const hex = value.toString(16).padStart(8, '0')
    return `0204${hex}`
  }
  const bytes = Buffer.from(text.split('\n').slice(1, -2).join(''), 'base64').toString('hex')
  const at = bytes.indexOf('020110020101020101')
  const numbers = integer(N) + integer(r) + integer(p)
  const content = bytes.slice(0, at) + numbers + bytes.slice(at + 18)
  return `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${grown(content, 9).toString('base64')}\n-----END ENCRYPTED PRIVATE KEY-----\n`
}

/** The lengths of the five sequences around the numbers, longer by so many octets. */
function grown(hex: string, by: number): Buffer {
  const bytes = Buffer.from(hex, 'hex')
  for (const at of lengthsBefore(bytes)) bytes[at]! += by
  return bytes
}

/** Where each length stands of the outermost, the algorithm, its parameters, the derivation, its own. */
function lengthsBefore(bytes: Buffer): number[] {
  const found: number[] = []
  let at = 0
  for (let depth = 0; depth < 5; depth++) {
    const isLong = bytes[at + 1]! > 127
    const octets = isLong ? bytes[at + 1]! & 127 : 0
    found.push(at + 1 + octets)
    at += 2 + octets
    // Past the name that stands before the next sequence.
    if (depth === 1 || depth === 3 || bytes[at] === 6)
      while (bytes[at] === 6) at += 2 + bytes[at + 1]!
  }
  return found
}

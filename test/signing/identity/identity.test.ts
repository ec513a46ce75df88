/** Identities of one's own: the same words make the same keys, and openssl accepts the certificates. */
import { createHash, randomBytes, X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certificateFacts, readCertificate } from '../../../src/signing/cms/certificate.ts'
import { judgeChain } from '../../../src/signing/cms/chain.ts'
import { toPem } from '../../../src/signing/cms/pem.ts'
import { unsuitableFor } from '../../../src/signing/cms/suitable.ts'
import {
  belongTogether,
  createIdentity,
  isUnderOwnAuthority,
  renewIdentity,
  restoreIdentity,
} from '../../../src/signing/identity/identity.ts'
import { chanceOf, wordsOf } from '../../../src/signing/identity/words.ts'
import { hasOpenssl, openssl } from '../cms/openssl.ts'

const from = new Date('2026-11-22T10:00:00Z')
const chance = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
const wish = {
  chance,
  from,
  name: 'Łucja Çelik-Größe',
  organization: 'Praxis Nord',
  email: 'lucja@example.org',
  role: 'clinician',
}
const identity = createIdentity(wish)
const publicKey = (der: Uint8Array | undefined) =>
  new X509Certificate(der as Uint8Array).publicKey.export({ format: 'der', type: 'spki' })

describe('backup words', () => {
  it('are those of BIP-39', () => {
    // From the test vectors of BIP-39.
    expect(wordsOf(Buffer.alloc(16, 0x7f)).join(' ')).toBe(
      'legal winner thank year wave sausage worth useful legal winner thank yellow',
    )
  })

  it('bring the bytes back, however they are typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const typed = wordsOf(bytes)
          .map((word, at) => `${at + 1}. ${word.toUpperCase()}`)
          .join(' \n')
        expect(chanceOf(typed)).toEqual({ chance: bytes })
      }),
      { numRuns: 50 },
    )
  })

  it('say what is wrong with them, and name none', () => {
    const words = wordsOf(chance)
    const problem = (typed: readonly string[]) => {
      const read = chanceOf(typed.join(' '))
      return 'problem' in read ? read.problem : undefined
    }
    expect(problem(words.slice(1))).toBe('11 words were found; there are 12.')
    expect(problem(words.with(4, 'scheisse'))).toBe(
      'Word 5 is not in the list of words; look at its spelling.',
    )
    expect(problem(words.with(0, words[1]!).with(1, words[0]!))).toMatch(/do not belong together/)
  })
})

describe('an identity of one’s own', () => {
  it('says who holds it, as what, and for how long', () => {
    expect(certificateFacts(identity.chain[0]!)).toMatchObject({
      name: 'Łucja Çelik-Größe',
      organization: 'Praxis Nord',
      email: 'lucja@example.org',
      role: 'clinician',
      issuer: 'Łucja Çelik-Größe (own authority)',
      isSelfIssued: false,
      from: '2026-11-22T10:00:00.000Z',
      until: '2029-11-22T10:00:00.000Z',
      key: 'P-256',
    })
    const authority = readCertificate(identity.chain[1]!)
    expect(authority).toMatchObject({ isAuthority: true, pathLength: 0 })
    expect([...authority.usages!]).toEqual(['keyCertSign', 'cRLSign'])
    expect(authority.facts.until).toBe('2046-11-22T10:00:00.000Z')
  })

  it('is one to sign documents with, and trusted by whoever trusts its authority', () => {
    const leaf = readCertificate(identity.chain[0]!)
    expect(unsuitableFor(leaf)).toBeUndefined()
    expect([...leaf.usages!]).toEqual(['digitalSignature', 'nonRepudiation'])
    expect(leaf.purposes?.ids).toEqual(['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4'])
    expect(judgeChain(identity.chain, [identity.chain[1]!], from)).toMatchObject({
      trust: 'trusted',
      faults: [],
    })
    expect(judgeChain(identity.chain, [], from).trust).toBe('unknown')
  })

  it('comes out of its words alone: the same keys, ever', () => {
    const again = createIdentity({ ...wish, name: 'Somebody Else' })
    expect(again.chain.map(publicKey)).toEqual(identity.chain.map(publicKey))
    expect(again.key.equals(identity.key)).toBe(true)
    // What was handed out once must come back in every later version.
    const digests = identity.chain.map((der) =>
      createHash('sha256').update(publicKey(der)).digest('hex').slice(0, 16),
    )
    expect(digests).toEqual(knownKeys)
  })

  it('has other keys for other words, and two that have nothing in common', () => {
    const other = createIdentity({ ...wish, chance: randomBytes(16) })
    const keys = [...identity.chain, ...other.chain].map((der) => publicKey(der).toString('hex'))
    expect(new Set(keys).size).toBe(4)
  })

  it('has a serial number of its own each time, positive and of 127 bits', () => {
    const serials = Array.from(
      { length: 20 },
      () => certificateFacts(createIdentity(wish).chain[0]!).serial,
    )
    expect(new Set(serials).size).toBe(20)
    for (const serial of serials) expect(serial).toMatch(/^[4-7][0-9A-F]{31}$/)
  })

  it('is renewed under the same authority, with a new key', () => {
    const later = new Date('2029-10-01T00:00:00Z')
    const renewed = renewIdentity({ ...wish, from: later }, identity.chain)
    expect(renewed.chain[1]).toEqual(identity.chain[1])
    expect(renewed.key.equals(identity.key)).toBe(false)
    expect(judgeChain(renewed.chain, [identity.chain[1]!], later).trust).toBe('trusted')
    const third = renewIdentity({ ...wish, from: later }, renewed.chain)
    expect(publicKey(third.chain[0])).not.toEqual(publicKey(renewed.chain[0]))
    // The authority ends with its twenty years, and nothing that it issued later.
    const last = renewIdentity({ ...wish, from: new Date('2045-01-01T00:00:00Z') }, identity.chain)
    expect(certificateFacts(last.chain[0]!).until).toBe('2046-11-22T10:00:00.000Z')
  })

  it('is restored with its certificates, renewed or not', () => {
    const renewed = renewIdentity(wish, identity.chain)
    const restored = restoreIdentity(chance, renewed.chain)
    expect(restored.chain).toEqual(renewed.chain)
    expect(restored.key.equals(renewed.key)).toBe(true)
    expect(belongTogether(chance, renewed.chain)).toBe(true)
    expect(belongTogether(randomBytes(16), renewed.chain)).toBe(false)
    expect(belongTogether(chance, [renewed.chain[0]!])).toBe(false)
    expect(isUnderOwnAuthority(renewed.chain)).toBe(true)
    expect(isUnderOwnAuthority([renewed.chain[1]!])).toBe(false)
  })

  it('keeps signatures valid for those who trusted the authority before it was restored', () => {
    const anew = createIdentity({ ...wish, from: new Date('2027-01-01T00:00:00Z') })
    const at = new Date('2027-02-01T00:00:00Z')
    expect(anew.chain[1]).not.toEqual(identity.chain[1])
    expect(judgeChain(anew.chain, [identity.chain[1]!], at).trust).toBe('trusted')
    expect(judgeChain(identity.chain, [anew.chain[1]!], at).trust).toBe('trusted')
  })
})

/** Of the words whose bytes are 0 to 15. */
const knownKeys = ['893c46aeb84debff', 'b58d65895a60472b']

describe.skipIf(!hasOpenssl)('for openssl', () => {
  const files = Object.fromEntries(
    identity.chain.map((der, at) => [at === 0 ? 'leaf.pem' : 'ca.pem', toPem(der)]),
  )

  it.each(['any', 'smimesign'])('the chain is in order (purpose %s)', (purpose) => {
    const args = `verify -x509_strict -attime 1800000000 -purpose ${purpose} -CAfile ca.pem leaf.pem`
    expect(openssl(args, files)).toMatchObject({ code: 0, output: 'leaf.pem: OK\n' })
  })

  it('says what each may do', () => {
    const { output } = openssl('x509 -in leaf.pem -noout -text', files)
    expect(output).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation/)
    expect(output).toMatch(/Basic Constraints: critical\s+CA:FALSE/)
    expect(output).toMatch(/title = clinician/)
    expect(output).toMatch(/email:lucja@example\.org/)
    expect(openssl('x509 -in ca.pem -noout -text', files).output).toMatch(
      /CA:TRUE, pathlen:0[\s\S]+Key Usage: critical\s+Certificate Sign, CRL Sign/,
    )
  })

  it('is still in order where the years have four digits', () => {
    const late = createIdentity({ ...wish, from: new Date('2048-06-01T00:00:00Z') })
    const [leaf, ca] = late.chain.map(toPem)
    const args = 'verify -x509_strict -attime 2480000000 -CAfile ca.pem leaf.pem'
    expect(openssl(args, { 'leaf.pem': leaf!, 'ca.pem': ca! }).code).toBe(0)
    expect(certificateFacts(late.chain[0]!).until).toBe('2051-06-01T00:00:00.000Z')
  })
})

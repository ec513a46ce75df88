import { createHash, X509Certificate } from 'node:crypto'
import { rootCertificates } from 'node:tls'
import { describe, expect, it } from 'vitest'
import {
  CertificateError,
  certificateFacts,
  readCertificate,
} from '../../../src/signing/cms/certificate.ts'
import { readPem } from '../../../src/signing/cms/pem.ts'
import { ecKeys, issue, issueAuthority, rsaKeys } from '../../helpers/certificates.ts'

const authority = issueAuthority({ name: 'Practice Authority' })

describe('what a certificate says', () => {
  it('is told in full', () => {
    const { der } = issue({
      issuer: authority,
      name: 'Łucja Öztürk',
      title: 'Supervisor',
      organization: 'Harbor Practice',
      email: 'l@example.org',
      from: '2026-02-03',
      until: '2056-02-03',
      serial: 0x1234,
    })
    const hash = createHash('sha256').update(der).digest('hex').toUpperCase()
    expect(certificateFacts(der)).toEqual({
      name: 'Łucja Öztürk',
      role: 'supervisor',
      organization: 'Harbor Practice',
      email: 'l@example.org',
      issuer: 'Practice Authority',
      isSelfIssued: false,
      fingerprint: hash.match(/../g)!.join(':'),
      serial: '1234',
      from: '2026-02-03T00:00:00.000Z',
      until: '2056-02-03T00:00:00.000Z',
      key: 'P-256',
    })
  })

  it('names a profession as the title, which is no role', () => {
    const { der } = issue({ name: 'Dana Reyes', title: 'Psychologist' })
    expect(certificateFacts(der).role).toBeUndefined()
  })

  it('with two names is nobody’s: every program takes another one', () => {
    const { der } = issue({ name: 'Dana Reyes', alsoNamed: 'Ruth Salter' })
    expect(certificateFacts(der).name).toBe('Dana Reyes / Ruth Salter')
  })

  it('agrees with OpenSSL on names and numbers', () => {
    const { der } = issue({ issuer: authority, name: 'Dana Reyes', keys: rsaKeys() })
    const x509 = new X509Certificate(der)
    const facts = certificateFacts(der)
    expect(x509.subject).toBe(`CN=${facts.name}`)
    expect(new Date(x509.validTo).toISOString()).toBe(facts.until)
    expect(x509.serialNumber).toBe(facts.serial)
    expect(facts.key).toBe('RSA 3072')
  })

  it('cannot steer a terminal or turn the direction of writing', () => {
    const { der } = issue({ name: 'Dana\u001b[31m\r\n\u202eReyes', title: '\u0007' })
    const { name, role } = certificateFacts(der)
    expect(name).toBe('Dana [31m Reyes')
    expect(role).toBeUndefined()
  })

  it('has a name even where it names an organization only', () => {
    expect(certificateFacts(issue({ name: '', organization: 'Harbor' }).der).name).toBe('Harbor')
    expect(certificateFacts(issue({ name: '' }).der).name).toBe('without a name')
  })

  it('knows authorities, and who signed whom', () => {
    const read = readCertificate(issueAuthority({ pathLength: 0 }).der)
    expect(read).toMatchObject({ isAuthority: true, pathLength: 0 })
    expect([...read.usages!]).toEqual(['keyCertSign', 'cRLSign'])
    const leaf = readCertificate(issue({ issuer: authority }).der)
    expect(leaf).toMatchObject({ isAuthority: false, pathLength: undefined })
    expect(leaf.isSignedBy(readCertificate(authority.der))).toBe(true)
    expect(leaf.isSignedBy(read)).toBe(false)
  })
})

it('is read from every root certificate that Node knows, and as OpenSSL reads it', () => {
  expect(rootCertificates.length).toBeGreaterThan(100)
  for (const pem of rootCertificates) {
    const x509 = new X509Certificate(pem)
    const [der] = readPem(Buffer.from(pem))
    const { facts, isAuthority } = readCertificate(der!)
    expect(isAuthority).toBe(x509.ca)
    expect(facts.until).toBe(new Date(x509.validTo).toISOString())
    // OpenSSL puts a backslash before a comma.
    expect(x509.subject.replaceAll('\\', '')).toContain(facts.name)
  }
})

it('is not read from anything else', () => {
  const { der } = issue({ keys: ecKeys() })
  for (const bytes of [new Uint8Array(), der.subarray(1), Buffer.concat([der, Buffer.alloc(1)])])
    expect(() => certificateFacts(bytes)).toThrow(CertificateError)
})

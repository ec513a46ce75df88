import { X509Certificate } from 'node:crypto'
import { expect, it } from 'vitest'
import { readPem, toPem } from '../../../src/signing/cms/pem.ts'
import { issue, issueAuthority } from '../../helpers/certificates.ts'

const authority = issueAuthority()
const { der } = issue({ issuer: authority })
const bytes = (text: string): Uint8Array => Buffer.from(text)
const same = (read: Uint8Array[]) => read.map((one) => Buffer.from(one).toString('hex'))

it('writes what OpenSSL reads and writes alike', () => {
  expect(new X509Certificate(toPem(der)).toString()).toBe(toPem(der))
})

it('reads one, several with words between, other line endings, and bare DER', () => {
  const text = `Bag Attributes\n${toPem(der)}\nissuer\n${toPem(authority.der)}`
  expect(same(readPem(bytes(toPem(der))))).toEqual(same([der]))
  expect(same(readPem(bytes(text)))).toEqual(same([der, authority.der]))
  expect(same(readPem(bytes(text.replaceAll('\n', '\r\n'))))).toEqual(same([der, authority.der]))
  expect(same(readPem(der))).toEqual(same([der]))
})

it('finds none in other files', () => {
  const key = toPem(der).replaceAll('CERTIFICATE', 'PRIVATE KEY')
  for (const file of ['', key, toPem(der).slice(0, -20), '0'.repeat(49)])
    expect(readPem(bytes(file))).toEqual([])
})

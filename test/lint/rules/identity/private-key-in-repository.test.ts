import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { lintSettings } from '../../../../src/lint/lint-settings.ts'
import { readSource } from '../../../../src/source/read.ts'
import { findingsOf, placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'private-key-in-repository'
const quoted = (text: string) => `notes: ${JSON.stringify(text)}\n`

const ec = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const ed = generateKeyPairSync('ed25519')
const lock = { cipher: 'aes-256-cbc', passphrase: 'one two three' }

const texts = {
  'PEM, PKCS#8': ec.privateKey.export({ format: 'pem', type: 'pkcs8' }),
  'PEM, SEC 1': ec.privateKey.export({ format: 'pem', type: 'sec1' }),
  'PEM, PKCS#1': rsa.privateKey.export({ format: 'pem', type: 'pkcs1' }),
  'PEM, encrypted': ec.privateKey.export({ format: 'pem', type: 'pkcs8', ...lock }),
  ssh: `-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ\n`,
  age: `AGE-SECRET-KEY-1${'Q'.repeat(58)}`,
} as Record<string, string>

const bytes = {
  'P-256, PKCS#8': ec.privateKey.export({ format: 'der', type: 'pkcs8' }),
  'P-256, SEC 1': ec.privateKey.export({ format: 'der', type: 'sec1' }),
  'RSA, PKCS#8': rsa.privateKey.export({ format: 'der', type: 'pkcs8' }),
  'RSA, PKCS#1': rsa.privateKey.export({ format: 'der', type: 'pkcs1' }),
  Ed25519: ed.privateKey.export({ format: 'der', type: 'pkcs8' }),
  'P-256, encrypted': ec.privateKey.export({ format: 'der', type: 'pkcs8', ...lock }),
  'RSA, encrypted': rsa.privateKey.export({ format: 'der', type: 'pkcs8', ...lock }),
} as Record<string, Buffer>

describe(rule, () => {
  it.each(Object.keys(texts))('finds one that is written out (%s)', (kind) => {
    expect(placesOf(rule, quoted(texts[kind]!))).toEqual(['notes'])
  })

  it.each(Object.keys(bytes))('finds one in bare Base64 (%s)', (kind) => {
    expect(placesOf(rule, quoted(bytes[kind]!.toString('base64')))).toEqual(['notes'])
  })

  it('finds one under a key of one’s own, and in a record', () => {
    expect(placesOf(rule, `x-key: ${JSON.stringify(texts['ssh'])}\n`)).toEqual(['x-key'])
    const record = `txplan: 1\nsessions:\n  - { date: 2026-10-01, plan: ${JSON.stringify(texts['ssh'])} }\n`
    expect(findingsOf(rule, { plan: '', record })).toHaveLength(1)
  })

  it('finds one in txplan.yaml', () => {
    const document = readSource(`txplan: 1\npractice: ${JSON.stringify(texts['ssh'])}\n`)
    const { findings } = lintSettings({ file: 'txplan.yaml', document }, 'practice')
    expect(findings.map((finding) => finding.rule)).toContain(rule)
  })

  it.each([
    ['a public key', ec.publicKey.export({ format: 'pem', type: 'spki' }) as string],
    [
      'a public key in Base64',
      rsa.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    ],
    ['a digest', `txplan1-sha256:${'9f86d081'.repeat(8)}`],
    [
      'a signature in Base64',
      `MIIGdgYJKoZIhvcNAQcCoIIGZzCCBmMCAQExDTALBglghkgBZQMEAgEw${'A'.repeat(200)}`,
    ],
    [
      'prose',
      'The PRIVATE KEY to her flat lies with the neighbour, who waters the plants on Mondays.',
    ],
  ])('is silent about %s', (_, text) => {
    expect(placesOf(rule, quoted(text))).toEqual([])
  })

  it('does not repeat the key', () => {
    const [finding] = findingsOf(rule, quoted(texts['age']!))
    expect(JSON.stringify(finding)).not.toContain('QQQQ')
  })
})

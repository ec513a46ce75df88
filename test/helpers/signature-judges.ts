/** What other people's programs say of the signatures in a PDF: pdfsig, mutool, openssl and qpdf. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { derLength } from '../../src/signing/cms/der.ts'
import { readPdf, Version } from '../../src/signing/pdf/read/pdf.ts'
import { signaturesOf } from '../../src/signing/pdf/read/signatures.ts'
import { tool } from './pdf-tools.ts'

const pdfsig = tool('pdfsig')
const certutil = tool('certutil')
const openssl = tool('openssl')

const pem = (der: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`

const inFolder = <T>(use: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'txplan-judge-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const run = (program: string, args: string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  return { code: status ?? -1, output: stdout + stderr }
}

/** Poppler with these authorities trusted. Undefined where it is not installed. */
export const pdfsigWith =
  pdfsig && certutil
    ? (bytes: Uint8Array, anchors: readonly Uint8Array[]): string =>
        inFolder((folder) => {
          const store = `sql:${folder}`
          run('certutil', ['-d', store, '-N', '--empty-password'])
          for (const [at, der] of anchors.entries()) {
            writeFileSync(join(folder, `${at}.pem`), pem(der))
            const file = join(folder, `${at}.pem`)
            run('certutil', ['-d', store, '-A', '-n', `a${at}`, '-t', ',C,', '-i', file])
          }
          writeFileSync(join(folder, 'f.pdf'), bytes)
          return run('pdfsig', ['-nssdir', store, join(folder, 'f.pdf')]).output
        })
    : undefined

/** openssl on the CMS of each signature, in the order in which they were made. */
export const opensslOn =
  openssl &&
  ((bytes: Uint8Array, anchors: readonly Uint8Array[]): string[] =>
    cmsOf(bytes).map(({ cms, content }) =>
      inFolder((folder) => {
        const file = (name: string) => join(folder, name)
        writeFileSync(file('sig.der'), cms)
        writeFileSync(file('content'), content)
        writeFileSync(file('ca.pem'), anchors.map(pem).join(''))
        const args = ['-inform', 'DER', '-in', file('sig.der'), '-content', file('content')]
        const how = ['-binary', '-CAfile', file('ca.pem'), '-purpose', 'any', '-cades']
        return run('openssl', ['cms', '-verify', ...args, ...how, '-out', file('out')]).output
      }),
    ))

/** Each signature as the document holds it, and the bytes that it signs. */
export function cmsOf(bytes: Uint8Array): { cms: Uint8Array; content: Uint8Array }[] {
  const pdf = readPdf(bytes)
  const made = [...signaturesOf(pdf, Version.of(pdf))].sort((a, b) => a.revision - b.revision)
  return made.map(({ contents, byteRange }) => {
    const held = contents?.bytes ?? new Uint8Array()
    const [a = 0, b = 0, c = 0, d = 0] = byteRange ?? []
    const content = Buffer.concat([bytes.subarray(a, a + b), bytes.subarray(c, c + d)])
    return { cms: held.subarray(0, derLength(held)), content }
  })
}

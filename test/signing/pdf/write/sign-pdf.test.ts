import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planFile } from '../../../../src/plan/manifest.ts'
import { timestampClient } from '../../../../src/practice/timestamp-server.ts'
import { readPdf, Version } from '../../../../src/signing/pdf/read/pdf.ts'
import { signaturesOf } from '../../../../src/signing/pdf/read/signatures.ts'
import { verifyPdf } from '../../../../src/signing/pdf/verify/verify-pdf.ts'
import { PdfSigningError } from '../../../../src/signing/pdf/write/error.ts'
import { signPdf } from '../../../../src/signing/pdf/write/sign-pdf.ts'
import { documentSigning, rsaKeys } from '../../../helpers/certificates.ts'
import { tool } from '../../../helpers/pdf-tools.ts'
import { opensslOn, pdfsigWith } from '../../../helpers/signature-judges.ts'
import {
  anchors,
  fonts,
  issuedBy,
  samplePlan,
  signed,
  signedOn,
  unsignedPdf,
} from '../../../helpers/signed-pdf.ts'
import {
  startTimestampAuthority,
  type TimestampAuthority,
} from '../../../helpers/timestamp-authority.ts'

const mutool = tool('mutool')
const qpdf = tool('qpdf')
const pdfinfo = tool('pdfinfo')
const pdfdetach = tool('pdfdetach')

/** NSS, by which pdfsig judges, trusts no certificate that is for signing documents alone. */
const purposes = [documentSigning, '1.3.6.1.5.5.7.3.4']
const clinician = issuedBy({ name: 'Marta Łódzka', title: 'clinician', purposes })
const client = issuedBy({ name: 'Jordan Rivera', title: 'client', purposes, keys: rsaKeys() })
const guardian = issuedBy({ name: 'Ana Rivera', title: 'guardian', purposes })

/** With a field for a guardian besides. */
const familyPlan = () => {
  const plan = samplePlan()
  return { ...plan, client: { ...plan.client, guardians: [{ name: 'Ana Rivera' }] } }
}

/** The document unsigned, then after each signature: P-256, RSA, P-256. */
async function threeTimes(timestamp?: ReturnType<typeof timestampClient>) {
  const unsigned = await unsignedPdf(familyPlan())
  const server = timestamp ? { timestamp } : {}
  const one = await signed(unsigned, { field: 'clinician', signer: clinician, ...server })
  const two = await signed(one, { field: 'client', signer: client, ...server })
  const three = await signed(two, { field: 'guardian', signer: guardian, ...server })
  return [unsigned, one, two, three] as const
}

let authority: TimestampAuthority
let plain: Awaited<ReturnType<typeof threeTimes>>
let stamped: Awaited<ReturnType<typeof threeTimes>>

beforeAll(async () => {
  authority = await startTimestampAuthority()
  plain = await threeTimes()
  stamped = await threeTimes(timestampClient(authority.url))
})
afterAll(() => authority.close())

const counts = [1, 2, 3] as const

describe.each([
  ['B-B', () => plain],
  ['B-T', () => stamped],
] as const)('%s', (_, all) => {
  it('leaves every byte as it was and only appends', () => {
    for (const count of counts) {
      const before = all()[count - 1] as Uint8Array
      const after = all()[count] as Uint8Array
      expect(Buffer.compare(after.subarray(0, before.length), before)).toBe(0)
      expect(after.length).toBeGreaterThan(before.length)
    }
  })

  it.each(counts)('stands for our own judge with %i signed', async (count) => {
    const report = await verifyPdf(all()[count], { anchors, at: signedOn })
    expect(report.faults).toEqual([])
    const statuses = report.signers.map(({ status }) => status)
    expect(statuses).toEqual(['valid', 'valid', 'valid'].fill('missing', count))
    expect(report.verdict).toBe(count === 3 ? 'valid' : 'missing')
  })

  it.skipIf(!pdfsigWith)(
    'is valid and trusted for pdfsig (needs poppler-utils, libnss3-tools)',
    () => {
      for (const count of counts) {
        const output = pdfsigWith?.(all()[count], anchors) ?? ''
        expect(output.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(count)
        expect(output.match(/Certificate Validation: Certificate is Trusted\./g)).toHaveLength(
          count,
        )
        expect(output.match(/- Total document signed/g)).toHaveLength(1)
        expect(output.match(/ETSI\.CAdES\.detached/g)).toHaveLength(count)
      }
    },
  )

  it.skipIf(!mutool)('is unchanged since signing for mutool (needs mupdf-tools)', () => {
    for (const count of counts) {
      const output = mutool?.(all()[count], ['sign', '-v']).output ?? ''
      expect(output.match(/The document is unchanged since signing/g)).toHaveLength(1)
      expect(output.match(/valid but there have been edits/g) ?? []).toHaveLength(count - 1)
    }
  })

  it.skipIf(!opensslOn)('is CAdES for openssl (needs openssl)', () => {
    const said = opensslOn?.(all()[3], anchors) ?? []
    expect(said).toHaveLength(3)
    for (const output of said) expect(output).toContain('CAdES Verification successful')
  })

  it.skipIf(!qpdf)('is sound for qpdf (needs qpdf)', () => {
    for (const bytes of all()) {
      const { code, output } = qpdf?.(bytes, ['--check']) ?? {}
      expect([code, output]).toEqual([0, expect.stringContaining('No syntax or stream')])
    }
  })
})

describe('what is signed', () => {
  it('says in the first signature that only signatures may follow', () => {
    const text = Buffer.from(plain[3]).toString('latin1')
    expect(text.match(/\/TransformMethod \/DocMDP/g)).toHaveLength(1)
    expect(text.match(/\/P 2\b/g)).toHaveLength(1)
    const first = text.slice(plain[0].length, plain[1].length)
    expect(first).toContain('/TransformMethod /DocMDP')
    expect(first).toMatch(/\/Perms <<\s*\/DocMDP \d+ 0 R\s*>>/)
    expect(first).toContain('/SigFlags 3')
  })

  it('keeps the field’s place and makes it printed and locked', () => {
    const rectOf = (bytes: Uint8Array) => {
      const version = Version.of(readPdf(bytes))
      return signaturesOf(readPdf(plain[3])).map(({ field }) => version.dict(field.ref)?.entries)
    }
    const [before, after] = [rectOf(plain[0]), rectOf(plain[3])]
    for (const [at, entries] of after.entries()) {
      expect(entries?.get('Rect')).toEqual(before[at]?.get('Rect'))
      expect(entries?.get('F')).toBe(132)
      expect(entries?.get('StructParent')).toBe(before[at]?.get('StructParent'))
      expect(entries?.get('TU')).toMatchObject({ kind: 'string' })
    }
  })

  it.skipIf(!pdfinfo)(
    'keeps the structure for those who hear the page (needs poppler-utils)',
    () => {
      const heard = (bytes: Uint8Array) => pdfinfo?.(bytes, ['-struct-text']).output
      expect(heard(plain[3])).toBe(heard(plain[0]))
      expect(heard(plain[0])).toContain('Signatures')
    },
  )

  it.skipIf(!pdfdetach)('keeps the attachments (needs poppler-utils)', () => {
    const list = pdfdetach?.(plain[3], ['-list']).output
    expect(list).toContain(planFile.name)
    expect(list).toBe(pdfdetach?.(plain[0], ['-list']).output)
  })

  it('tells who, when and why', () => {
    const [one] = signaturesOf(readPdf(plain[1]))
    expect(one).toMatchObject({ name: 'N. N.', subFilter: 'ETSI.CAdES.detached' })
    expect(one?.claimedTime).toBe("D:20261120100000+00'00'")
  })

  it('takes a name and a reason in any script', async () => {
    const reason = 'Za zgodą (ustną) \\ İstanbul'
    const name = '李 Łódzka'
    const bytes = await signPdf(plain[0], {
      field: 'clinician',
      signer: clinician,
      name,
      reason,
      at: signedOn,
      fonts: fonts(),
    })
    expect(signaturesOf(readPdf(bytes))[0]).toMatchObject({ name, reason })
  })

  it('begins on a line of its own, also behind a file that ends right behind its end mark', async () => {
    const cut = plain[0].subarray(0, plain[0].length - 1)
    expect(Buffer.from(cut.subarray(-5)).toString()).toBe('%%EOF')
    const bytes = await signed(cut, { field: 'clinician', signer: clinician })
    expect(Buffer.from(bytes.subarray(cut.length, cut.length + 6)).toString()).toMatch(
      /^\n\d+ \d+ /,
    )
    const report = await verifyPdf(bytes, { anchors, at: signedOn })
    expect([report.verdict, report.faults]).toEqual(['missing', []])
  })

  it('makes room for as many certificates as there are', async () => {
    const long = issuedBy({ name: 'N'.repeat(9000), title: 'clinician' })
    const bytes = await signed(plain[0], { field: 'clinician', signer: long })
    const report = await verifyPdf(bytes, { anchors, at: signedOn })
    expect(report.faults).toEqual([])
    expect(report.signers[0]?.signature?.faults).toEqual([])
  })
})

/** As qpdf writes it anew. */
function rewritten(bytes: Uint8Array, how: string, program = 'qpdf'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'txplan-qpdf-'))
  try {
    writeFileSync(join(folder, 'in.pdf'), bytes)
    const args = how.split(' ').map((arg) => arg.replace('""', ''))
    spawnSync(program, [...args, join(folder, 'in.pdf'), join(folder, 'out.pdf')])
    return readFileSync(join(folder, 'out.pdf'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('what is not signed', () => {
  const refused = (bytes: Uint8Array, field = 'clinician', signer = clinician) =>
    expect(signed(bytes, { field, signer })).rejects

  it('a field that is not there; those that are get named', () =>
    refused(plain[0], 'supervisor').toMatchObject({
      code: 'no-such-field',
      message: 'The document has no field “supervisor”. It has: “clinician”, “client”, “guardian”.',
    }))

  it('a field that is signed', () => refused(plain[1]).toMatchObject({ code: 'already-signed' }))

  it('a document that was changed after a signature', async () => {
    const broken = Buffer.from(plain[1])
    broken.write('M', broken.indexOf('(N. N.)') + 1)
    await refused(broken, 'client', client).toMatchObject({ code: 'broken' })
  })

  it('a document with something behind its end', () =>
    refused(Buffer.concat([plain[0], Buffer.from('junk\n')])).toMatchObject({ code: 'broken' }))

  it('a document that its first signature has closed', async () => {
    const text = Buffer.from(plain[1]).toString('latin1')
    const closed = Buffer.from(text.replace('/P 2 ', '/P 1 '), 'latin1')
    const signing = { field: 'client', signer: client, name: 'Jo', at: signedOn, fonts: fonts() }
    // Taken for just made, so that nobody looks at the signature, which the change has broken.
    const attempt = signPdf(closed, { ...signing, known: 'fresh' })
    await expect(attempt).rejects.toMatchObject({ code: 'closed' })
  })

  it.skipIf(!qpdf).each([
    ['--object-streams=generate', /objects? .*streams?/],
    ['--encrypt "" owner 256 --', /encrypted/],
    ['--linearize', /linearised/],
  ])('a document that was rewritten by qpdf %s (needs qpdf)', async (how, why) => {
    const bytes = rewritten(plain[0], how)
    expect(bytes.length).toBeGreaterThan(1000)
    await refused(bytes).toMatchObject({ code: 'broken', message: expect.stringMatching(why) })
  })

  it('a field that is not where it is shown', async () => {
    const text = Buffer.from(plain[0]).toString('latin1')
    const at = text.indexOf('/Rect ', text.indexOf('/T (clinician)'))
    expect(at).toBeGreaterThan(0)
    const without = Buffer.from(`${text.slice(0, at)}/Rekt ${text.slice(at + 6)}`, 'latin1')
    await refused(without).toMatchObject({ code: 'unsuitable-form' })
  })

  it('no PDF at all', () => refused(Buffer.from('hello')).toMatchObject({ code: 'broken' }))

  it('anything, when the timestamp server fails', async () => {
    const timestamp = () => Promise.reject(new Error('no answer'))
    const signing = { field: 'clinician', signer: clinician, timestamp }
    await expect(signed(plain[0], signing)).rejects.toThrow('no answer')
  })

  it('anything that would not stand, whatever byte of the document is another', async () => {
    const unsigned = await unsignedPdf()
    await fc.assert(
      fc.asyncProperty(
        fc.nat(unsigned.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const bytes = Buffer.from(unsigned)
          bytes[at] = (bytes[at] ?? 0) ^ flip
          try {
            const done = await signed(bytes, { field: 'clinician', signer: clinician })
            expect(Buffer.compare(done.subarray(0, bytes.length), bytes)).toBe(0)
            const report = await verifyPdf(done, { anchors, at: signedOn })
            expect([report.verdict, report.faults]).toEqual(['missing', []])
          } catch (error) {
            expect(error).toBeInstanceOf(PdfSigningError)
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('with one certificate in two roles', async () => {
    const nobody = issuedBy({ name: 'Marta Łódzka' })
    const one = await signed(plain[0], { field: 'clinician', signer: nobody })
    await refused(one, 'client', nobody).toMatchObject({ code: 'broken' })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PdfReport } from '../../../../src/signing/pdf/verify/report.ts'
import { anchors, client, clinician, unsignedPdf } from '../../../helpers/signed-pdf.ts'
import { bytesOf, documentOf, flipped, forged, latin1, streamOf } from '../../../helpers/tamper.ts'
import { verified } from './verdicts.ts'

const one = await forged(await unsignedPdf(), {
  field: 'clinician',
  signer: clinician,
  certifies: true,
})
const both = await forged(one, { field: 'client', signer: client })
const text = latin1(both)

/** Where the digits of the last signature stand, without the zeros behind them. */
const from = text.lastIndexOf('/Contents <') + '/Contents <'.length
const until = from + 2 * (4 + Number.parseInt(text.slice(from + 4, from + 8), 16))

/**
 * Every byte of the file counts, but for some of the last signature, the only bytes that no signature
 * covers. There, what neither says anything nor is relied on may change:
 * - the two version numbers of CMS (RFC 5652, 5.1 and 5.3), which tell a reader what may follow;
 * - the copy of the authority's certificate: the one that counts is the one that is trusted here.
 */
const authority = Buffer.from(anchors[0] ?? [])
  .toString('hex')
  .toUpperCase()
const authorityAt = text.indexOf(authority, from)
const versions = [text.indexOf('02010131', from), text.lastIndexOf('02010130', until)]
const isIdle = (at: number) =>
  (at >= authorityAt && at < authorityAt + authority.length) ||
  versions.some((version) => at >= version + 4 && at < version + 6)

/** Generous: one takes 25 ms. */
const slowest = 4_000

async function soon(bytes: Uint8Array): Promise<PdfReport> {
  const start = performance.now()
  const report = await verified(bytes)
  expect(performance.now() - start).toBeLessThan(slowest)
  return report
}

const never = async (bytes: Uint8Array) => expect((await soon(bytes)).verdict).not.toBe('valid')

it('what is bent below stands', async () => {
  expect((await verified(both)).verdict).toBe('valid')
  expect([authorityAt, ...versions].every((at) => at > from && at < until)).toBe(true)
})

describe('a signed file', () => {
  const places = fc.oneof(
    fc.nat(both.length - 1),
    fc.integer({ min: from, max: until - 1 }),
    fc.integer({ min: until, max: until + 2_000 }),
    fc.integer({ min: both.length - 900, max: both.length - 1 }),
  )

  it('is never valid with one bit turned over', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.nat(7), async (at, bit) => {
        fc.pre(!isIdle(at))
        await never(flipped(both, at, bit))
      }),
      { numRuns: 80 },
    )
  })

  it('is never valid when it is cut off, or has more behind it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(both.length - 1),
        fc.uint8Array({ minLength: 1 }),
        async (at, more) => {
          await never(both.slice(0, at))
          await never(Buffer.concat([both, more]))
        },
      ),
      { numRuns: 20 },
    )
  })

  it('is never valid with a piece of it put elsewhere', async () => {
    const piece = fc.tuple(fc.nat(both.length - 1), fc.nat(400), fc.nat(both.length - 1))
    await fc.assert(
      fc.asyncProperty(piece, async ([at, length, to]) => {
        const moved = Uint8Array.from(both)
        moved.set(both.subarray(at, Math.min(at + length, both.length - to + at)), to)
        fc.pre(Buffer.compare(moved, both) !== 0)
        fc.pre(to + length < from || to >= until)
        await never(moved)
      }),
      { numRuns: 20 },
    )
  })
})

describe('bytes of any kind', () => {
  it('are told to be no document', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await soon(bytes)).verdict).toBe('invalid')
        expect((await soon(Buffer.concat([bytesOf('%PDF-1.7\n'), bytes]))).verdict).toBe('invalid')
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['nested arrays', `%PDF-1.7\n1 0 obj\n${'['.repeat(500_000)}`],
    ['nested dictionaries', `%PDF-1.7\n1 0 obj\n${'<</A'.repeat(200_000)}`],
    ['nested brackets', `%PDF-1.7\n1 0 obj\n${'('.repeat(500_000)}`],
    ['an endless name', `%PDF-1.7\n1 0 obj\n/${'a'.repeat(500_000)}`],
    ['an endless number', `%PDF-1.7\n1 0 obj\n${'9'.repeat(500_000)}`],
    ['open strings', `%PDF-1.7\n1 0 obj\n[${'<41'.repeat(200_000)}`],
    ['a table without end', `%PDF-1.7\nxref\n0 99999999\n${'0000000000 65535 f \n'.repeat(9_000)}`],
    ['empty tables', `%PDF-1.7\n${'xref\n0 0\ntrailer\n<<>>\n'.repeat(9_000)}`],
    ['spaces', `%PDF-1.7\n${' '.repeat(2_000_000)}`],
  ])('%s are told soon', async (_, bytes) => {
    expect((await soon(bytesOf(bytes))).verdict).toBe('invalid')
  })
})

describe('documents in good form that make no sense', () => {
  const count = 7
  const ref = fc.integer({ min: 1, max: count }).map((num) => `${num} 0 R`)
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      ref,
      fc.constantFrom('null', 'true', '0', '-1', '99999999', '/Sig', '/Page', '(a)', '<00>'),
      fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(' ')}]`),
      fc.dictionary(keys(), tie('value'), { maxKeys: 5 }).map(dictionary),
    ),
  }))

  function keys() {
    return fc.constantFrom(
      ...[
        'Type',
        'Pages',
        'Kids',
        'Parent',
        'AcroForm',
        'Fields',
        'FT',
        'T',
        'V',
        'AP',
        'N',
        'Rect',
      ],
      ...[
        'BBox',
        'Names',
        'EmbeddedFiles',
        'AF',
        'EF',
        'F',
        'UF',
        'ByteRange',
        'Contents',
        'Perms',
      ],
      ...[
        'DocMDP',
        'Reference',
        'TransformMethod',
        'TransformParams',
        'P',
        'SubFilter',
        'M',
        'Annots',
      ],
    )
  }
  function dictionary(entries: Record<string, string>): string {
    return `<< ${Object.entries(entries)
      .map(([key, held]) => `/${key} ${held}`)
      .join(' ')} >>`
  }
  const catalog = fc.record({
    Pages: value,
    AcroForm: value,
    Names: value,
    AF: value,
    Perms: value,
  })

  it('are reported on, and never valid', async () => {
    const objects = fc.array(value, { minLength: count - 1, maxLength: count - 1 })
    await fc.assert(
      fc.asyncProperty(catalog, objects, async (root, others) => {
        const report = await soon(documentOf([dictionary(root), ...others]))
        expect(['invalid', 'unsigned']).toContain(report.verdict)
      }),
      { numRuns: 250 },
    )
  })

  it.each([
    [
      'ten thousand pages, one below the other',
      Array.from({ length: 10_000 }, (_, at) => `<< /Kids [${at + 3} 0 R] >>`),
      '<< /Pages 2 0 R >>',
    ],
    [
      'ten thousand fields, one below the other',
      Array.from({ length: 10_000 }, (_, at) => `<< /T (a) /FT /Sig /Kids [${at + 3} 0 R] >>`),
      '<< /AcroForm << /Fields [2 0 R] >> >>',
    ],
    [
      'ten thousand nodes of a tree of names',
      Array.from({ length: 10_000 }, (_, at) => `<< /Kids [${at + 3} 0 R] >>`),
      '<< /Names << /EmbeddedFiles 2 0 R >> >>',
    ],
    [
      'one name for a hundred thousand files',
      [
        `<< /Names [${'(a) 3 0 R '.repeat(100_000)}] >>`,
        '<< /F (a) /EF << /F 4 0 R >> >>',
        streamOf(''),
      ],
      '<< /Names << /EmbeddedFiles 2 0 R >> >>',
    ],
    [
      'one signature in a thousand fields',
      [
        '<< /Contents <00> >>',
        ...Array.from({ length: 1_000 }, () => '<< /T (a) /FT /Sig /V 2 0 R >>'),
      ],
      `<< /AcroForm << /Fields [${Array.from({ length: 1_000 }, (_, at) => `${at + 3} 0 R`).join(' ')}] >> >>`,
    ],
  ])('%s end', async (_, others, root) => {
    expect(['invalid', 'unsigned']).toContain((await soon(documentOf([root, ...others]))).verdict)
  })
})

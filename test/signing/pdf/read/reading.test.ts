import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { attachmentsOf } from '../../../../src/signing/pdf/read/attachments.ts'
import { Cursor } from '../../../../src/signing/pdf/read/cursor.ts'
import { PdfError } from '../../../../src/signing/pdf/read/fault.ts'
import { fieldsOf } from '../../../../src/signing/pdf/read/fields.ts'
import { parseValue } from '../../../../src/signing/pdf/read/parse-value.ts'
import { readPdf, readPdfAsFar, Version } from '../../../../src/signing/pdf/read/pdf.ts'
import { type PdfValue, textOf } from '../../../../src/signing/pdf/read/values.ts'
import { unsignedPdf } from '../../../helpers/signed-pdf.ts'
import {
  bytesOf,
  documentOf,
  latin1,
  replaced,
  streamOf,
  updated,
  updatedTrailer,
} from '../../../helpers/tamper.ts'

const value = (text: string): PdfValue => parseValue(new Cursor(bytesOf(text)))
const text = (written: string) => textOf(value(written))

/** The code of the refusal. */
function refusal(bytes: Uint8Array): string {
  try {
    readPdf(bytes)
  } catch (error) {
    if (error instanceof PdfError) return error.code
    throw error
  }
  return 'none'
}

describe('values', () => {
  it.each([
    ['null', null],
    ['true', true],
    ['-12', -12],
    ['+.5', 0.5],
    ['4.', 4],
    ['/A#20b', { kind: 'name', name: 'A b' }],
    ['/', { kind: 'name', name: '' }],
    ['12 0 R', { kind: 'ref', num: 12, gen: 0 }],
    ['[1 0 R 2 3]', { kind: 'array', items: [{ kind: 'ref', num: 1, gen: 0 }, 2, 3] }],
  ])('%s', (written, wanted) => {
    expect(value(written)).toEqual(wanted)
  })

  it.each([
    ['(a(b)c)', 'a(b)c'],
    ['(a\\)b\\\\)', 'a)b\\'],
    ['(\\101\\7\\53x)', 'A\x07+x'],
    ['(a\\\r\nb\r\nc)', 'ab\nc'],
    ['<41 4\n2 5>', 'ABP'],
    ['<FEFF0141>', 'Ł'],
    ['(\xef\xbb\xbf\xc5\x81)', 'Ł'],
  ])('the string %j', (written, wanted) => {
    expect(text(written)).toBe(wanted)
  })

  it.each([
    ['a comment', '% a\n1'],
    ['a key twice', '<< /A 1 /A 2 >>'],
    ['a wrong #', '/A#2'],
    ['an open array', '[1 2'],
    ['an open string', '(a'],
    ['an exponent', '1e5'],
    ['a far number', '99999999999999999999'],
    ['an impossible object', '[99999999 0 R]'],
    ['letters in hexadecimal', '<4x>'],
    ['a word that is none', 'nul'],
    ['depth', '['.repeat(200)],
  ])('%s is refused', (_, written) => {
    expect(() => value(written)).toThrow(PdfError)
  })
})

describe('files', () => {
  const catalog = '<< /Type /Catalog >>'

  it('a small one is read', () => {
    const pdf = readPdf(documentOf([catalog, '(text)']))
    expect(pdf.revisions).toHaveLength(1)
    expect(textOf(Version.of(pdf).object(2)?.value)).toBe('text')
  })

  it.each([
    ['no PDF', bytesOf('hello'), 'not-a-pdf'],
    ['nothing', new Uint8Array(), 'not-a-pdf'],
    ['encryption', documentOf([catalog], '/Encrypt 1 0 R'), 'unsupported'],
    ['two kinds of table', documentOf([catalog], '/XRefStm 9'), 'unsupported'],
    ['a table in a stream', documentOf([catalog, streamOf('', '/Type /XRef ')]), 'unsupported'],
    ['packed objects', documentOf([catalog, streamOf('', '/Type /ObjStm ')]), 'unsupported'],
    ['a layout for the web', documentOf(['<< /Linearized 1 >>']), 'unsupported'],
    [
      'a length elsewhere',
      documentOf([catalog, '<< /Length 3 0 R >>\nstream\n\nendstream']),
      'unsupported',
    ],
    [
      'a length too short',
      documentOf([catalog, '<< /Length 1 >>\nstream\nabc\nendstream']),
      'bad-stream',
    ],
    [
      'a length beyond',
      documentOf([catalog, '<< /Length 9999 >>\nstream\nabc\nendstream']),
      'cut-off',
    ],
    [
      'a negative length',
      documentOf([catalog, '<< /Length -1 >>\nstream\nabc\nendstream']),
      'bad-stream',
    ],
    [
      'a comment between objects',
      documentOf([catalog, 'null\nendobj\n% x\n3 0 obj\nnull']),
      'bytes-between',
    ],
    ['a number twice', documentOf([catalog, 'null\nendobj\n2 0 obj\nnull']), 'twice'],
    [
      'an object in no table',
      documentOf([catalog, 'null\nendobj\n9 0 obj\nnull']),
      'hidden-object',
    ],
    ['a chain to nowhere', documentOf([catalog], '/Prev 9'), 'bad-chain'],
    [
      'a chain to itself',
      documentOf([catalog], `/Prev ${latin1(documentOf([catalog], '/Prev 000')).indexOf('xref')}`),
      'bad-chain',
    ],
    [
      'a table that lies',
      replaced(documentOf([catalog, 'null']), /00000000\d\d 00000/, '0000000099 00000'),
      'stray-entry',
    ],
    [
      'a size too small',
      replaced(documentOf([catalog, 'null']), '/Size 3', '/Size 2'),
      'bad-chain',
    ],
    ['an end that is missing', documentOf([catalog]).slice(0, -7), 'cut-off'],
    ['an object cut through', documentOf([catalog]).slice(0, 25), 'cut-off'],
  ])('%s is refused by its name', (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code)
  })

  it('what can be read before a damage is read', () => {
    const pdf = readPdfAsFar(Buffer.concat([documentOf([catalog]), bytesOf('junk')]))
    expect([pdf.revisions.length, pdf.fault?.code]).toEqual([1, 'bytes-between'])
  })

  it('updates are revisions, with the objects that they bring', () => {
    const bytes = updated(documentOf([catalog, '(old)']), {
      objects: { 2: '(new)' },
      new: ['(more)'],
    })
    const pdf = readPdf(bytes)
    expect(pdf.revisions.map(({ objects }) => [...objects.keys()])).toEqual([
      [1, 2],
      [2, 3],
    ])
    const [before, after] = [Version.of(pdf, 0), Version.of(pdf)]
    expect([before, after].map((one) => textOf(one.object(2)?.value))).toEqual(['old', 'new'])
    expect([before.size, after.size]).toEqual([3, 4])
  })

  it('an update whose table skips the one before is refused', () => {
    const bytes = updatedTrailer(documentOf([catalog]), { new: ['null'] }, (trailer) =>
      trailer.replace(/\/Prev \d+/, '/Prev 1'),
    )
    expect(refusal(bytes)).toBe('bad-chain')
  })
})

describe('circles', () => {
  it('in references end', () => {
    const version = Version.of(readPdf(documentOf(['2 0 R', '1 0 R'])))
    expect(() => version.catalog).toThrow(PdfError)
  })

  it('in the form end, and each field is told once', () => {
    const version = Version.of(
      readPdf(
        documentOf([
          '<< /AcroForm << /Fields [2 0 R 2 0 R] >> >>',
          '<< /T (a) /FT /Sig /Kids [2 0 R 3 0 R] >>',
          '<< /T (b) /Parent 2 0 R /Kids [2 0 R] >>',
        ]),
      ),
    )
    expect(fieldsOf(version)).toEqual([])
    expect(
      fieldsOf(
        Version.of(
          readPdf(
            documentOf([
              '<< /AcroForm << /Fields [2 0 R] >> >>',
              '<< /T (a) /FT /Sig /Kids [3 0 R] >>',
              '<< /T (b) >>',
            ]),
          ),
        ),
      ).map(({ name, type }) => [name, type]),
    ).toEqual([['a.b', 'Sig']])
  })

  it('in the tree of attachments end', () => {
    const version = Version.of(
      readPdf(
        documentOf([
          '<< /Names << /EmbeddedFiles 2 0 R >> >>',
          '<< /Kids [2 0 R 3 0 R] >>',
          '<< /Kids [2 0 R] >>',
        ]),
      ),
    )
    expect(attachmentsOf(version)).toEqual([])
  })
})

describe('attachments', () => {
  const holding = (stream: string) =>
    Version.of(
      readPdf(
        documentOf([
          '<< /Names << /EmbeddedFiles << /Names [(a) 2 0 R] >> >> /AF [2 0 R] >>',
          '<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F 3 0 R >> /AFRelationship /Data >>',
          stream,
        ]),
      ),
    )
  const packed = (bytes: Uint8Array, entries = '') =>
    streamOf(latin1(deflateSync(bytes)), `/Filter /FlateDecode ${entries}`)

  it('are found once, by the tree and as associated files', () => {
    const found = attachmentsOf(holding(packed(bytesOf('hello'), '/Subtype /text#2Fplain ')))
    expect(
      found.map(({ name, type, relationship, bytes }) => [
        name,
        type,
        relationship,
        latin1(bytes()),
      ]),
    ).toEqual([['a.txt', 'text/plain', 'Data', 'hello']])
  })

  it('that would fill the memory are refused', () => {
    const [bomb] = attachmentsOf(holding(packed(new Uint8Array(40_000_000))))
    expect(() => bomb?.bytes()).toThrow(PdfError)
  })

  it.each([
    ['a filter that is not read', streamOf('x', '/Filter /LZWDecode ')],
    ['two filters', streamOf('x', '/Filter [/FlateDecode /FlateDecode] ')],
    ['a predictor', streamOf('x', '/Filter /FlateDecode /DecodeParms << /Predictor 12 >> ')],
    ['damage', streamOf('hello', '/Filter /FlateDecode ')],
  ])('%s is told when its bytes are wanted', (_, stream) => {
    const [one] = attachmentsOf(holding(stream))
    expect(() => one?.bytes()).toThrow(PdfError)
  })
})

it('a document of txplan is read whole, to its last byte', async () => {
  const bytes = await unsignedPdf()
  const pdf = readPdf(bytes)
  expect(pdf.revisions.at(-1)?.end).toBe(bytes.length)
  const version = Version.of(pdf)
  expect(fieldsOf(version).map(({ name, type }) => [name, type])).toEqual([
    ['clinician', 'Sig'],
    ['client', 'Sig'],
  ])
  expect(attachmentsOf(version).map(({ name, relationship }) => [name, relationship])).toEqual([
    ['manifest.json', 'Data'],
    ['plan.yaml', 'Source'],
  ])
})

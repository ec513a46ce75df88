import { describe, expect, it } from 'vitest'
import { written } from '../../../../src/signing/pdf/write/serialize.ts'
import { client, clinician, unsignedPdf } from '../../../helpers/signed-pdf.ts'
import {
  bytesOf,
  forged,
  insideOf,
  latin1,
  nextNumber,
  paint,
  streamOf,
  updated,
  updatedTrailer,
} from '../../../helpers/tamper.ts'
import { hasPdfsig, popplerSays, saidOf, statuses, verified } from './verdicts.ts'

/*
 * "Shadow Attacks" (Mainka, Mladenov, Rohlmann; NDSS 2021): who prepares the document hides a second content
 * in it before it is signed, and brings it to light by an update that many readers take for harmless.
 */
const unsigned = await unsignedPdf()
const inside = insideOf(unsigned)
const [page = 0] = inside.pages
const annotations = inside.version.array(inside.dictOf(page).entries.get('Annots'))?.items ?? []
const fields = annotations.map((item) => `${inside.refOf(item)} 0 R`).join(' ')
const next = nextNumber(unsigned)

const signed = (bytes: Uint8Array) =>
  forged(bytes, { field: 'clinician', signer: clinician, certifies: true })

/** With a white picture over the page, as an annotation of its own. */
const covered = updated(unsigned, {
  objects: { [page]: inside.edited(page, { Annots: `[${fields} ${next} 0 R]` }) },
  new: [
    `<< /Type /Annot /Subtype /Stamp /Rect [0 0 612 792] /F 4 /AP << /N ${next + 1} 0 R >> >>`,
    streamOf(paint, '/Type /XObject /Subtype /Form /BBox [0 0 612 792] '),
  ],
})

/** With a text field that somebody filled in. */
const withNote = updated(unsigned, {
  objects: {
    [page]: inside.edited(page, { Annots: `[${fields} ${next} 0 R]` }),
    [inside.form]: inside.edited(inside.form, { Fields: `[${fields} ${next} 0 R]` }),
  },
  new: [
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (note) /V (weekly) /Rect [9 9 99 29] /AP << /N ${next + 1} 0 R >> >>`,
    streamOf('BT (weekly) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 90 20] '),
  ],
})

/** With a second page tree that nothing names. */
const twofold = updated(unsigned, {
  new: [
    inside.edited(inside.catalog, { Pages: `${next + 1} 0 R` }),
    `<< /Type /Pages /Count 1 /Kids [${next + 2} 0 R] >>`,
    `<< /Type /Page /Parent ${next + 1} 0 R /MediaBox [0 0 612 792] /Contents ${next + 3} 0 R >>`,
    streamOf(paint),
  ],
})

/** A page that points at an object which is not there. */
const withGap = (num: number) =>
  updated(unsigned, {
    objects: { [page]: inside.edited(page, { Annots: `[${fields} ${num} 0 R]` }) },
  })

const freed = (bytes: Uint8Array, num: number) =>
  bytesOf(
    latin1(updated(bytes, { new: ['null'] })).replace(
      /\nxref\n(?!.*\nxref\n)/s,
      `\nxref\n${num} 1\n0000000000 00001 f \n`,
    ),
  )

const rows: { attack: string; bytes: () => Promise<Uint8Array>; says: string }[] = [
  {
    attack: 'hide: the cover is taken away by an empty object',
    bytes: async () => updated(await signed(covered), { objects: { [next]: 'null' } }),
    says: 'changed annotation 1',
  },
  {
    attack: 'hide: the cover is taken out of use',
    bytes: async () => freed(await signed(covered), next + 1),
    says: 'changed annotation 1',
  },
  {
    attack: 'replace: the text of another field is overwritten',
    bytes: async () =>
      updated(await signed(withNote), {
        objects: { [next]: insideOf(withNote).edited(next, { V: '(daily)' }) },
      }),
    says: 'changed annotation 1',
  },
  {
    attack: 'replace: the drawing of another field is overwritten',
    bytes: async () =>
      updated(await signed(withNote), {
        objects: { [next + 1]: streamOf('BT (daily) Tj ET', '/Subtype /Form /BBox [0 0 90 20] ') },
      }),
    says: 'changed annotation 1',
  },
  {
    attack: 'hide and replace: the trailer names the hidden catalog',
    bytes: async () =>
      updatedTrailer(await signed(twofold), { new: ['null'] }, (text) =>
        text.replace(/\/Root \d+ 0 R/, `/Root ${next} 0 R`),
      ),
    says: 'changed trailer',
  },
  {
    attack: 'hide and replace: the catalog names the hidden pages',
    bytes: async () => {
      const whole = await signed(twofold)
      const { edited, catalog } = insideOf(whole)
      return updated(whole, {
        objects: { [catalog]: edited(catalog, { Pages: `${next + 1} 0 R` }) },
      })
    },
    says: 'changed pages',
  },
  {
    attack: 'hide and replace: the table of an update leads into the signed bytes',
    bytes: async () => {
      const whole = await signed(twofold)
      const at = String(latin1(whole).indexOf(`\n${next} 0 obj`) + 1).padStart(10, '0')
      return bytesOf(
        latin1(updated(whole, { new: ['null'] })).replace(
          /\nxref\n(?!.*\nxref\n)/s,
          `\nxref\n${inside.catalog} 1\n${at} 00000 n \n`,
        ),
      )
    },
    says: 'unreadable stray-entry',
  },
  {
    attack: 'a gap that the signed page points at is filled',
    bytes: async () => {
      const whole = await signed(withGap(next + 2))
      return updated(whole, {
        new: ['<< /Type /Annot /Subtype /Stamp /Rect [0 0 612 792] /F 4 >>'],
      })
    },
    says: 'changed annotation 1',
  },
]

describe.each(rows)('$attack', ({ bytes, says }) => {
  it('is told by us', async () => {
    const report = await verified(await bytes())
    expect(report.verdict).toBe('invalid')
    expect(saidOf(report)).toContain(says)
    expect(saidOf(report)).toContain('clinician: changed-after')
    expect(statuses(report)[0]).toBe('clinician invalid')
  })
  it.skipIf(!hasPdfsig)('is valid for pdfsig (needs poppler-utils)', async () => {
    expect(popplerSays(await bytes())).toEqual(['valid'])
  })
})

it('a gap filled by the drawing of a further signature is told, though a signature covers it', async () => {
  // The clinician's signature takes two numbers; the drawing of the client's is the fourth.
  const whole = await signed(withGap(next + 3))
  const bytes = await forged(whole, { field: 'client', signer: client })
  const report = await verified(bytes)
  expect(report.verdict).toBe('invalid')
  expect(saidOf(report)).toEqual(['changed annotation 1', 'clinician: changed-after'])
})

it('a field that lay over the page from the start is told, and so is a signature in it', async () => {
  const field = inside.refOf(annotations[1])
  const prepared = updated(unsigned, {
    objects: { [field]: inside.edited(field, { Rect: '[0 0 612 792]' }) },
  })
  const whole = await signed(prepared)
  expect(saidOf(await verified(whole))).toEqual(['field-place', 'field-place'])
  const drawing = streamOf(paint, '/Type /XObject /Subtype /Form /BBox [0 0 612 792] ')
  const bytes = await forged(whole, { field: 'client', signer: client, drawing })
  expect(saidOf(await verified(bytes))).toEqual([
    'changed field',
    'field-place',
    'field-place',
    'clinician: changed-after',
  ])
})

it('a field that lies over another one, or on two pages, is told', async () => {
  const [own, other] = annotations.slice(0, 2).map((item) => inside.refOf(item)) as [number, number]
  const rect = written(inside.dictOf(own).entries.get('Rect') ?? null)
  const over = updated(unsigned, { objects: { [other]: inside.edited(other, { Rect: rect }) } })
  expect(saidOf(await verified(await signed(over)))).toEqual(['field-place', 'field-place'])
  const twice = updated(unsigned, {
    objects: {
      [inside.ofType('Pages')[0] as number]: inside.edited(inside.ofType('Pages')[0] as number, {
        Kids: `[${page} 0 R ${next} 0 R]`,
        Count: '2',
      }),
    },
    new: [inside.edited(page, {})],
  })
  expect(saidOf(await verified(await signed(twice)))).toContain('field-place')
})

it.each([
  ['a page that stands in it twice', `[${page} 0 R ${page} 0 R]`, '2'],
  ['a number that is too small', `[${page} 0 R ${next} 0 R]`, '1'],
  ['a number that is too large', `[${page} 0 R]`, '2'],
])('a tree of pages with %s is told', async (_, Kids, Count) => {
  const [pages = 0] = inside.ofType('Pages')
  const prepared = updated(unsigned, {
    objects: { [pages]: inside.edited(pages, { Kids, Count }) },
    new: [inside.edited(page, { Annots: '[]' })],
  })
  expect(saidOf(await verified(await signed(prepared)))).toContain('pages')
})

it.each([
  ['cut to a part of it', { CropBox: '[0 0 612 300]' }],
  ['of no size', { MediaBox: '[0 612 792]' }],
])('a page %s is told', async (_, entries) => {
  const prepared = updated(unsigned, { objects: { [page]: inside.edited(page, entries) } })
  expect(saidOf(await verified(await signed(prepared)))).toContain('pages')
})

describe('what need not be changed to show something else', () => {
  it.each([
    ['a script', { OpenAction: '<< /S /JavaScript /JS (app.alert\\(1\\)) >>' }, 'script'],
    ['layers', { OCProperties: '<< /OCGs [] /D << >> >>' }, 'layers'],
    ['a form in the form', { AcroForm: '<< /Fields [] /XFA (x) >>' }, 'form'],
  ])('%s, signed or not, is told', async (_, entries, what) => {
    const prepared = updated(unsigned, {
      objects: { [inside.catalog]: inside.edited(inside.catalog, entries) },
    })
    const report = await verified(prepared)
    expect(report.verdict).toBe('invalid')
    expect(report.faults).toContainEqual({ code: 'active', what })
  })

  it('content from elsewhere is told', async () => {
    const prepared = updated(unsigned, { new: [streamOf('', '/F (other.pdf) ')] })
    const report = await verified(await signed(prepared))
    expect(report.faults).toEqual([{ code: 'active', what: 'elsewhere' }])
  })
})

it('what was prepared and never brought to light does no harm', async () => {
  for (const prepared of [covered, withNote, twofold]) {
    const report = await verified(await signed(prepared))
    expect([report.verdict, ...saidOf(report)]).toEqual(['missing'])
  }
})

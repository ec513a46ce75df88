import { describe, expect, it } from 'vitest'
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import type { SignatureBox } from '../../../src/render/view.ts'
import { attachmentsOf } from '../../../src/signing/pdf/read/attachments.ts'
import { type PdfField, signatureFields } from '../../../src/signing/pdf/read/fields.ts'
import { readPdf, Version } from '../../../src/signing/pdf/read/pdf.ts'
import { isKind, nameOf, type PdfDict, textOf } from '../../../src/signing/pdf/read/values.ts'
import { tool } from '../../helpers/pdf-tools.ts'
import { assets, createdOn, view } from './views.ts'

const pdfsig = tool('pdfsig')
const pdfinfo = tool('pdfinfo')

const box = (name: string, person: string): SignatureBox => ({
  role: 'Guardian',
  name: person,
  field: { name, role: 'guardian', required: true, spoken: `Signature of ${person}` },
})

const boxes = [
  box('clinician', 'Marta Łódzka'),
  box('guardian', 'Ana'),
  box('guardian-2', 'Bo'),
  box('client', 'Jo'),
  { role: 'Supervisor', name: 'M. Olsen', signed: 'Signed in ink' },
]

const attachments = [
  {
    name: 'plan.yaml',
    type: 'application/yaml',
    bytes: new TextEncoder().encode('txplan: 1\n'),
    description: 'The plan',
    relationship: 'Source' as const,
  },
]

async function drawn(signatures: SignatureBox[] = boxes) {
  const { bytes } = await renderPdf(view({ signatures }), { assets, createdOn, attachments })
  return { bytes, version: Version.of(readPdf(bytes)) }
}

describe('a signature field', () => {
  it('stands for each box that has one, in their order', async () => {
    const { version } = await drawn()
    expect(signatureFields(version).map(({ name }) => name)).toEqual([
      'clinician',
      'guardian',
      'guardian-2',
      'client',
    ])
    expect(signatureFields(version).every(({ value }) => value === undefined)).toBe(true)
  })

  it('is printed, can be spoken and drawn, and stands on its page', async () => {
    const { version } = await drawn()
    for (const { dict, ref } of signatureFields(version)) {
      expect(dict.entries.get('F')).toBe(4)
      expect(textOf(dict.entries.get('TU'))).toMatch(/^Signature of /)
      const appearance = version.stream(version.dict(dict.entries.get('AP'))?.entries.get('N'))
      expect(appearance?.raw.length).toBeGreaterThan(20)
      const page = version.dict(dict.entries.get('P'))
      expect(nameOf(page?.entries.get('Type'))).toBe('Page')
      expect(nameOf(page?.entries.get('Tabs'))).toBe('S')
      expect(version.array(page?.entries.get('Annots'))?.items).toContainEqual(ref)
    }
  })

  it('has a Form element whose only child is one direct dictionary', async () => {
    const { version } = await drawn()
    for (const field of signatureFields(version)) {
      const element = elementOf(version, field)
      expect(nameOf(element?.entries.get('S'))).toBe('Form')
      const child = element?.entries.get('K')
      expect(isKind(child, 'dict') && nameOf(child.entries.get('Type'))).toBe('OBJR')
      expect(isKind(child, 'dict') && child.entries.get('Obj')).toMatchObject({
        num: field.ref.num,
      })
      expect(isKind(child, 'dict') && child.entries.get('Pg')).toEqual(field.dict.entries.get('P'))
    }
  })

  it('lies inside the page and over no other', async () => {
    const { version } = await drawn()
    const rects = signatureFields(version).map(({ dict }) => numbers(version, dict, 'Rect'))
    for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of rects) {
      expect(x1).toBeGreaterThan(0)
      expect(x2).toBeLessThan(612)
      expect(x2 - x1).toBeGreaterThan(100)
      expect(y2 - y1).toBeGreaterThan(40)
    }
    expect(new Set(rects.map(String)).size).toBe(4)
  })

  it('leaves the drawing of fields to nobody, and no form where nothing is to sign', async () => {
    const { bytes } = await drawn()
    expect(Buffer.from(bytes).includes('NeedAppearances')).toBe(false)
    const { version } = await drawn([{ role: 'Clinician', signed: 'In ink' }])
    expect(version.catalog.entries.has('AcroForm')).toBe(false)
  })

  it('is the same byte for byte each time', async () => {
    const [one, other] = [await drawn(), await drawn()]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })

  it.skipIf(!pdfsig)('waits for its signature, for pdfsig (needs poppler-utils)', async () => {
    const { bytes } = await drawn()
    const { output = '' } = pdfsig?.(bytes) ?? {}
    expect(output.match(/The signature form field is not signed/g)).toHaveLength(4)
  })

  it.skipIf(!pdfinfo)('is heard behind the name of who signs (needs poppler-utils)', async () => {
    const { bytes } = await drawn()
    const { output = '' } = pdfinfo?.(bytes, ['-struct']) ?? {}
    expect(output.match(/^\s*Form\b/gm)).toHaveLength(4)
  })
})

describe('an attachment', () => {
  it('is tied to the document, typed, dated and described', async () => {
    const { bytes, version } = await drawn()
    const [file] = attachmentsOf(version)
    expect(file).toMatchObject({
      name: 'plan.yaml',
      type: 'application/yaml',
      description: 'The plan',
      relationship: 'Source',
    })
    expect(Buffer.from(file?.bytes() ?? []).toString()).toBe('txplan: 1\n')
    expect(version.array(version.catalog.entries.get('AF'))?.items).toHaveLength(1)
    expect(Buffer.from(bytes).toString('latin1')).toContain('/ModDate (D:20261001120000Z)')
  })
})

function numbers(version: Version, dict: PdfDict, key: string): number[] {
  return (version.array(dict.entries.get(key))?.items ?? []).map(Number)
}

/** By way of the tree that leads from a key on the page back into the structure. */
function elementOf(version: Version, { dict }: PdfField): PdfDict | undefined {
  const root = version.dict(version.catalog.entries.get('StructTreeRoot'))
  const tree = version.dict(root?.entries.get('ParentTree'))
  const pairs = version.array(tree?.entries.get('Nums'))?.items ?? []
  const at = pairs.indexOf(dict.entries.get('StructParent') ?? null)
  return version.dict(pairs[at + 1])
}

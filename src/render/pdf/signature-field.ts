/**
 * A place to sign in the PDF itself: an empty signature field on the box of whoever is to sign.
 *
 * The fields are there before anybody signs, so that a signature only fills one: the page, its tags and
 * the signatures before it stay as they are. An archivable file needs an appearance even of an empty
 * field (ISO 19005-3, 6.3.3), an accessible one a name that can be spoken and a place in the structure
 * (ISO 14289-1, 7.18).
 */
import type PDFDocument from 'pdfkit'
import type { PdfReference, StructElement } from 'pdfkit'
import type { SignatureField } from '../view.ts'
import { plainText } from './glyphs.ts'
import type { Tag } from './tags.ts'
import { colors } from './theme.ts'

/** Where a field lies, in the coordinates of its strip. */
export interface FieldPlace {
  field: SignatureField
  tag: Tag
  x: number
  y: number
  width: number
  height: number
  /** How far the frame for a pen reaches; from its left edge. */
  frameWidth: number
}

const printed = 4
const radius = 3

/** Adds the field under its element; `top` is that of its strip. */
export function addField(
  doc: PDFDocument,
  element: StructElement,
  { field, x, y, width, height, frameWidth }: FieldPlace,
  top: number,
): void {
  keepSingleChild(element)
  doc.annotate(x, top + y, width, height, {
    Subtype: 'Widget',
    FT: 'Sig',
    // A plain string would become a name of the PDF.
    T: new String(field.name),
    TU: new String(plainText(field.spoken)),
    F: printed,
    AP: { N: emptyAppearance(doc, { width, height, frameWidth }) },
    P: doc.page.dictionary,
    structParent: element,
  })
  const added = doc.page.annotations.at(-1)
  if (added) formOf(doc).push(added)
}

/**
 * The element's only child as one direct dictionary. pdfkit writes a list, and takes the page that is
 * current when it writes; pyHanko then finds a later signature to break an earlier one.
 */
function keepSingleChild(element: StructElement): void {
  const page = element.document.page.dictionary
  element._flushChild = ({ annotationRef }) => {
    element.dictionary.data['K'] = { Type: 'OBJR', Obj: annotationRef, Pg: page }
  }
}

/** The fields of the form; asked for the first time, the form is made. */
function formOf(doc: PDFDocument): PdfReference[] {
  if (!doc._root.data.AcroForm) doc.initForm()
  const form = doc._root.data.AcroForm?.data
  // Readers would draw the fields anew, which an archivable file forbids (ISO 19005-3, 6.4.1).
  delete form?.NeedAppearances
  return form?.Fields ?? []
}

/** A dashed line around the box, as everything that waits for a signature has. */
function emptyAppearance(
  doc: PDFDocument,
  { width, height, frameWidth }: Pick<FieldPlace, 'width' | 'height' | 'frameWidth'>,
): PdfReference {
  const appearance = doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, width, height],
    Resources: {},
  })
  const color = [1, 3, 5].map((at) => Number.parseInt(colors.muted.slice(at, at + 2), 16) / 255)
  const stroke = `${color.map(round).join(' ')} RG`
  const path = roundedRect(0.4, 0.4, frameWidth - 0.8, height - 0.8, radius)
  appearance.end(Buffer.from(`0.8 w [3 2.5] 0 d ${stroke} ${path} S`))
  return appearance
}

/** How far the handles of a quarter of a circle reach, as a part of its radius. */
const handle = 0.5523

/** The path in a form's own coordinates, which count from the foot. */
function roundedRect(x: number, y: number, width: number, height: number, r: number) {
  const [right, top] = [x + width, y + height]
  const h = r * (1 - handle)
  const points = (...numbers: number[]) => numbers.map(round).join(' ')
  return [
    `${points(x + r, y)} m ${points(right - r, y)} l`,
    `${points(right - h, y, right, y + h, right, y + r)} c ${points(right, top - r)} l`,
    `${points(right, top - h, right - h, top, right - r, top)} c ${points(x + r, top)} l`,
    `${points(x + h, top, x, top - h, x, top - r)} c ${points(x, y + r)} l`,
    `${points(x, y + h, x + h, y, x + r, y)} c h`,
  ].join(' ')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

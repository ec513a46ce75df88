/** The field in which somebody signs, and the form that it is in. */
import { type PdfField, signatureFields } from '../read/fields.ts'
import type { Version } from '../read/pdf.ts'
import { isKind, type PdfDict, type PdfRef } from '../read/values.ts'
import { PdfSigningError } from './error.ts'

/** @throws PdfSigningError where there is no such field, or it is signed */
export function openField(version: Version, name: string): PdfField {
  const fields = signatureFields(version)
  const field = fields.find((one) => one.name === name)
  if (!field) throw new PdfSigningError('no-such-field', noSuchField(name, fields))
  if (version.resolve(field.value) != null)
    throw new PdfSigningError('already-signed', `The field “${name}” is signed already.`)
  // A field in several places, or in none, is not one that txplan makes.
  if (!field.dict.entries.has('T') || !field.dict.entries.has('Rect'))
    throw new PdfSigningError('unsuitable-form', `The field “${name}” has no place of its own.`)
  return field
}

function noSuchField(name: string, fields: readonly PdfField[]): string {
  if (fields.length === 0) return 'The document has no place for signatures.'
  const names = fields.map((field) => `“${field.name}”`).join(', ')
  return `The document has no field “${name}”. It has: ${names}.`
}

/** Width and height of what the field shows; both 0 for one that shows nothing. */
export function sizeOfField(version: Version, { dict }: PdfField) {
  const items = version.array(dict.entries.get('Rect'))?.items ?? []
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = items.map((item) =>
    typeof item === 'number' ? item : 0,
  )
  return { width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
}

/** The form: an object of its own, or a part of the catalog. */
export interface Form {
  ref: PdfRef | undefined
  dict: PdfDict
}

export function formOf(version: Version): Form {
  const held = version.catalog.entries.get('AcroForm')
  const dict = version.dict(held)
  if (!dict) throw new PdfSigningError('no-such-field', noSuchField('', []))
  return { ref: isKind(held, 'ref') ? held : undefined, dict }
}

/** The fields of the form (12.7): who is to sign where, and who has. */
import type { Version } from './pdf.ts'
import { isKind, nameOf, type PdfDict, type PdfRef, type PdfValue, textOf } from './values.ts'

export interface PdfField {
  /** Its full name, with those of its parents: `client`, `team.supervisor`. */
  readonly name: string
  readonly ref: PdfRef
  readonly dict: PdfDict
  /** `Sig`, `Tx` … ; inherited from a parent where it says none. */
  readonly type: string | undefined
  /** What it holds, as written: for a field that is signed, the reference to the signature. */
  readonly value: PdfValue | undefined
}

const mostFields = 500

/** Those without children, in the order of the form. */
export function fieldsOf(version: Version): PdfField[] {
  const form = version.dict(version.catalog.entries.get('AcroForm'))
  const found: PdfField[] = []
  const seen = new Set<number>()
  const visit = (value: PdfValue, above: Pick<PdfField, 'name' | 'type' | 'value'>): void => {
    const dict = version.dict(value)
    // Each object once: a form that goes in circles, or names one field twice, has it once here.
    if (!isKind(value, 'ref') || !dict || seen.has(value.num) || seen.size > mostFields) return
    seen.add(value.num)
    const own = textOf(version.get(dict, 'T'))
    const field = {
      name: [above.name, own].filter(Boolean).join('.'),
      ref: value,
      dict,
      type: nameOf(version.get(dict, 'FT')) ?? above.type,
      value: dict.entries.get('V') ?? above.value,
    }
    const kids = version.array(dict.entries.get('Kids'))?.items ?? []
    if (kids.length === 0) found.push(field)
    for (const kid of kids) visit(kid, field)
  }
  for (const field of version.array(form?.entries.get('Fields'))?.items ?? [])
    visit(field, { name: '', type: undefined, value: undefined })
  return found
}

/** Those that are signed or wait for it. */
export const signatureFields = (version: Version): PdfField[] =>
  fieldsOf(version).filter(({ type }) => type === 'Sig')

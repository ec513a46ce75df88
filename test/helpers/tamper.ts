/** Changes a PDF as somebody would who means harm: bytes in place, or an update appended in good form. */
import { signDetached } from '../../src/signing/cms/sign.ts'
import { fieldsOf } from '../../src/signing/pdf/read/fields.ts'
import { readPdf, Version } from '../../src/signing/pdf/read/pdf.ts'
import { nameOf, type PdfDict, type PdfValue } from '../../src/signing/pdf/read/values.ts'
import { written } from '../../src/signing/pdf/write/serialize.ts'
import { placeholder, sealed } from '../../src/signing/pdf/write/signature.ts'
import { appended } from '../../src/signing/pdf/write/update.ts'
import type { Signer, TimestampClient } from '../../src/signing/signer.ts'

export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
export const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** The text in place of another, padded with spaces, so that nothing behind it moves. */
export function replaced(
  bytes: Uint8Array,
  wanted: string | RegExp,
  by: string | ((found: string) => string),
): Uint8Array {
  const text = latin1(bytes)
  const found = typeof wanted === 'string' ? wanted : (wanted.exec(text)?.[0] ?? '')
  const at = found === '' ? -1 : text.indexOf(found)
  if (at < 0) throw new Error('There is nothing to tamper with.')
  const next = typeof by === 'string' ? by : by(found)
  if (next.length > found.length) throw new Error('That would move what follows.')
  return bytesOf(text.slice(0, at) + next.padEnd(found.length) + text.slice(at + found.length))
}

/** One bit of one byte turned over. */
export function flipped(bytes: Uint8Array, at: number, bit = 0): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ (1 << bit)
  return copy
}

export interface Change {
  /** An object's number and its new text; `new` gets the next numbers in their order. */
  objects?: Record<number, string>
  new?: readonly string[]
}

/** The next number that no object has. */
export const nextNumber = (bytes: Uint8Array): number => Version.of(readPdf(bytes)).size

/** An update in good form, with its table, behind the end. */
export function updated(bytes: Uint8Array, { objects = {}, new: added = [] }: Change): Uint8Array {
  const pdf = readPdf(bytes)
  const first = Version.of(pdf).size
  const all = [
    ...Object.entries(objects).map(([num, text]) => ({ num: Number(num), gen: 0, text })),
    ...added.map((text, at) => ({ num: first + at, gen: 0, text })),
  ]
  return appended(pdf, all).bytes
}

/** The same, with the trailer of the update said anew. */
export function updatedTrailer(
  bytes: Uint8Array,
  change: Change,
  edit: (trailer: string) => string,
): Uint8Array {
  const text = latin1(updated(bytes, change))
  const at = text.lastIndexOf('trailer')
  return bytesOf(text.slice(0, at) + edit(text.slice(at)))
}

/** The file as it was after that many signatures or updates. */
export function cutBack(bytes: Uint8Array, revisions: number): Uint8Array {
  const end = readPdf(bytes).revisions[revisions - 1]?.end
  return bytes.slice(0, end)
}

/** What a test has to know of a document to change it. */
export function insideOf(bytes: Uint8Array) {
  const pdf = readPdf(bytes)
  const version = Version.of(pdf)
  const numbers = [...version.numbers]
  const dictOf = (num: number): PdfDict | undefined => {
    const value = version.object(num)?.value
    return version.dict(value) ?? version.stream(value)?.dict
  }
  const ofType = (type: string) =>
    numbers.filter((num) => nameOf(dictOf(num)?.entries.get('Type')) === type)
  const refOf = (value: PdfValue | undefined): number =>
    typeof value === 'object' && value?.kind === 'ref' ? value.num : -1
  return {
    pdf,
    version,
    pages: ofType('Page').sort((one, other) => one - other),
    ofType,
    refOf,
    catalog: version.catalogRef.num,
    form: refOf(version.catalog.entries.get('AcroForm')),
    info: refOf(version.trailer.entries.get('Info')),
    dictOf: (num: number): PdfDict => dictOf(num) as PdfDict,
    /** The text of a dictionary with entries put in the place of others. */
    edited: (num: number, entries: Record<string, string>): string => {
      const kept = [...(dictOf(num)?.entries ?? [])].filter(([key]) => !(key in entries))
      const lines = [
        ...kept.map(([key, value]) => `/${key} ${written(value)}`),
        ...Object.entries(entries).map(([key, value]) => `/${key} ${value}`),
      ]
      return `<<\n${lines.join('\n')}\n>>`
    },
  }
}

/** A stream that holds this text as it is. */
export const streamOf = (text: string, entries = ''): string =>
  `<< /Length ${text.length} ${entries}>>\nstream\n${text}\nendstream`

/** A page painted white and lettered anew. */
export const paint = '1 1 1 rg 0 0 700 900 re f 0 0 0 rg'

export interface Forging {
  field: string
  signer: Signer
  at?: Date
  certifies?: boolean
  timestamp?: TimestampClient
  /** Entries of the field besides what signing sets. */
  entries?: Record<string, string>
  /** Other objects that the same update changes. */
  objects?: Record<number, string>
  /** The drawing; an empty one in the size of the field otherwise. */
  drawing?: string
  /** Edits the dictionary of the signature before it is signed. */
  edit?: (dictionary: string) => string
  /** Edits the whole file before it is signed, behind the signature’s own place. */
  editTail?: (file: string) => string
}

/** Signs without asking whether the file, the certificate or what comes along is right. */
export async function forged(bytes: Uint8Array, forging: Forging): Promise<Uint8Array> {
  const { field: name, signer, at = new Date('2026-11-20T10:00:00Z'), timestamp } = forging
  const inside = insideOf(bytes)
  const field = fieldsOf(inside.version).find((one) => one.name === name)
  if (!field) throw new Error(`There is no field ${name}.`)
  const first = inside.version.size
  const { edit = (text: string) => text, certifies = false } = forging
  const prepare = (room: number) => {
    const said = placeholder({ name: 'N. N.', at, room, certifies })
    const looks = { V: `${first} 0 R`, AP: `<< /N ${first + 1} 0 R >>`, F: '132' }
    const objects: Record<number, string> = {
      [field.ref.num]: inside.edited(field.ref.num, { ...looks, ...forging.entries }),
      [first]: edit(said),
      [first + 1]: forging.drawing ?? drawingFor(inside.version, field.dict),
      ...(certifies ? certifying(inside, first) : {}),
      ...forging.objects,
    }
    const all = Object.entries(objects).map(([num, text]) => ({ num: Number(num), gen: 0, text }))
    const { bytes: whole, places } = appended(inside.pdf, all)
    const { editTail } = forging
    const file = editTail ? bytesOf(editTail(latin1(whole))) : whole
    return { bytes: file, at: places.get(first) ?? 0 }
  }
  return sealed((pieces) => signDetached(pieces, signer, { timestamp }), 7_000, prepare)
}

const certifying = (inside: ReturnType<typeof insideOf>, signature: number) => ({
  [inside.catalog]: inside.edited(inside.catalog, { Perms: `<< /DocMDP ${signature} 0 R >>` }),
})

function drawingFor(version: Version, { entries }: PdfDict): string {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (version.array(entries.get('Rect'))?.items ??
    []) as number[]
  return streamOf('', `/Type /XObject /Subtype /Form /BBox [0 0 ${x2 - x1} ${y2 - y1}] `)
}

/** A small document of these objects, numbered from 1; the first is its catalog. */
export function documentOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  const head = `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}`
  return bytesOf(
    `${file}${head}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
  )
}

/**
 * Signs a PDF in one of its fields (PAdES B-B or, with a time server, B-T; ETSI EN 319 142-1): an update is
 * appended, and its signature covers every byte of the file but itself.
 */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { signDetached } from '../../cms/sign.ts'
import type { Signer, TimestampClient } from '../../signer.ts'
import type { PdfField } from '../read/fields.ts'
import { readPdf, Version } from '../read/pdf.ts'
import { levelOf, signaturesOf } from '../read/signatures.ts'
import { drawnSignature, type Faces } from './appearance.ts'
import { PdfSigningError } from './error.ts'
import { formOf, openField, sizeOfField } from './field.ts'
import { openFace } from './outlines.ts'
import { dict, dictText, ref, withEntries, written } from './serialize.ts'
import { placeholder, sealed } from './signature.ts'
import { appended, type NewObject, numbersFrom } from './update.ts'

export interface PdfSigning {
  /** Name of the field. */
  field: string
  signer: Signer
  /** Of who signs, as it is shown. */
  name: string
  at: Date
  reason?: string
  /** TrueType files for what the field shows. */
  fonts: { regular: Uint8Array; semibold: Uint8Array }
  /**
   * What is known of the file: it was just made here, so that nobody can have changed it, or `assertStands`
   * found nothing. Otherwise it is checked, and what is signed is checked too unless it is fresh.
   */
  known?: 'fresh' | 'checked'
  /** Asked for a timestamp. Where it gives none, nothing is signed. */
  timestamp?: TimestampClient
}

/**
 * The signed file. The first signature certifies it: only signatures may follow.
 *
 * @throws PdfError for a file that cannot be read whole, PdfSigningError, SigningError
 */
export async function signPdf(bytes: Uint8Array, signing: PdfSigning): Promise<Uint8Array> {
  if (signing.known === 'fresh') return filled(bytes, signing)
  // Not loaded for what the renderer has just made.
  const { assertStands } = await import('./standing.ts')
  if (signing.known !== 'checked') await assertStands(bytes, signing.at)
  const signed = await filled(bytes, signing)
  await assertStands(signed, signing.at)
  return signed
}

async function filled(bytes: Uint8Array, signing: PdfSigning): Promise<Uint8Array> {
  const pdf = readPdf(bytes)
  const version = Version.of(pdf)
  const field = openField(version, signing.field)
  const made = signaturesOf(pdf, version)
  if (made.some((one) => levelOf(version, one) === 1))
    throw new PdfSigningError('closed', 'The document was closed by its first signature.')
  const appearance = await appearanceOf(version, field, signing)
  const isFirst = made.length === 0
  const sign = (pieces: readonly Uint8Array[]) =>
    signDetached(pieces, signing.signer, signing.timestamp ? { timestamp: signing.timestamp } : {})
  return sealed(sign, roomFor(signing), (room) => prepared(room))

  function prepared(room: number) {
    const next = numbersFrom(version.size)
    const [signature, picture] = [next(), next()]
    const text = placeholder({ ...signing, room, certifies: isFirst })
    const objects = [
      filledField(field, signature, picture),
      ...changedForm(version, isFirst ? signature : undefined),
      { num: signature, gen: 0, text },
      { num: picture, gen: 0, text: appearance },
    ]
    const { bytes: whole, places } = appended(pdf, objects)
    return { bytes: whole, at: places.get(signature) ?? 0 }
  }
}

/** Bytes for the signature: certificates, what stands around them and, with a time server, its token. */
function roomFor({ signer, timestamp }: PdfSigning): number {
  const certificates = signer.chain.reduce((sum, { length }) => sum + length, 0)
  return Math.max(timestamp ? 14_000 : 7_000, certificates + (timestamp ? 9_000 : 2_500))
}

const printedAndLocked = 4 + 128

/** `Rect` stays as it is: whoever checks compares it. */
function filledField(
  { ref: own, dict: held }: PdfField,
  signature: number,
  picture: number,
): NewObject {
  const filled = withEntries(held, {
    V: ref(signature),
    AP: dict({ N: ref(picture) }),
    F: printedAndLocked,
  })
  return { num: own.num, gen: own.gen, text: written(filled) }
}

/** The form says that it is signed and must only grow (`SigFlags`); the catalog names the certifying signature. */
function changedForm(version: Version, certifying: number | undefined): NewObject[] {
  const form = formOf(version)
  const isSaid = form.dict.entries.get('SigFlags') === 3
  const flagged = isSaid ? form.dict : withEntries(form.dict, { SigFlags: 3 })
  const inCatalog = {
    ...(form.ref || isSaid ? {} : { AcroForm: flagged }),
    ...(certifying === undefined ? {} : { Perms: dict({ DocMDP: ref(certifying) }) }),
  }
  const { catalogRef, catalog } = version
  return [
    ...(form.ref && !isSaid ? [{ ...form.ref, text: written(flagged) }] : []),
    ...(Object.keys(inCatalog).length > 0
      ? [{ ...catalogRef, text: written(withEntries(catalog, inCatalog)) }]
      : []),
  ]
}

/** The stream that draws the field. */
async function appearanceOf(
  version: Version,
  field: PdfField,
  signing: PdfSigning,
): Promise<string> {
  const size = sizeOfField(version, field)
  const faces = await openFaces(signing.fonts)
  const drawn = drawnSignature(
    { ...signing, fingerprint: fingerprintOf(signing.signer) },
    faces,
    size,
  )
  const data = deflateSync(Buffer.from(size.width > 0 && size.height > 0 ? drawn : '', 'latin1'))
  const head = dictText([
    ['Type', '/XObject'],
    ['Subtype', '/Form'],
    ['FormType', '1'],
    ['BBox', `[0 0 ${written(size.width)} ${written(size.height)}]`],
    ['Resources', '<< >>'],
    ['Filter', '/FlateDecode'],
    ['Length', String(data.length)],
  ])
  return `${head}\nstream\n${data.toString('latin1')}\nendstream`
}

async function openFaces({ regular, semibold }: PdfSigning['fonts']): Promise<Faces> {
  return { regular: await openFace(regular), semibold: await openFace(semibold) }
}

const fingerprintOf = ({ chain: [leaf = new Uint8Array()] }: Signer): string =>
  (createHash('sha256').update(leaf).digest('hex').toUpperCase().match(/../g) ?? []).join(':')

/** What somebody who is to sign a document wants to know of it: what it is, and who may sign where. */
import { type Manifest, manifestFile, readManifest } from '../../../plan/manifest.ts'
import { attachmentsOf } from '../read/attachments.ts'
import { signatureFields } from '../read/fields.ts'
import { readPdf, Version } from '../read/pdf.ts'

export interface Place {
  /** The field's name. */
  name: string
  role: string
  /** Who is expected to sign. */
  signer?: string
  required: boolean
  isSigned: boolean
}

export interface Signable {
  /** Absent where txplan did not make the document. */
  manifest: Manifest | undefined
  places: readonly Place[]
}

/** @throws PdfError for a file that cannot be read whole */
export function readSignable(bytes: Uint8Array): Signable {
  const version = Version.of(readPdf(bytes))
  const manifest = manifestIn(version)
  const signed = new Map(
    signatureFields(version).map(({ name, value }) => [name, version.resolve(value) != null]),
  )
  const places = (manifest?.fields ?? []).flatMap((field) => {
    const isSigned = signed.get(field.name)
    return isSigned === undefined ? [] : [{ ...field, isSigned }]
  })
  return { manifest, places }
}

function manifestIn(version: Version): Manifest | undefined {
  const found = attachmentsOf(version).find(({ name }) => name === manifestFile.name)
  return found && readManifest(new TextDecoder().decode(found.bytes()))
}

/** What a document carries, a line each. */
import { printable } from '../../../lint/formats/wrap.ts'
import { sha256 } from '../../../plan/sha256.ts'
import type { PdfAttachment } from '../../../signing/pdf/read/attachments.ts'
import { PdfError } from '../../../signing/pdf/read/fault.ts'
import type { Carried } from '../../../signing/pdf/verify/carried.ts'

export function listText({ attachments }: Carried): string {
  if (attachments.length === 0) return 'No files.\n'
  return attachments.map((one) => `${lineOf(one)}\n`).join('')
}

function lineOf(attachment: PdfAttachment): string {
  const { name, type = 'unknown type', description } = attachment
  const about = [name, type, factsOf(attachment), description].filter((text) => text !== undefined)
  return about.map(printable).join('  ')
}

function factsOf(attachment: PdfAttachment): string {
  try {
    const bytes = attachment.bytes()
    return `${bytes.length} bytes  SHA-256 ${sha256(bytes)}`
  } catch (error) {
    if (error instanceof PdfError) return 'damaged'
    throw error
  }
}

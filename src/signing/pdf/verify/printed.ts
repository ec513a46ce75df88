/** The short code of the plan as it is printed in the foot of each page. */
import { PdfError } from '../read/fault.ts'
import { textOfPage } from '../read/page-text.ts'
import type { Version } from '../read/pdf.ts'
import { pagesOf } from './places.ts'

const code = /\b[0-9a-f]{4}(?:-[0-9a-f]{4}){3}\b/g
const mostPages = 300

/** Whether each page that has any code has this one; undefined where no page has one that can be read. */
export function isPrinted(version: Version, wanted: string): boolean | undefined {
  const printed = pagesOf(version)
    .slice(0, mostPages)
    .map((page) => codesOn(() => textOfPage(version, page)))
    .filter((codes) => codes.length > 0)
  return printed.length > 0 ? printed.every((codes) => codes.includes(wanted)) : undefined
}

function codesOn(read: () => string[]): string[] {
  try {
    return read().flatMap((piece) => piece.match(code) ?? [])
  } catch (error) {
    if (error instanceof PdfError) return []
    throw error
  }
}

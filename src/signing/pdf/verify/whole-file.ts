/** What is wrong with a document as a whole, whoever signed it. */
import type { PdfError } from '../read/fault.ts'
import { signatureFields } from '../read/fields.ts'
import { type Pdf, Version } from '../read/pdf.ts'
import { firstSigned, type PdfSignature } from '../read/signatures.ts'
import { activeIn } from './active.ts'
import { coverageOf, coveredTo } from './byte-range.ts'
import type { Carried } from './carried.ts'
import { certificationFaults } from './certification.ts'
import type { PdfDoubt, PdfFault } from './faults.ts'
import { areaFaults } from './field-areas.ts'
import { leftOutDoubts } from './left-out.ts'
import { isPageTreeSound } from './page-tree.ts'

export const unreadableFault = ({ code, at, message }: PdfError): PdfFault => ({
  code: 'unreadable',
  because: code,
  at,
  words: message,
})

/** Besides what updates change. */
export function fileFaults(pdf: Pdf, made: readonly PdfSignature[]): PdfFault[] {
  const faults = pdf.fault ? [unreadableFault(pdf.fault)] : []
  // One that covers nothing sane says so itself.
  const sane = made.filter((one) => coverageOf(pdf, one).faults.length === 0)
  const isWhole = sane.some((one) => coveredTo(one) === pdf.bytes.length)
  if (sane.length > 0 && !isWhole) faults.push({ code: 'not-to-the-end' })
  // In what signatures bring along too.
  const active = activeIn(Version.of(pdf)).map((what) => ({ code: 'active', what }) as const)
  return [
    ...faults,
    ...twiceNamed(pdf),
    ...areaFaults(firstSigned(pdf)),
    ...(isPageTreeSound(firstSigned(pdf)) ? [] : [{ code: 'pages' } as const]),
    ...certificationFaults(pdf, made),
    ...active,
  ]
}

/** Of two fields of one name, a reader may show the other. */
function twiceNamed(pdf: Pdf): PdfFault[] {
  const names = signatureFields(Version.of(pdf)).map(({ name }) => name)
  const twice = names.filter((name, at) => names.indexOf(name) < at)
  return [...new Set(twice)].map((field) => ({ code: 'field-twice', field }))
}

export function fileDoubts(
  { manifest, plan }: Carried,
  expectedRoles: readonly string[],
  at: Date,
): PdfDoubt[] {
  if (manifest) return leftOutDoubts(manifest, plan, at.toISOString().slice(0, 10))
  return expectedRoles.length > 0 ? [] : [{ code: 'no-manifest' }]
}

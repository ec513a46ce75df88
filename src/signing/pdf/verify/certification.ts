/** What the first signature allows to be added later (12.8.2.2, DocMDP), and whether that was kept. */
import { type Pdf, Version } from '../read/pdf.ts'
import { levelOf, type PdfSignature } from '../read/signatures.ts'
import { isKind } from '../read/values.ts'
import type { PdfFault } from './faults.ts'

/** @param signatures in the order in which they were made */
export function certificationFaults(pdf: Pdf, signatures: readonly PdfSignature[]): PdfFault[] {
  const version = Version.of(pdf)
  const [first, ...others] = signatures
  if (!first) return version.catalog.entries.has('Perms') ? [{ code: 'permissions' }] : []
  const level = levelOf(version, first)
  const names = permissionsOf(version)
  const isOwn =
    names.every((num) => num !== undefined && num === first.num) && names.length === (level ? 1 : 0)
  const areOthersPlain = others.every((one) => levelOf(version, one) === undefined)
  const faults: PdfFault[] = isOwn && areOthersPlain ? [] : [{ code: 'permissions' }]
  // 1: no change at all; 2: filling in and signing; 3: notes too, which are found as changes anyway.
  if (level === 1 && others.length > 0) faults.push({ code: 'closed' })
  return faults
}

/** The objects that `Perms` names; undefined for what is no reference. */
function permissionsOf(version: Version): (number | undefined)[] {
  const perms = version.dict(version.catalog.entries.get('Perms'))
  return [...(perms?.entries ?? [])].map(([key, value]) =>
    key === 'DocMDP' && isKind(value, 'ref') ? value.num : undefined,
  )
}

/** What shows only when signatures are seen side by side. */
import type { CertificateFacts } from '../../signer.ts'
import type { PdfSignature } from '../read/signatures.ts'
import type { PdfFault, PdfNote } from './faults.ts'
import type { SignatureReport } from './report.ts'

export interface Judged {
  signature: PdfSignature
  report: SignatureReport
  /** What the document says of the field. */
  role: string
}

/** A signature that stands in two fields: copied from one into the other. */
export function copyFaults({ signature }: Judged, all: readonly Judged[]): PdfFault[] {
  const twin = all.find(
    ({ signature: other }) =>
      other.field.ref.num !== signature.field.ref.num && isCopy(signature, other),
  )
  return twin ? [{ code: 'copied', field: twin.signature.field.name }] : []
}

const isCopy = (one: PdfSignature, other: PdfSignature): boolean =>
  (one.num !== undefined && one.num === other.num) ||
  (one.contents !== undefined &&
    other.contents !== undefined &&
    one.contents.bytes.length > 0 &&
    Buffer.compare(one.contents.bytes, other.contents.bytes) === 0)

/** The certificate's own word on the role, and its use in another field. */
export function roleFaults({ report, role }: Judged, all: readonly Judged[]): PdfFault[] {
  const { certificate } = report
  if (!certificate) return []
  const faults: PdfFault[] = []
  if (certificate.role !== undefined && !isSameRole(certificate.role, role))
    faults.push({ code: 'other-role', certificate: certificate.role, field: role })
  const same = all.filter((other) => isSameSigner(other, { certificate, role }))
  const roles = [...new Set(same.map((one) => one.role))]
  if (roles.length > 1) faults.push({ code: 'two-roles', roles })
  return faults
}

/** By the certificate; and nobody is both the client and who treats the client, whatever the certificates. */
function isSameSigner(
  { report: { certificate: other }, role: otherRole }: Judged,
  { certificate, role }: { certificate: CertificateFacts; role: string },
): boolean {
  if (!other) return false
  if (other.fingerprint === certificate.fingerprint) return true
  return treating.has(role) !== treating.has(otherRole) && other.name === certificate.name
}

const treating: ReadonlySet<string> = new Set(['clinician', 'supervisor', 'physician'])

const isSameRole = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.toLowerCase()

/** It covers the one before, so it was made later, whatever its clock says. */
export function orderNotes({ report }: Judged, before: Judged | undefined): PdfNote[] {
  const [own, earlier] = [report.time, before?.report.time]
  return own && earlier && own.at < earlier.at
    ? [{ code: 'earlier-than-before', before: earlier.at }]
    : []
}

/** Who is to sign a document, who did, and how each of them stands. */
import { isSameName } from '../../../care/same-name.ts'
import type { Manifest } from '../../../plan/manifest.ts'
import { signatureFields } from '../read/fields.ts'
import { type Pdf, Version } from '../read/pdf.ts'
import type { PdfDoubt } from './faults.ts'
import type { PdfSigner, SignatureReport, SignerStatus } from './report.ts'
import type { Judged } from './together.ts'

/** Without a manifest the name of the field is all there is: `guardian-2` is a guardian's. */
export const roleOf = (field: string, manifest: Manifest | undefined): string =>
  manifest?.fields.find(({ name }) => name === field)?.role ?? field.replace(/-\d+$/, '')

export function signersOf(
  pdf: Pdf,
  judged: readonly Judged[],
  manifest: Manifest | undefined,
  expectedRoles: readonly string[] = [],
): PdfSigner[] {
  const fields = manifest?.fields ?? fieldsWithout(pdf)
  const signers = fields.map((field) => {
    const found = judged.find(({ signature }) => signature.field.name === field.name)
    const required = field.required || expectedRoles.includes(field.role)
    return signerOf({ ...field, required }, found)
  })
  const strangers = judged
    .filter(({ signature }) => !fields.some(({ name }) => name === signature.field.name))
    .map((one) => signerOf({ name: one.signature.field.name, role: one.role, required: true }, one))
  const there = new Set([...signers, ...strangers].map(({ role }) => role))
  const absent = expectedRoles
    .filter((role) => !there.has(role))
    .map((role): PdfSigner => ({ status: 'missing', role, required: true }))
  return [...signers, ...strangers, ...absent]
}

/** Fields of a document that says nothing of them: all are to be signed. */
const fieldsWithout = (pdf: Pdf): Manifest['fields'] =>
  signatureFields(Version.of(pdf)).map(({ name }) => ({
    name,
    role: roleOf(name, undefined),
    required: true,
  }))

function signerOf(field: Manifest['fields'][number], judged: Judged | undefined): PdfSigner {
  const { name, role, required, signer: expected } = field
  const about = { field: name, role, required, expected }
  if (!judged) return { status: 'missing', ...about }
  const { report } = judged
  const doubts = [...report.doubts, ...nameDoubts(report, expected)]
  const signature = { ...report, doubts }
  return { status: statusOf(signature), ...about, signature }
}

function nameDoubts({ certificate }: SignatureReport, expected: string | undefined): PdfDoubt[] {
  if (!certificate || expected === undefined || isSameName(certificate.name, expected)) return []
  return [{ code: 'other-name', expected, found: certificate.name }]
}

function statusOf({ faults, doubts }: SignatureReport): SignerStatus {
  if (faults.length > 0) return 'invalid'
  return doubts.length > 0 ? 'unverifiable' : 'valid'
}

/** What a document carries: its manifest, and whether the files beside it are those that it names. */
import { digestOf, shortCode } from '../../../plan/digest.ts'
import { type Manifest, manifestFile, planFile, readManifest } from '../../../plan/manifest.ts'
import { sha256 } from '../../../plan/sha256.ts'
import { planShape } from '../../../plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../../../plan/structure.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { readSource } from '../../../source/read.ts'
import { attachmentsOf, type PdfAttachment } from '../read/attachments.ts'
import { PdfError } from '../read/fault.ts'
import type { Version } from '../read/pdf.ts'
import type { PdfFault } from './faults.ts'
import { isPrinted } from './printed.ts'

export interface Carried {
  attachments: readonly PdfAttachment[]
  manifest?: Manifest
  /** The attached plan, and its digest. */
  plan?: Plan
  planDigest?: string
  /** Whether the pages show the code of the manifest; undefined where none that can be read is on them. */
  isPrinted?: boolean
  faults: PdfFault[]
}

/** @param version the document as its first signature found it: nobody can add to that */
export function carriedBy(version: Version): Carried {
  const attachments = attachmentsOf(version)
  const named = (name: string) => attachments.filter((one) => one.name === name)
  const [written] = named(manifestFile.name)
  const twice = [...new Set(attachments.map(({ name }) => name))].filter(
    (name) => named(name).length > 1,
  )
  const faults: PdfFault[] = twice.map((name) => ({ code: 'attachment-twice', name }))
  if (!written) return { attachments, faults }
  const manifest = manifestOf(written)
  if (!manifest) return { attachments, faults: [...faults, { code: 'manifest-unreadable' }] }
  if (shortCode(manifest.digest) !== manifest.code)
    faults.push({ code: 'code-differs', what: 'manifest' })
  faults.push(...manifest.attachments.flatMap((one) => attachmentFaults(one, named(one.name)[0])))
  faults.push(...unnamedFaults(attachments, manifest), ...roleFaults(manifest))
  const printed = isPrinted(version, manifest.code)
  if (printed === false) faults.push({ code: 'code-differs', what: 'printed' })
  const plan = planIn(named(planFile.name)[0], manifest, faults)
  return { attachments, manifest, ...plan, isPrinted: printed, faults }
}

/** One that txplan makes has about a thousand bytes. */
const largestManifest = 256 * 1024

function manifestOf(attachment: PdfAttachment): Manifest | undefined {
  const bytes = bytesOf(attachment)
  if (!bytes || bytes.length > largestManifest) return undefined
  const manifest = readManifest(new TextDecoder().decode(bytes))
  const names = manifest?.fields.map(({ name }) => name) ?? []
  // One signature must not stand for two people.
  return new Set(names).size === names.length ? manifest : undefined
}

/** What a reader offers beside the plan was not made by txplan. */
const unnamedFaults = (attachments: readonly PdfAttachment[], manifest: Manifest): PdfFault[] => {
  const names = new Set([manifestFile.name, ...manifest.attachments.map(({ name }) => name)])
  return attachments
    .filter(({ name }) => !names.has(name))
    .map(({ name }) => ({ code: 'attachment-unnamed', name }))
}

/** `guardian-2` is a guardian’s: the page says so beside the field. */
const roleFaults = ({ fields }: Manifest): PdfFault[] =>
  fields
    .filter(({ name, role }) => name.replace(/-\d+$/, '') !== role)
    .map(({ name, role }) => ({ code: 'field-role', field: name, role }))

function attachmentFaults(
  { name, sha256: wanted }: Manifest['attachments'][number],
  found: PdfAttachment | undefined,
): PdfFault[] {
  if (!found) return [{ code: 'attachment-missing', name }]
  const bytes = bytesOf(found)
  return bytes && sha256(bytes) === wanted ? [] : [{ code: 'attachment-differs', name }]
}

function planIn(
  attachment: PdfAttachment | undefined,
  manifest: Manifest,
  faults: PdfFault[],
): { plan?: Plan; planDigest?: string } {
  const bytes = attachment && bytesOf(attachment)
  if (!bytes) return {}
  const plan = planOf(bytes)
  if (!plan) {
    faults.push({ code: 'plan-unreadable' })
    return {}
  }
  const planDigest = digestOf(plan)
  if (planDigest !== manifest.digest) faults.push({ code: 'plan-differs' })
  return { plan, planDigest }
}

const largestPlan = 4 * 1024 * 1024

/** Undefined where it cannot be read whole: half a plan has no digest. */
export function planOf(bytes: Uint8Array): Plan | undefined {
  if (bytes.length > largestPlan) return undefined
  const { value, problems, root } = readSource(new TextDecoder().decode(bytes))
  if (value === undefined || problems.length > 0) return undefined
  return withoutMisfits(value, checkStructure(value, planShape, root)) as Plan
}

function bytesOf(attachment: PdfAttachment): Uint8Array | undefined {
  try {
    return attachment.bytes()
  } catch (error) {
    if (error instanceof PdfError) return undefined
    throw error
  }
}

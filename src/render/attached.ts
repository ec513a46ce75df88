/**
 * What travels with a document: its manifest and, with the whole plan, the plan's own text, so that paper
 * is never a lock-in. The pages name each file with the beginning of its SHA-256.
 */
import { digestOf, shortCode } from '../plan/digest.ts'
import {
  type DocumentKind,
  type Manifest,
  type ManifestRecord,
  manifestFile,
  manifestText,
  planFile,
} from '../plan/manifest.ts'
import { sha256 } from '../plan/sha256.ts'
import type { Plan } from '../plan/types.generated.ts'
import type { Attachment } from './pdf/attachments.ts'
import type { View } from './view.ts'

interface Contents {
  plan: Plan
  document: DocumentKind
  /** Version of txplan. */
  version: string
  /** The plan as YAML without comments; for a document that shows the whole plan and nothing less. */
  planText?: string
}

/** The view that names the attachments, and these. */
export function withAttachments(
  view: View,
  { plan, document, version, planText }: Contents,
): { view: View; attachments: Attachment[] } {
  const source = planText === undefined ? [] : [planAttachment(planText)]
  const manifest = manifestOf(plan, view, { document, txplan: version, source })
  const attachments = [...source, manifestAttachment(manifest)]
  return { view: { ...view, attached: attachments.map(named) }, attachments }
}

const planAttachment = (text: string): Attachment => ({
  ...planFile,
  bytes: new TextEncoder().encode(text),
  description: 'The plan as text (YAML), from which this document was made',
  relationship: 'Source',
})

const manifestAttachment = (manifest: Manifest): Attachment => ({
  ...manifestFile,
  bytes: new TextEncoder().encode(manifestText(manifest)),
  description: 'What this document shows, and who is to sign it',
  relationship: 'Data',
})

interface Making extends Pick<Manifest, 'document' | 'txplan'> {
  source: readonly Attachment[]
}

function manifestOf(plan: Plan, view: View, { source, ...making }: Making): Manifest {
  const digest = digestOf(plan)
  const recorded = recordedOf(view, digest)
  const { id, revision } = plan
  return {
    version: 1,
    ...making,
    ...(id === undefined ? {} : { plan: id }),
    ...(revision?.number === undefined ? {} : { revision: revision.number }),
    digest,
    code: shortCode(digest),
    ...(view.mark === undefined ? {} : { mark: view.mark }),
    fields: fieldsOf(view),
    ...(recorded.length > 0 ? { recorded } : {}),
    attachments: source.map(({ name, type, bytes }) => ({ name, type, sha256: sha256(bytes) })),
  }
}

const fieldsOf = ({ signatures }: View): Manifest['fields'] =>
  signatures.flatMap(({ field }) => {
    if (!field) return []
    const { name, role, signer, required } = field
    return [{ name, role, ...(signer === undefined ? {} : { signer }), required }]
  })

const recordedOf = ({ signatures }: View, digest: string): ManifestRecord[] =>
  signatures.flatMap(({ recorded }) => {
    if (!recorded) return []
    const { digest: own, ...record } = recorded
    return [{ ...record, ...(own === undefined ? {} : { fits: own === digest }) }]
  })

const named = ({ name, description, bytes }: Attachment) => ({
  name,
  what: description,
  digest: sha256(bytes).slice(0, 16),
})

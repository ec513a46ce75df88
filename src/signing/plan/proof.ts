/**
 * The cryptographic proof of an entry: a detached CMS signature over everything else that it says, so that
 * neither the day, nor the name, nor the digest of the plan can be another than when it was made. The digest
 * says nothing of whose plan it is; that stands beside the entry here.
 */
import { canonicalJson } from '../../plan/canonical-json.ts'
import { meaningOf } from '../../plan/sameness.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { type CmsReport, isWhole } from '../cms/report.ts'
import { signDetached } from '../cms/sign.ts'
import { verifyDetached } from '../cms/verify.ts'
import type { Signer } from '../signer.ts'
import type { Entry } from './entry.ts'

/** Keeps what is signed here from being taken for anything else that the same key signs. */
const domain = 'txplan signature of a plan, form 1'

/** Which plan it is, and whose: its id, and the client by what tells clients apart. */
type Whose = Pick<Plan, 'id' | 'client'>

/** What is signed: which plan, whose, and the entry without its proof. */
export function provenText({ proof: _, ...entry }: Entry, { id, client }: Whose): string {
  const { name, initials, record } = client ?? {}
  const meant = meaningOf({ signatures: [entry], client: { name, initials, record } }) as {
    signatures?: unknown[]
    client?: unknown
  }
  return canonicalJson({
    domain,
    ...(id ? { plan: id } : {}),
    ...(meant?.client ? { client: meant.client } : {}),
    entry: meant?.signatures?.[0] ?? {},
  })
}

/** Throws `SigningError`. */
export async function provenEntry(entry: Entry, plan: Plan, signer: Signer): Promise<Entry> {
  const proof = await signDetached(bytesOf(provenText(entry, plan)), signer)
  return { ...entry, proof: Buffer.from(proof).toString('base64') }
}

/**
 * Whether the proof is one of this very entry in this plan. A plan that got its id, or its client's name or
 * number, after it was signed is the same plan: its text is told by the digest. Never throws.
 */
export async function checkProof(entry: Entry, plan: Whose): Promise<CmsReport> {
  const bytes = new Uint8Array(Buffer.from((entry.proof ?? '').replace(/\s+/g, ''), 'base64'))
  const texts = new Set([plan, ...earlier(plan)].map((one) => provenText(entry, one)))
  const reports = []
  for (const text of texts) {
    const report = await verifyDetached(bytes, bytesOf(text))
    if (isWhole(report)) return report
    reports.push(report)
  }
  return reports[0] as CmsReport
}

/** What may have been known of the plan when it was signed, where something was added since. */
function earlier({ id, client }: Whose): Whose[] {
  const clients = fewer(client)
  const ids = id === undefined ? [{}] : [{ id }, {}]
  return ids.flatMap((known) =>
    clients.map((one) => ({ ...known, ...(one ? { client: one } : {}) })),
  )
}

function fewer(client: Whose['client']): Whose['client'][] {
  const { name, initials, record } = client ?? {}
  const named = [name === undefined ? {} : { name }, {}]
  const short = [initials === undefined ? {} : { initials }, {}]
  const numbered = [record === undefined ? {} : { record }, {}]
  return named.flatMap((one) =>
    short.flatMap((two) => numbered.map((three) => ({ ...one, ...two, ...three }))),
  )
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/**
 * The cryptographic proof of an entry: a detached CMS signature over everything else that it says, so that
 * neither the day, nor the name, nor the digest of the plan can be another than when it was made.
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

/** What is signed: the plan by its id and the entry without its proof. */
export function provenText({ proof: _, ...entry }: Entry, { id }: Pick<Plan, 'id'>): string {
  const meant = meaningOf({ signatures: [entry] }) as { signatures?: unknown[] } | undefined
  return canonicalJson({ domain, ...(id ? { plan: id } : {}), entry: meant?.signatures?.[0] ?? {} })
}

/** Throws `SigningError`. */
export async function provenEntry(entry: Entry, plan: Plan, signer: Signer): Promise<Entry> {
  const proof = await signDetached(bytesOf(provenText(entry, plan)), signer)
  return { ...entry, proof: Buffer.from(proof).toString('base64') }
}

/**
 * Whether the proof is one of this very entry in this plan. A plan that got its id after it was signed is
 * the same plan: its text is told by the digest. Never throws.
 */
export async function checkProof(entry: Entry, plan: Pick<Plan, 'id'>): Promise<CmsReport> {
  const bytes = new Uint8Array(Buffer.from((entry.proof ?? '').replace(/\s+/g, ''), 'base64'))
  const report = await verifyDetached(bytes, bytesOf(provenText(entry, plan)))
  if (isWhole(report) || plan.id === undefined) return report
  const older = await verifyDetached(bytes, bytesOf(provenText(entry, {})))
  return isWhole(older) ? older : report
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

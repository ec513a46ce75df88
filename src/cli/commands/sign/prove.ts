/** The proof of an entry with an identity of whoever signs here, where there is one. */
import { isSameName } from '../../../care/same-name.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { UserError } from '../../../practice/failure.ts'
import type { Entry } from '../../../signing/plan/entry.ts'
import type { Asker } from '../../../writing/question.ts'
import type { Io } from '../../io.ts'
import { inLines } from './entered.ts'
import type { SignOptions } from './options.ts'

/**
 * What a person signs in their own hand, here and now, is proven where they have an identity; clients
 * seldom do, and what was said aloud or refused is entered by somebody else.
 *
 * @throws UserError where the identity is another’s, or has run out
 */
export async function provenIfPossible(
  entry: Entry,
  plan: Plan,
  options: SignOptions,
  io: Io,
  asker?: Asker,
): Promise<Entry> {
  if (!(await isProven(entry, options, io))) return entry
  const { unlockedSigner } = await import('../../signing/unlock.ts')
  const { role: as = '', name = '' } = entry
  const signer = await unlockedSigner(io, { ...options, as, names: [name] }, asker)
  refuseOther(entry, signer.facts, signer.label)
  refuseOutOfTime(entry, signer.facts, signer.label)
  const { provenEntry } = await import('../../../signing/plan/proof.ts')
  const { proof = '', ...rest } = await provenEntry(entry, plan, signer)
  return { ...rest, proof: inLines(proof) }
}

const professionals: ReadonlySet<unknown> = new Set([
  'clinician',
  'supervisor',
  'physician',
  'member',
])

/** What would carry a proof, were there a key. */
export const couldBeProven = ({ role, method }: Entry): boolean =>
  professionals.has(role) && method === 'electronic'

async function isProven(entry: Entry, options: SignOptions, io: Io): Promise<boolean> {
  if (options.proof === false) return false
  if (options.identity !== undefined) return true
  if (!couldBeProven(entry)) return false
  const { hasIdentityFor } = await import('../../signing/stored.ts')
  return hasIdentityFor(entry.role ?? '', io)
}

function refuseOther(
  { name = '', role }: Entry,
  holder: { name: string; role?: string },
  label: string,
): void {
  if (!isSameName(name, holder.name))
    throw new UserError(
      `The identity “${label}” belongs to somebody else than the one who signs.`,
      'Name another: --identity LABEL. Without a proof: --no-proof',
    )
  if (holder.role !== undefined && holder.role !== role)
    throw new UserError(
      `The identity “${label}” is one to sign as ${holder.role}, not as ${role}.`,
      `Make one: txplan identity create --as ${role}. Without a proof: --no-proof`,
    )
}

function refuseOutOfTime(
  { signed = '' }: Entry,
  { from, until }: { from: string; until: string },
  label: string,
): void {
  const at = new Date(signed.length === 10 ? `${signed}T12:00:00Z` : signed).getTime()
  if (at >= Date.parse(from) && at <= Date.parse(until)) return
  throw new UserError(
    `The certificate of the identity “${label}” was valid from ${from.slice(0, 10)} until ${until.slice(0, 10)}, and the signature is of ${signed.slice(0, 10)}.`,
    'Renew it: txplan identity renew. Without a proof: --no-proof',
  )
}

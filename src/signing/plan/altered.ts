/** Which fields of an entry were altered after its proof was made, where an earlier version tells. */
import { isDeepStrictEqual } from 'node:util'
import { isWhole } from '../cms/report.ts'
import type { Entry } from './entry.ts'
import { checkProof } from './proof.ts'
import type { Ground } from './standing.ts'

/** `undefined` where no version is kept in which the proof fits. */
export async function alteredSince(
  entry: Entry,
  { past, plan: now }: Ground,
): Promise<string[] | undefined> {
  for (const { plan } of await past()) {
    const before = plan.signatures?.find(({ proof }) => isSameProof(proof, entry.proof))
    if (before && isWhole(await checkProof(before, plan))) {
      const isOther = !isDeepStrictEqual(clientOf(plan), clientOf(now))
      return [...fieldsThatDiffer(before, entry), ...(isOther ? ['client'] : [])]
    }
  }
  return undefined
}

const clientOf = ({ client }: Ground['plan']) => [client?.name, client?.initials, client?.record]

const isSameProof = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.replace(/\s+/g, '') === other?.replace(/\s+/g, '')

function fieldsThatDiffer(before: Entry, after: Entry): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Entry>
  return [...names].filter(
    (name) => name !== 'proof' && !isDeepStrictEqual(before[name], after[name]),
  )
}

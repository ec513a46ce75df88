/** A new entry under `signatures`: who agrees to which text, when, how, and what that text was checked by. */
import { digestOf, partDigests } from '../../plan/digest.ts'
import type { Plan } from '../../plan/types.generated.ts'

export type Entry = NonNullable<Plan['signatures']>[number]

/** All that is said of a signature; the digest and the parts follow from the plan. */
export type Said = Omit<Entry, 'digest' | 'parts' | 'proof' | 'revision' | 'document'>

/** In the order of the format. What is not said is left out. */
export function newEntry(said: Said, plan: Plan): Entry {
  const { scan, checked } = said
  return filled({
    role: said.role,
    name: said.name,
    credentials: said.credentials,
    discipline: said.discipline,
    relationship: said.relationship,
    signed: said.signed,
    method: said.method,
    reason: said.reason,
    witness: said.witness,
    statement: said.statement,
    revision: plan.revision?.number,
    scan,
    digest: digestOf(plan),
    parts: partDigests(plan),
    checked,
  })
}

const filled = (entry: Entry): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([, held]) => held !== undefined && held !== ''))

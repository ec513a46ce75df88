/** Who the client is, for a plan that says it by record number alone. */
import type { Identities, Plan } from '../../plan/types.generated.ts'

/** What the plan itself says about the client goes before what the list of identities says. */
export function withIdentity(plan: Plan, identities: Identities | undefined): Plan {
  const record = plan.client?.record
  const clients = identities?.clients ?? {}
  const known = record !== undefined && Object.hasOwn(clients, record) ? clients[record] : undefined
  return known ? { ...plan, client: { ...known, ...plan.client } } : plan
}

/** Which profiles a plan is judged by: those of its coverages, or else those of the practice. */
import type { Plan, Practice } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'

export interface NamedProfile {
  id: string
  /** Where the plan names it; absent where the practice does. */
  path?: Path
}

/** In the order of the coverages, each once. */
export function profilesOf(plan: Plan, practice: Practice | undefined): NamedProfile[] {
  const named = (plan.client?.coverages ?? []).flatMap((coverage, at): NamedProfile[] => {
    const path = ['client', 'coverages', at]
    if (coverage.profile !== undefined)
      return [{ id: coverage.profile, path: [...path, 'profile'] }]
    const id = payerProfile(coverage.payer, practice)
    return id === undefined ? [] : [{ id }]
  })
  const all = named.length > 0 ? named : (practice?.profiles ?? []).map((id) => ({ id }))
  const seen = new Set<string>()
  return all.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** The profile that `txplan.yaml` gives to a payer, known by its id or its name. */
function payerProfile(payer: string | undefined, practice: Practice | undefined) {
  if (payer === undefined) return undefined
  const wanted = payer.toLowerCase()
  return practice?.payers?.find(
    ({ id, name }) => id?.toLowerCase() === wanted || name?.toLowerCase() === wanted,
  )?.profile
}

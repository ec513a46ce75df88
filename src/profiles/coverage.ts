/** Whether a requirement that holds for one kind of coverage concerns this client. */
import type { Plan, Practice } from '../plan/types.generated.ts'

/** Words that tell kinds of coverage apart. */
const kinds = ['medicaid', 'medicare', 'tricare', 'commercial'] as const

/**
 * `unknown` where the plan names no payer, or the requirement speaks of a kind that payers do not
 * name. Whether a plan is fee-for-service or managed, its name seldom tells: `Medicaid fee-for-service`
 * is taken to concern every client with Medicaid.
 */
export function coverageFits(
  wanted: string,
  plan: Plan,
  practice: Practice | undefined,
): boolean | 'unknown' {
  const kind = kinds.find((one) => wanted.toLowerCase().includes(one))
  const said = wordsOf(plan, practice)
  if (kind === undefined || said.length === 0) return 'unknown'
  return said.some((words) => words.includes(kind))
}

function wordsOf({ client }: Plan, practice: Practice | undefined): string[] {
  return (client?.coverages ?? []).flatMap(({ payer, plan, policy }) => {
    const known = practice?.payers?.find(({ id }) => id === payer)?.name
    const words = [payer, plan, policy, known].filter((one) => one !== undefined)
    return words.length > 0 ? [words.join(' ').toLowerCase()] : []
  })
}

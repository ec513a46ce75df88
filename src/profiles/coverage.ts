/** Whether a requirement that holds for one kind of coverage concerns this client. */
import type { Plan, Practice } from '../plan/types.generated.ts'

const feeForService = /\bfee[ -]for[ -]service\b|\bffs\b/i
const managed = /\bmanaged\b|\b(?:mco|hmo|mmc)\b/

/** Words that tell kinds of coverage apart. */
const kinds = ['medicaid', 'medicare', 'tricare', 'commercial'] as const

/**
 * `unknown` where the plan names no payer, where payers do not name the kind that is wanted, and where
 * a plan of Medicaid does not say whether it is fee-for-service or managed care.
 */
export function coverageFits(
  wanted: string,
  plan: Plan,
  practice: Practice | undefined,
): boolean | 'unknown' {
  const kind = kinds.find((one) => wanted.toLowerCase().includes(one))
  const said = wordsOf(plan, practice)
  if (kind === undefined || said.length === 0) return 'unknown'
  const named = said.filter((words) => words.includes(kind))
  if (!feeForService.test(wanted)) return named.length > 0
  const open = named.filter((words) => !managed.test(words))
  return open.some((words) => feeForService.test(words)) || (open.length > 0 ? 'unknown' : false)
}

function wordsOf({ client }: Plan, practice: Practice | undefined): string[] {
  return (client?.coverages ?? []).flatMap(({ payer, plan, policy }) => {
    const known = practice?.payers?.find(({ id }) => id === payer)?.name
    const words = [payer, plan, policy, known].filter((one) => one !== undefined)
    return words.length > 0 ? [words.join(' ').toLowerCase()] : []
  })
}

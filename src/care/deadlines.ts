/** The deadlines that a plan's profiles set, as they fall for this client. */
import type { Deadline, Profile } from '../plan/types.generated.ts'
import { isYounger } from '../profiles/concerns.ts'
import { coverageFits } from '../profiles/coverage.ts'
import { type Demand, demandOf } from '../profiles/demand.ts'
import { type Facts, gatherFacts } from '../profiles/facts.ts'
import type { Care } from './care.ts'

export interface SetDeadline {
  deadline: Deadline
  demand: Demand
  /** True where the plan does not tell whether the client has the coverage it is for. */
  unsure: boolean
}

export const factsOf = (care: Care): Facts => care.once(findFacts)

const findFacts = ({ plan, record, asOf }: Care): Facts => gatherFacts(plan, record, asOf)

/** Those of all profiles in force that concern the client's coverage. */
export function setDeadlines(care: Care, part: 'first_plan' | 'review'): SetDeadline[] {
  return care.requirements.profiles.flatMap((profile) =>
    (profile[part]?.due ?? []).flatMap((deadline) => setBy(profile, part, deadline, care) ?? []),
  )
}

function setBy(
  profile: Profile,
  part: 'first_plan' | 'review',
  deadline: Deadline,
  { plan, practice, client, asOf }: Care,
): SetDeadline | undefined {
  const level = profile[part]?.level
  if (level !== 'required' && level !== 'recommended') return undefined
  const fits = deadline.coverage === undefined || coverageFits(deadline.coverage, plan, practice)
  if (fits === false || (deadline.minors_only && !isYounger(18, { client, asOf }))) return undefined
  return { deadline, demand: demandOf(profile, level, deadline), unsure: fits === 'unknown' }
}

/** The chain as sentences: no word in it is the client's. */
export const chainText = (steps: readonly { sentence: string }[]): string =>
  steps.map(({ sentence }) => sentence).join(' ')

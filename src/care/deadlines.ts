/** The deadlines that a plan's profiles set, as they fall for this client. */
import type { Deadline, Profile } from '../plan/types.generated.ts'
import { isYounger } from '../profiles/concerns.ts'
import { coverageFits } from '../profiles/coverage.ts'
import { type Demand, demandOf } from '../profiles/demand.ts'
import { type Facts, gatherFacts } from '../profiles/facts.ts'
import { type Term, versionsFrom } from '../profiles/in-force.ts'
import type { Care } from './care.ts'

export interface SetDeadline {
  deadline: Deadline
  demand: Demand
  /** True where the plan does not tell whether the client has the coverage it is for. */
  unsure: boolean
  /** The days on which the text holds that sets it, where they were asked for. */
  term?: Term
}

type Part = 'first_plan' | 'review'

export const factsOf = (care: Care): Facts => care.once(findFacts)

const findFacts = ({ plan, record, asOf }: Care): Facts => gatherFacts(plan, record, asOf)

/** Those of all profiles in force that concern the client's coverage. */
export function setDeadlines(care: Care, part: Part): SetDeadline[] {
  return care.requirements.profiles.flatMap((profile) => ofProfile(profile, part, care))
}

/** Those, and those of texts that come into force later, each with the days on which its text holds. */
export function deadlinesAhead(care: Care, part: Part): SetDeadline[] {
  const ids = care.profiles
  return care.book
    .withBases(ids)
    .flatMap((profile) =>
      versionsFrom(profile, care.asOf).flatMap(({ profile: version, ...term }) =>
        ofProfile(version, part, care).map((set) => ({ ...set, term })),
      ),
    )
}

const ofProfile = (profile: Profile, part: Part, care: Care): SetDeadline[] =>
  (profile[part]?.due ?? []).flatMap((deadline) => setBy(profile, part, deadline, care) ?? [])

function setBy(
  profile: Profile,
  part: Part,
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

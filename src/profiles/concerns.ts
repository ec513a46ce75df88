/** Whether a requirement that is not meant for everybody concerns this client. */
import { ageOn, isRealDate } from '../language/dates.ts'
import type { Plan, Practice, Requirement } from '../plan/types.generated.ts'
import { coverageFits } from './coverage.ts'

/** Whom a requirement is held against. */
export interface Concerned {
  plan: Plan
  practice: Practice | undefined
  /** The client with what `identities.yaml` adds. */
  client: NonNullable<Plan['client']>
  /** The day of judging, `YYYY-MM-DD`. */
  asOf: string
}

/**
 * False where something shows that the client is not meant; also where an age or a diagnosis is
 * wanted and the plan tells none: nobody is held to a rule for others.
 */
export function concerns({ only }: Requirement, whom: Concerned): boolean {
  if (only === undefined) return true
  const { diagnoses, under_age: limit, coverage } = only
  return (
    (diagnoses === undefined || hasDiagnosis(diagnoses, whom.plan)) &&
    (limit === undefined || isYounger(limit, whom)) &&
    (coverage === undefined || coverageFits(coverage, whom.plan, whom.practice) !== false)
  )
}

const standing = new Set<unknown>(['rule-out', 'history'])

function hasDiagnosis(codes: readonly string[], { diagnoses = [] }: Plan): boolean {
  return diagnoses.some(
    ({ code = '', status }) =>
      !standing.has(status) && codes.some((one) => code.toUpperCase().startsWith(one)),
  )
}

/** By the date of birth on the day of judging, or else by the age that is written down. */
export function isYounger(
  limit: number,
  { client: { date_of_birth: birth, age }, asOf }: Pick<Concerned, 'client' | 'asOf'>,
): boolean {
  const years = birth !== undefined && isRealDate(birth) ? ageOn(birth, asOf) : age
  return typeof years === 'number' && years < limit
}

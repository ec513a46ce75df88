/** Whether a plan tells of somebody who decides for the client by law, where the client is an adult. */
import { ageOn, isRealDate } from '../language/dates.ts'
import type { Care } from './care.ts'
import { clientAge } from './guardians.ts'

const fullAge = 18

/**
 * An adult on that day, and nothing in the plan speaks of a guardian. False where the age is not known.
 * @param on the day asked about, `YYYY-MM-DD`
 */
export function isAdultWithoutGuardian(care: Care, on: string): boolean {
  if (care.client.guardians?.length) return false
  return (ageAt(care, on) ?? 0) >= fullAge && !toldOf(care).some((text) => ofGuardian.test(text))
}

function ageAt(care: Care, on: string): number | undefined {
  const { date_of_birth: birth } = care.client
  return birth !== undefined && isRealDate(birth) ? ageOn(birth, on) : clientAge(care)
}

/** By whatever word a state has for it. */
const ofGuardian =
  /\b(?:guardian|conservator|ward of|power of attorney|POA|(?:health ?care|medical) (?:proxy|agent|representative)|surrogate|(?:personal|legal|authorized) representative|incapacitated)/i

/** Where a plan would say it in a sentence; the contract speaks of guardians for every client alike. */
function toldOf({ plan, client }: Care): string[] {
  const { assessment, signatures = [], summary, notes } = plan
  const contacts = [...(client.emergency_contacts ?? []), ...(client.collateral_contacts ?? [])]
  const told: unknown[] = [
    ...Object.values(client.legal ?? {}),
    ...contacts.flatMap((one) => [one.relationship, one.involvement]),
    ...signatures.map(({ relationship }) => relationship),
    assessment?.presenting_problem,
    assessment?.history?.legal,
    client.living_situation,
    summary,
    notes,
  ]
  return told.filter((one) => typeof one === 'string')
}

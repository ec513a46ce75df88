/** Who decides on treatment for the client by law, where the client does not do so alone. */
import { ageOn, isRealDate } from '../language/dates.ts'
import type { Plan } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'
import type { Care } from './care.ts'

export type Guardian = NonNullable<NonNullable<Plan['client']>['guardians']>[number]

export interface GuardianAt {
  guardian: Guardian
  path: Path
}

/** Of money alone, or of nothing any more. */
const ofElse = /\b(?:estate|financ\w*|fiduciary|payee|property)\b/i
const ofPerson = /\b(?:person|health|medical|treatment|plenary|full)\b/i
const ofNothing =
  /\b(?:no (?:\w+ )?(?:custody|rights|authority)|terminated|suspended|visit(?:s|ation) only|without (?:\w+ )?(?:custody|authority)|non-?custodial)\b/i

function decides({ authority = '' }: Guardian): boolean {
  return !ofNothing.test(authority) && (!ofElse.test(authority) || ofPerson.test(authority))
}

/** Those who decide on treatment, where the client does not do so alone. */
export function decidingGuardians(care: Care): GuardianAt[] {
  const adult = (clientAge(care) ?? 0) >= 18
  return (care.client.guardians ?? []).flatMap((guardian, at) => {
    // A parent who stands there from the years before is no guardian of an adult.
    const isLeft = adult && !guardian.authority?.trim()
    return decides(guardian) && !isLeft ? { guardian, path: ['client', 'guardians', at] } : []
  })
}

/** In years, on the day of judging; `undefined` where neither birth nor a plain age is told. */
export function clientAge({ client, asOf }: Care): number | undefined {
  const { date_of_birth: birth, age } = client
  if (birth !== undefined && isRealDate(birth)) return ageOn(birth, asOf)
  const years = typeof age === 'number' ? age : Number(/^\s*(\d{1,3})\s*$/.exec(age ?? '')?.[1])
  return Number.isNaN(years) ? undefined : years
}

/** Somebody’s authority to decide on treatment is written down. */
export const hasAuthority = (care: Care): boolean =>
  decidingGuardians(care).some(({ guardian }) => guardian.authority?.trim())

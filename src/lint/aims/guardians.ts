/** Who decides on treatment for the client by law, and which of them has said yes. */

import { peopleOf } from '../../care/people.ts'
import { isSamePerson, isSigned, signaturesOf } from '../../care/signing.ts'
import { ageOn, isRealDate } from '../../language/dates.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { Path } from '../../source/document.ts'
import type { Context } from '../context.ts'
import { isToTreatment } from './consents.ts'

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
export function decidingGuardians(context: Context): GuardianAt[] {
  const adult = (clientAge(context) ?? 0) >= 18
  return (context.client.guardians ?? []).flatMap((guardian, at) => {
    // A parent who stands there from the years before is no guardian of an adult.
    const isLeft = adult && !guardian.authority?.trim()
    return decides(guardian) && !isLeft ? { guardian, path: ['client', 'guardians', at] } : []
  })
}

/** In years, on the day of judging; `undefined` where neither birth nor a plain age is told. */
export function clientAge({ client, asOf }: Context): number | undefined {
  const { date_of_birth: birth, age } = client
  if (birth !== undefined && isRealDate(birth)) return ageOn(birth, asOf)
  const years = typeof age === 'number' ? age : Number(/^\s*(\d{1,3})\s*$/.exec(age ?? '')?.[1])
  return Number.isNaN(years) ? undefined : years
}

/** This guardian signed the plan, in any revision. */
export function hasSigned({ name }: Guardian, context: Context): boolean {
  const people = peopleOf(context)
  return signaturesOf(context).some(
    (line) =>
      (isSigned(line) || line.standing === 'verbal') &&
      name !== undefined &&
      isSamePerson(people, line.signature.name ?? '', name),
  )
}

/** A consent to treatment is entered as given by this guardian. */
export function isConsentBy({ name, relationship }: Guardian, { plan }: Context): boolean {
  const marks = [name?.split(',')[0], relationship]
    .map((one) => one?.trim().toLowerCase())
    .filter((one) => one)
  return (plan.agreement?.consents ?? []).some(
    ({ kind, by = '' }) =>
      isToTreatment(kind) && marks.some((mark) => by.toLowerCase().includes(mark ?? '')),
  )
}

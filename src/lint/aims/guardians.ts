/** Which of the guardians has said yes. */
import type { Guardian } from '../../care/guardians.ts'
import { peopleOf } from '../../care/people.ts'
import { isSamePerson, isSigned, signaturesOf } from '../../care/signing.ts'
import type { Context } from '../context.ts'
import { isToTreatment } from './consents.ts'

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

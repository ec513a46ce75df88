/** Who besides the first to sign agrees to the plan as well and has not signed: a second client, a partner, a parent. */

import { peopleOf } from '../../../care/people.ts'
import { isSamePerson, type SignatureAt } from '../../../care/signing.ts'
import { decidingGuardians } from '../../aims/guardians.ts'
import type { Context } from '../../context.ts'
import type { Report } from '../../rule.ts'

type Unsigned = Pick<Report, 'at' | 'message' | 'args'>

/** `inForce` are those of the client’s and guardians’ `lines` that are signed under this revision. */
export const othersUnsigned = (
  inForce: readonly SignatureAt[],
  lines: readonly SignatureAt[],
  context: Context,
): Unsigned[] => [...waiting(inForce, lines, context), ...partners(lines, context)]

/** Somebody’s authority to decide on treatment is written down. */
export const hasAuthority = (context: Context): boolean =>
  decidingGuardians(context).some(({ guardian }) => guardian.authority?.trim())

/** A line that was prepared by name. One whose guardian has authority is told already; a young child need not sign. */
function waiting(
  inForce: readonly SignatureAt[],
  lines: readonly SignatureAt[],
  context: Context,
): Unsigned[] {
  const people = peopleOf(context)
  const ofClients = !hasAuthority(context) ? inForce : []
  return lines.flatMap(({ signature, standing, role = 'client', path }) => {
    const name = signature.name?.trim()
    if (standing !== 'blank' || !name || signature.reason?.trim()) return []
    const alike = role === 'guardian' ? ofClients : []
    const others = [...inForce.filter((line) => line.role === role), ...alike]
    const isOther = ({ signature: other }: SignatureAt) =>
      !isSamePerson(people, other.name ?? '', name)
    if (others.length === 0 || !others.every(isOther)) return []
    return { at: [...path, 'signed'], message: 'blank', args: { role } }
  })
}

const isCouple = ({ plan }: Context): boolean =>
  (plan.setting?.modality ?? []).some((one) => /\bcouples?\b/i.test(one)) ||
  (plan.interventions ?? []).some(({ format }) => format === 'couple')

const ofCouple = /\b(?:partner|spouse|husband|wife|fianc\w+|boyfriend|girlfriend)\b/i
const inTreatment =
  /\b(?:in|part of) (?:the |this )?(?:treatment|therapy)\b|\bas a couple\b|\b(?:also|co-?) ?(?:a )?client\b|\b(?:attends|comes to) (?:all|every|each) sessions?\b/i
const notInTreatment =
  /\b(?:no|not|never|declin\w+|refus\w+|own (?:treatment|therapy|therapist))\b/i

/** In couple therapy the partner who is written down as in treatment agrees to the plan as well. */
function partners(lines: readonly SignatureAt[], context: Context): Unsigned[] {
  if (!isCouple(context)) return []
  const people = peopleOf(context)
  return (context.plan.client?.collateral_contacts ?? []).flatMap((one, at) => {
    const { name, relationship = '', involvement = '' } = one
    if (!name?.trim() || !ofCouple.test(relationship)) return []
    if (!inTreatment.test(involvement) || notInTreatment.test(involvement)) return []
    const hasLine = lines.some((line) => isSamePerson(people, line.signature.name ?? '', name))
    return hasLine ? [] : { at: ['client', 'collateral_contacts', at], message: 'partner' }
  })
}
